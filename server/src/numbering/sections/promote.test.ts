import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../../document/draft.ts';
import { edited } from '../../text/edit.ts';
import { formatNumeral } from '../../text/numerals.ts';
import { demoteSection, promoteSection } from './promote.ts';
import { headingAt } from './section.ts';

const HEAD = '关于做好春季植树工作的通知\n现就有关事项通知如下。\n';

/** The lines under the head after `change` of the section that opens with `marker`. */
function changed(
  change: typeof promoteSection,
  marker: string,
  ...body: readonly string[]
): string[] | undefined {
  const text = HEAD + body.join('\n');
  const draft = new Draft(text);
  const edits = change(draft, headingAt(draft, text.indexOf(marker))!);
  return edits && edited(text, edits).slice(HEAD.length).split('\n');
}

const PLAIN = [
  '一、落实地块',
  '（一）荒山。',
  '（二）村庄。',
  '1.路旁。',
  '2.庭院。',
  '（三）河岸。',
  '二、备足苗木',
];

test('a section goes up with what stands under it; its sisters behind stand under it then', () => {
  assert.deepEqual(changed(promoteSection, '（二）', ...PLAIN), [
    '一、落实地块',
    '（一）荒山。',
    '二、村庄。',
    '（一）路旁。',
    '（二）庭院。',
    '（三）河岸。',
    '三、备足苗木',
  ]);
  assert.equal(changed(promoteSection, '一、', ...PLAIN), undefined);
});

test('a section goes down to the end of the section before it', () => {
  assert.deepEqual(changed(demoteSection, '二、', ...PLAIN)?.slice(-2), ['（三）河岸。', '（四）备足苗木']);
  assert.deepEqual(changed(demoteSection, '（二）', ...PLAIN), [
    '一、落实地块',
    '（一）荒山。',
    '1.村庄。',
    '（1）路旁。',
    '（2）庭院。',
    '（二）河岸。',
    '二、备足苗木',
  ]);
  assert.equal(changed(demoteSection, '（一）', ...PLAIN), undefined);
});

test('the layer below is the one the document has, written as it is there', () => {
  const body = ['一、落实地块', '1、荒山。', '2、村庄。', '二、备足苗木', '三、加强管护'];
  assert.deepEqual(changed(demoteSection, '三、', ...body)?.slice(-2), ['二、备足苗木', '1、加强管护']);
  const wide = ['一、落实地块', '1. 荒山。', '2. 村庄。', '二、备足苗木'];
  assert.deepEqual(changed(demoteSection, '二、', ...wide)?.at(-1), '3. 备足苗木');
  assert.deepEqual(changed(promoteSection, '2.', ...wide)?.slice(-2), ['二、村庄。', '三、备足苗木']);
});

test('where the numbers count through the document, they go on doing so', () => {
  const body = [
    '一、要求',
    '（一）目标。',
    '（二）原则。',
    '二、任务',
    '（三）人员。',
    '（四）经费。',
    '三、保障',
    '（五）督查。',
  ];
  assert.deepEqual(changed(promoteSection, '（四）', ...body)?.slice(4), [
    '（三）人员。',
    '三、经费。',
    '四、保障',
    '（四）督查。',
  ]);
});

test('markers inside paragraphs change only where they would meet the new one', () => {
  const body = [
    '（一）落实地块',
    '（二）村庄。要做到：（1）见缝插绿；（2）应栽尽栽。',
    '1.路旁。',
    '2.庭院。',
  ];
  assert.deepEqual(changed(demoteSection, '（二）', ...body), [
    '（一）落实地块',
    '1.村庄。要做到：（1）见缝插绿；（2）应栽尽栽。',
    '（1）路旁。',
    '（2）庭院。',
  ]);
  const lower = ['1.落实地块', '2.村庄。要做到：（1）见缝插绿；（2）应栽尽栽。'];
  assert.deepEqual(
    changed(demoteSection, '2.', ...lower)?.at(-1),
    '（1）村庄。要做到：①见缝插绿；②应栽尽栽。',
  );
});

test('Markdown’s heading signs go along', () => {
  const body = [
    '## 一、落实地块',
    '### （一）荒山',
    '抓紧整地。',
    '## 二、备足苗木',
    '### （一）供苗',
    '#### 说明',
  ];
  const after = ['### （二）备足苗木', '#### 1.供苗', '##### 说明'];
  assert.deepEqual(changed(demoteSection, '二、', ...body)?.slice(-3), after);
});

test('other markers than those of the layers are left alone', () => {
  for (const body of [
    ['第一章　总则', '第一条　绿化荒山。', '第二条　县林业局主管。'],
    ['一是落实地块。', '二是备足苗木。'],
    ['1.落实地块', '1.1 荒山地块抓紧整地', '1.2 村庄地块见缝插绿'],
  ]) {
    const marker = body.at(-1)!.slice(0, 3);
    assert.equal(changed(promoteSection, marker, ...body), undefined);
    assert.equal(changed(demoteSection, marker, ...body), undefined);
  }
  const circled = Array.from({ length: 35 }, (_, at) => `${formatNumeral(at + 1, 'circled')}地块。`);
  assert.equal(changed(demoteSection, '（2）', '（1）荒山地块', ...circled, '（2）村庄地块'), undefined);
  assert.notEqual(
    changed(demoteSection, '（2）', '（1）荒山地块', ...circled.slice(0, 34), '（2）村庄地块'),
    undefined,
  );
});
