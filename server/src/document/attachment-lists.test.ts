import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attachmentListsView } from './attachment-lists.ts';
import { Draft } from './draft.ts';

const BODY = '关于报送档案的通知\n各乡镇：\n请于十一月底前报送下列材料，逾期不报的予以通报。\n';

function told(text: string): string[] {
  const draft = new Draft(BODY + text);
  return draft.view(attachmentListsView).map(({ entries, attached }) => {
    const listed = entries.map(({ number, name }) => `${number ?? ''}${name}`).join(' ');
    return `${listed} | ${attached.map(({ number, titleLines }) => `${number ?? ''}${titleLines[0]?.text ?? ''}`).join(' ')}`;
  });
}

test('several attachments and what is attached', () => {
  assert.deepEqual(
    told('附件：1.档案目录\n2.移交清单\n砚湖县档案局\n2025年3月5日\n附件1\n档案目录\n附件2：移交清单\n'),
    ['1档案目录 2移交清单 | 1档案目录 2移交清单'],
  );
});

test('a single one, and one whose name stands on the next line', () => {
  assert.deepEqual(told('附件：《档案目录》；\n砚湖县档案局\n'), ['《档案目录》； | ']);
  assert.deepEqual(told('附件：\n1.档案目录\n2.移交清单\n砚湖县档案局\n'), ['1档案目录 2移交清单 | ']);
});

test('lines that each say 附件', () => {
  assert.deepEqual(told('附件一：档案目录\n附件二：移交清单\n'), ['1档案目录 2移交清单 | ']);
  const four = ['一', '二', '三', '四'].map((number) => `附件${number}：表${number}`).join('\n');
  assert.deepEqual(told(`${four}\n`), ['1表一 2表二 3表三 4表四 | ']);
});

test('the head may have a colon', () => {
  assert.deepEqual(told('附件：移交清单\n砚湖县档案局\n2025年3月5日\n附件：\n移交清单\n'), [
    '移交清单 | 移交清单',
  ]);
});

test('a sentence and the head of an attachment are no list', () => {
  assert.deepEqual(told('附件1所列单位请派一人参加。\n附件2\n移交清单\n'), []);
});
