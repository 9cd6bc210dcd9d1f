import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { overlaps } from '../../text/span.ts';
import { coverOf } from './cover.ts';

test('nothing touches what covers nothing, and what ends where another begins does not touch it', () => {
  assert.equal(coverOf([]).touches({ start: 0, end: 9 }), false);
  const { touches } = coverOf([{ start: 3, end: 5 }]);
  assert.deepEqual([touches({ start: 0, end: 3 }), touches({ start: 5, end: 6 })], [false, false]);
  assert.deepEqual([touches({ start: 0, end: 4 }), touches({ start: 4, end: 9 })], [true, true]);
});

test('property: the same answer as looking at every stretch by itself', () => {
  const span = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 9 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), span, (spans, asked) => {
      assert.equal(
        coverOf(spans).touches(asked),
        spans.some((one) => overlaps(one, asked)),
      );
    }),
  );
});
