import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Edit, Finding } from '../../rules/rule.ts';
import { applySafeFixes } from './fix.ts';

const finding = (edits: readonly Edit[], safe = true): Finding => ({
  rule: 'finish/test',
  severity: 'warning',
  message: '',
  span: edits[0]!.span,
  fixes: [{ title: '', edits, safe }],
});

/** Finds each `wrong` in a text and offers `right` for it. */
const replacing = (wrong: string, right: string, safe: boolean) => (text: string) =>
  [...text.matchAll(new RegExp(wrong, 'g'))].map(({ index }) =>
    finding([{ span: { start: index, end: index + wrong.length }, text: right }], safe),
  );

test('every safe fix is applied and counted', () => {
  assert.deepEqual(applySafeFixes('甲乙甲乙', replacing('乙', '丙丁', true)), {
    text: '甲丙丁甲丙丁',
    count: 2,
  });
});

test('a fix that must be shown first is not applied', () => {
  assert.deepEqual(applySafeFixes('甲乙', replacing('乙', '丙', false)), { text: '甲乙', count: 0 });
});

test('what a fix brings up is fixed in the next round', () => {
  assert.equal(applySafeFixes('一、、、', replacing('、、', '、', true)).text, '一、');
});

test('of two fixes that touch, one waits, and a fix is applied whole or not at all', () => {
  const both = (text: string) =>
    text === '甲乙丙丁'
      ? [
          finding([{ span: { start: 0, end: 2 }, text: '子' }]),
          finding([
            { span: { start: 1, end: 2 }, text: '丑' },
            { span: { start: 3, end: 4 }, text: '寅' },
          ]),
        ]
      : [];
  assert.deepEqual(applySafeFixes('甲乙丙丁', both), { text: '子丙丁', count: 1 });
});

test('fixes that undo each other come to an end', () => {
  const swap = (text: string) => replacing(text, text === '甲' ? '乙' : '甲', true)(text);
  assert.equal(applySafeFixes('甲', swap).text, '甲');
});
