import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../check/checker.ts';
import { createSay } from '../../check/say.ts';
import { Draft } from '../../document/draft.ts';
import { rules } from '../../rules/index.ts';
import { tellAt } from './hover.ts';
import { hoverOf } from './told.ts';

const say = createSay();
const logger = {
  error(message: string): void {
    throw new Error(message);
  },
};
const checker = createChecker({ rules, config: { rules: {} }, say, logger });

const SPEECH = [
  '在全县春季植树工作会议上的讲话',
  '同志们：',
  '　　下面，我讲三点意见。',
  '　　一、落实造林地块',
  '　　（一）荒山抓紧整地。县里统筹安排。',
  '　　（二）村庄见缝插绿。要做到两个坚持：一是坚持应栽尽栽；二是坚持栽管并重。',
  '　　二、备足合格苗木',
  '　　苗木由县林业局统一供应。',
  '　　三、加强栽后管护',
  '　　每村明确一名管护员。',
].join('\n');

/** What is told of the `at`-th character of the first `words` in `text`. */
function told(text: string, words: string, at = 0) {
  const draft = new Draft(text);
  const findings = checker.check(draft);
  const found = tellAt(draft, text.indexOf(words) + at, { findings, rules, say });
  return found && { ...found, marker: text.slice(found.span.start, found.span.end) };
}

test('a marker tells its layer, its place, what it stands under and what announced it', () => {
  assert.deepEqual(told(SPEECH, '三、'), {
    span: { start: SPEECH.indexOf('三、'), end: SPEECH.indexOf('三、') + 2 },
    marker: '三、',
    headline: '第1层 · 第3项，共3项',
    places: [],
    remarks: ['属于“三点意见”，共3项'],
  });
  assert.deepEqual(told(SPEECH, '（二）', 2)?.headline, '第2层 · 第2项，共2项');
  assert.deepEqual(told(SPEECH, '（二）', 2)?.remarks, ['在“一、落实造林地块”之下']);
  assert.deepEqual(told(SPEECH, '二是')?.remarks, ['在“（二）村庄见缝插绿”之下', '属于“两个坚持”，共2项']);
});

test('an announced number tells what it counts', () => {
  const found = told(SPEECH, '三点意见', 1);
  assert.equal(found?.marker, '三点意见');
  assert.equal(found?.headline, '“三点意见”：列出3项');
  assert.deepEqual(found?.places, ['一、落实造林地块', '二、备足合格苗木', '三、加强栽后管护']);
});

test('prose tells nothing, nor does the character behind a marker', () => {
  assert.equal(told(SPEECH, '苗木由县'), undefined);
  assert.equal(told(SPEECH, '三、', 2), undefined);
  assert.equal(told('1. numpy\n2. pandas\n4. requests', '2.'), undefined);
});

test('a fault is given its reason, with the clause or the word that there is none', () => {
  const [gap] = told(SPEECH.replace('三、', '四、'), '四、')?.remarks.slice(-1) ?? [];
  assert.match(gap ?? '', /^序号跳号：.*通行做法；.*GB\/T 9704-2012 第7\.3\.3条。$/);
  const broken = told(SPEECH.replace('三点', '四点'), '四点');
  assert.equal(broken?.headline, '“四点意见”：说的是4项，列出的是3项');
  assert.match(broken?.remarks[0] ?? '', /标准没有专门的条文/);
  const member = told(SPEECH.replace('三点', '四点'), '二、');
  assert.deepEqual(member?.remarks, ['属于“四点意见”：说的是4项，列出的是3项']);
});

test('a finding that stands elsewhere is told in full on every marker it repairs', () => {
  const text = SPEECH.replace('（一）', '（一）、').replace('（二）', '（二）、');
  const first = told(text, '（一）');
  assert.deepEqual(first?.remarks.slice(1), [
    '序号标点不规范：带括号的序次语后面不用点号（GB/T 15834-2011 附录B.3.4）。',
  ]);
  assert.equal(told(text, '（二）')?.remarks.length, 3);
});

test('the writer’s words keep their looks in Markdown', () => {
  const lines = new Draft(SPEECH).lines;
  const one = {
    span: { start: 0, end: 1 },
    headline: '第1层',
    places: ['1.[去](command:x)*好*'],
    remarks: ['<b>'],
  };
  assert.deepEqual(hoverOf(one, lines, true).contents, {
    kind: 'markdown',
    value: '**第1层**\n\n- 1\\.\\[去\\]\\(command:x\\)\\*好\\*\n\n\\<b\\>',
  });
  assert.deepEqual(hoverOf(one, lines, false).contents, {
    kind: 'plaintext',
    value: '第1层\n1.[去](command:x)*好*\n<b>',
  });
});
