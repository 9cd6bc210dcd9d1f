import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../../document/draft.ts';
import { edited } from '../../text/edit.ts';
import { moveSection } from './move.ts';
import { headingAt } from './section.ts';

const HEAD = ['关于做好春季植树工作的通知', '各乡镇人民政府：', '　　现就有关事项通知如下。'];
const END = ['　　特此通知。', '', '砚湖县人民政府', '2024年3月1日'];

/** The lines of a document between its head and its end after the section that opens with `marker` was moved. */
function moved(body: readonly string[], marker: string, direction: 'up' | 'down'): string[] | undefined {
  const text = [...HEAD, ...body, ...END].join('\n');
  const draft = new Draft(text);
  const item = headingAt(draft, text.indexOf(marker));
  assert.ok(item, marker);
  const edits = moveSection(draft, item, direction);
  if (edits === undefined) return undefined;
  const lines = edited(text, edits).split('\n');
  assert.deepEqual(lines.splice(0, HEAD.length), HEAD);
  assert.deepEqual(lines.splice(-END.length), END);
  return lines;
}

test('a section changes places with its neighbour, and numbers stay with the places', () => {
  const body = [
    '　　一、落实地块',
    '　　（一）荒山。',
    '　　（二）村庄。',
    '　　二、备足苗木',
    '　　林业局负责。',
  ];
  const after = [
    '　　一、备足苗木',
    '　　林业局负责。',
    '　　二、落实地块',
    '　　（一）荒山。',
    '　　（二）村庄。',
  ];
  assert.deepEqual(moved(body, '一、', 'down'), after);
  assert.deepEqual(moved(body, '二、', 'up'), after);
});

test('the first does not go up, the last not down', () => {
  const body = ['　　一、落实地块', '　　抓紧整地。', '　　二、备足苗木', '　　林业局负责。'];
  assert.equal(moved(body, '一、', 'up'), undefined);
  assert.equal(moved(body, '二、', 'down'), undefined);
});

test('what closes the section above, or the document, stays where it is', () => {
  const short = ['　　1.落实地块。', '　　2.备足苗木。', '　　以上各项要抓紧办理，按时报送。'];
  assert.deepEqual(moved(short, '2.', 'up'), ['　　1.备足苗木。', '　　2.落实地块。', short[2]]);
  const long = [
    '　　一、落实地块',
    '　　抓紧整地。',
    '　　二、备足苗木',
    '　　林业局负责。',
    '　　附件：1.任务表',
  ];
  assert.deepEqual(moved(long, '二、', 'up'), [
    '　　一、备足苗木',
    '　　林业局负责。',
    '　　二、落实地块',
    '　　抓紧整地。',
    '　　附件：1.任务表',
  ]);
});

test('numbers that count through the document, or repeat a heading’s, follow', () => {
  const through = [
    '一、总体要求',
    '（一）目标。',
    '（二）原则。',
    '二、重点任务',
    '（三）人员。',
    '三、保障',
    '（四）经费。',
  ];
  assert.deepEqual(moved(through, '二、', 'up'), [
    '一、重点任务',
    '（一）人员。',
    '二、总体要求',
    '（二）目标。',
    '（三）原则。',
    '三、保障',
    '（四）经费。',
  ]);
  const decimal = [
    '1.落实地块',
    '1.1 荒山地块抓紧整地',
    '1.2 村庄地块见缝插绿',
    '2.备足苗木',
    '2.1 林业局统一供苗',
    '2.2 检验合格',
  ];
  assert.deepEqual(moved(decimal, '2.备', 'up'), [
    '1.备足苗木',
    '1.1 林业局统一供苗',
    '1.2 检验合格',
    '2.落实地块',
    '2.1 荒山地块抓紧整地',
    '2.2 村庄地块见缝插绿',
  ]);
});

test('a heading without a number between two sections is not left with the wrong one', () => {
  const body = ['1.落实地块。', '2.备足苗木。', '后期管护', '3.落实人员。', '4.落实经费。'];
  assert.equal(moved(body, '3.', 'up'), undefined);
  assert.equal(moved(body, '2.', 'down'), undefined);
  assert.notEqual(moved(body, '4.', 'up'), undefined);
});

test('items that share a paragraph, and 条 with branches, are left alone', () => {
  assert.equal(moved(['一是落实地块；二是备足苗木。', '三是加强管护。'], '三是', 'up'), undefined);
  const law = [
    '第一条　为了绿化荒山。',
    '第二条　县林业局主管。',
    '第二条之一　乡镇协助。',
    '第三条　自三月起施行。',
  ];
  assert.equal(moved(law, '第三条', 'up'), undefined);
  assert.notEqual(moved(law, '第一条', 'down'), undefined);
});

test('references follow what they lead to', () => {
  const body = [
    '一、落实地块',
    '抓紧整地。',
    '二、备足苗木',
    '按照第三部分的要求办理。',
    '三、加强管护',
    '每村一人。',
  ];
  assert.deepEqual(moved(body, '二、', 'down'), [
    '一、落实地块',
    '抓紧整地。',
    '二、加强管护',
    '每村一人。',
    '三、备足苗木',
    '按照第二部分的要求办理。',
  ]);
});
