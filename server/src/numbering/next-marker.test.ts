import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../document/draft.ts';
import { nextInlineMarker, nextParagraphMarkers } from './next-marker.ts';

/** What is offered behind the last paragraph of `lines`. */
function behind(...lines: readonly string[]): string[] {
  const draft = new Draft(lines.join('\n'));
  return nextParagraphMarkers(draft, draft.paragraphs.at(-1)!).map(({ text }) => text);
}

/** What is offered at the end of `text`. */
const inside = (text: string): string | undefined => nextInlineMarker(new Draft(text), text.length)?.text;

const HEAD = ['关于做好春季植树工作的通知', '各乡镇人民政府：', '现就有关事项通知如下。'];

test('the next number keeps the style and width of its list', () => {
  for (const [last, next] of [
    ['一、落实地块', '二、'],
    ['（一）落实地块。', '（二）'],
    ['(一)落实地块。', '(二)'],
    ['1.落实地块。', '2.'],
    ['1、落实地块。', '2、'],
    ['1. 落实地块。', '2. '],
    ['１．落实地块。', '２．'],
    ['（1）落实地块。', '（2）'],
    ['⑴落实地块。', '⑵'],
    ['①落实地块。', '②'],
    ['第一，落实地块。', '第二，'],
    ['一是落实地块。', '二是'],
    ['一要落实地块。', '二要'],
    ['首先，落实地块。', '其次'],
    ['第一章　总则', '第二章　'],
    ['## 一、落实地块', '## 二、'],
    ['**一、落实地块**', '二、'],
  ] as const) {
    assert.deepEqual(behind(...HEAD, last), [next], last);
  }
});

test('a number after a gap or in another style goes on as its list does', () => {
  assert.deepEqual(behind(...HEAD, '一、甲地块', '三、乙地块'), ['四、']);
  assert.deepEqual(behind(...HEAD, '1.甲地块。', '2.乙地块。', '三、丙地块。'), ['4.']);
});

test('in the middle of a list it is the number after the item above', () => {
  const draft = new Draft([...HEAD, '一、甲地块', '二、乙地块', '三、丙地块'].join('\n'));
  const markers = nextParagraphMarkers(draft, draft.paragraphs[HEAD.length]!);
  assert.deepEqual(markers, [{ kind: 'next', text: '二、' }]);
});

test('a series without a further number offers none', () => {
  assert.deepEqual(behind(...HEAD, '首先，甲地块。', '其次，乙地块。', '再次，丙地块。'), []);
  assert.deepEqual(behind(...HEAD, '各乡镇要抓紧落实。'), []);
});

test('behind a heading whose sisters have a list below, its first number comes first', () => {
  const first = [...HEAD, '一、落实地块', '（一）荒山。抓紧整地。', '（二）村庄。见缝插绿。'];
  assert.deepEqual(behind(...first, '二、备足苗木'), ['（一）', '三、']);
  const second = [...first, '二、备足苗木', '林业局要备足苗木。', '三、加强管护'];
  assert.deepEqual(behind(...second), ['四、', '（一）']);
});

test('a list that counts through the document goes on below the next heading', () => {
  const lines = [
    ...HEAD,
    '一、总体要求',
    '（一）目标。三年整修一遍。',
    '（二）原则。先急后缓。',
    '二、重点任务',
    '（三）落实人员。每塘一人。',
    '（四）完善制度。定期巡查。',
    '三、保障措施',
  ];
  assert.deepEqual(behind(...lines), ['（五）', '四、']);
});

test('the numbers of the headings above come after', () => {
  assert.deepEqual(behind(...HEAD, '一、落实地块', '（一）荒山。抓紧整地。', '抓紧组织劳力。'), [
    '（二）',
    '二、',
  ]);
});

test('an item that leads in is followed by a list below, where the document has one to go by', () => {
  const lines = [
    ...HEAD,
    '一、落实地块',
    '（一）荒山。抓紧整地。',
    '（二）村庄。主要是：',
    '1.路旁。',
    '（三）庭院。',
  ];
  assert.deepEqual(behind(...lines, '（四）河岸。重点是：'), ['1.', '（五）', '二、']);
});

test('a series inside a paragraph goes on behind its separator', () => {
  assert.equal(inside('要抓好三件事：一是落实地块；二是备足苗木；'), '三是');
  assert.equal(inside('要抓好三件事。一是落实地块。二是备足苗木。'), '三是');
  assert.equal(inside('一是落实地块；'), '二是');
  assert.equal(inside('要求如下：（1）落实地块；（2）备足苗木；'), '（3）');
});

test('what ends a series, or is no series, offers nothing', () => {
  assert.equal(inside('要抓好三件事：一是落实地块；二是备足苗木。'), undefined);
  assert.equal(inside('要抓好三件事：一是落实地块；二是备足苗木，'), undefined);
  assert.equal(inside('（一）落实地块。各乡镇要抓紧整地。'), undefined);
  assert.equal(inside('各乡镇要抓紧整地；'), undefined);
});
