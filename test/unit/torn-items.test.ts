import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../../server/src/document/draft.ts';
import { tornItemsView } from '../../server/src/numbering/torn-items.ts';

const HEAD = '关于做好水库安全度汛工作的通知\n各乡镇要做好下列工作：\n';

function tornIn(...lines: readonly string[]): string[] {
  const draft = new Draft(HEAD + lines.join('\n'));
  return [...draft.view(tornItemsView)].map((index) => draft.paragraphs[index]?.text.slice(0, 3) ?? '');
}

const CHECK = '（一）汛前逐库检查溢洪道和放水设施；';
const STORE = '（三）备足编织袋、砂石和照明器材。';

test('an item that stops without a mark and goes on in the next line is torn, where its siblings are whole', () => {
  assert.deepEqual(tornIn(CHECK, '（二）向下游公布预警信号和转移', '路线，并组织演练一次；', STORE), [
    '（二）',
  ]);
  assert.deepEqual(tornIn(CHECK, '（二）公布预警信号；', '（三）备足编织袋、砂', '石和照明器材。'), [
    '（三）',
  ]);
});

test('headings with a body of their own are not torn', () => {
  assert.deepEqual(
    tornIn(
      '（一）检查水库',
      '汛前逐库检查。',
      '（二）公布信号',
      '向下游公布。',
      '（三）备足物资',
      '按定额备足。',
    ),
    [],
  );
  assert.deepEqual(tornIn(CHECK, '（二）公布预警信号', '向下游公布。', '（三）备足物资', '按定额备足。'), []);
});

test('a whole list, a short one, and an item whose rest ends in no mark are left alone', () => {
  assert.deepEqual(tornIn(CHECK, '（二）公布预警信号；', STORE), []);
  assert.deepEqual(tornIn(CHECK, '（二）公布预警信号和转移', '路线。'), []);
  assert.deepEqual(tornIn(CHECK, '（二）公布预警信号和转移', '路线图见附件', STORE), []);
});
