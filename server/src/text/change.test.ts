import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { carried, changeBetween } from './change.ts';
import { textAt } from './span.ts';

test('what two texts begin and end with alike is left out of the change', () => {
  assert.deepEqual(changeBetween('各镇人民政府：', '各镇、街道人民政府：'), {
    span: { start: 2, end: 2 },
    growth: 3,
  });
  assert.deepEqual(changeBetween('啊啊啊', '啊啊'), { span: { start: 2, end: 3 }, growth: -1 });
});

test('the change is found wherever it lies in a long text', () => {
  const before = Array.from({ length: 3000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
  for (const at of [0, 1, 1023, 1024, 1025, 1975, 1976, 2048, 2999, 3000]) {
    const longer = `${before.slice(0, at)}。${before.slice(at)}`;
    assert.deepEqual(changeBetween(before, longer), { span: { start: at, end: at }, growth: 1 }, String(at));
    assert.deepEqual(
      changeBetween(longer, before),
      { span: { start: at, end: at + 1 }, growth: -1 },
      String(at),
    );
  }
  assert.deepEqual(changeBetween(before, before), { span: { start: 3000, end: 3000 }, growth: 0 });
});

test('a span goes with its text, grows with what is put into it, and is lost with its beginning or end', () => {
  const change = changeBetween('甲乙丙丁戊', '甲乙新丁戊');
  assert.deepEqual(carried({ start: 0, end: 2 }, change), { start: 0, end: 2 });
  assert.deepEqual(carried({ start: 3, end: 5 }, change), { start: 3, end: 5 });
  assert.deepEqual(carried({ start: 1, end: 4 }, change), { start: 1, end: 4 });
  const longer = changeBetween('甲乙丙丁戊', '甲乙新旧丁戊');
  assert.deepEqual(carried({ start: 0, end: 5 }, longer), { start: 0, end: 6 });
  const cut = changeBetween('甲乙丙丁戊', '甲戊');
  assert.equal(carried({ start: 2, end: 5 }, cut), undefined);
  assert.equal(carried({ start: 0, end: 3 }, cut), undefined);
  assert.deepEqual(carried({ start: 4, end: 5 }, cut), { start: 1, end: 2 });
});

test('a carried span that the change did not touch covers the same words', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '。'), maxLength: 30 });
  const untouched = fc.property(text, text, fc.nat(30), fc.nat(30), (before, after, from, length) => {
    const span = { start: Math.min(from, before.length), end: Math.min(from + length, before.length) };
    const change = changeBetween(before, after);
    const now = carried(span, change);
    if (now === undefined) return;
    assert.ok(0 <= now.start && now.start <= now.end && now.end <= after.length);
    const holdsChange = span.start < change.span.end && span.end > change.span.start;
    if (!holdsChange && span.end !== change.span.start && span.start !== change.span.end) {
      assert.equal(textAt(after, now), textAt(before, span));
    }
  });
  fc.assert(untouched, { numRuns: 2000 });
});
