import assert from 'node:assert/strict';
import { test } from 'node:test';
import { touching } from './span.ts';

test('the spans that touch others', () => {
  const spans = [
    { start: 0, end: 2 },
    { start: 3, end: 5 },
    { start: 8, end: 9 },
  ];
  const found = touching(spans, [
    { start: 4, end: 6 },
    { start: 9, end: 12 },
  ]);
  assert.deepEqual([...found], [spans[1]]);
});
