import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { daysIn, weekdayOf } from './calendar.ts';

const year = fc.integer({ min: 1000, max: 9999 });
const month = fc.integer({ min: 1, max: 12 });

test('a month is as long as the platform says', () => {
  fc.assert(
    fc.property(year, month, (y, m) => {
      assert.equal(daysIn(m, y), new Date(Date.UTC(y, m, 0)).getUTCDate());
    }),
  );
});

test('a date falls on the weekday the platform says', () => {
  fc.assert(
    fc.property(year, month, fc.integer({ min: 1, max: 28 }), (y, m, d) => {
      assert.equal(weekdayOf(y, m, d), new Date(Date.UTC(y, m - 1, d)).getUTCDay());
    }),
  );
});

test('without a year February may have a leap day, and there is no 13th month', () => {
  assert.equal(daysIn(2), 29);
  assert.equal(daysIn(2, 2023), 28);
  assert.equal(daysIn(13), undefined);
  assert.equal(daysIn(0, 2024), undefined);
});
