import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yearLike, yearOf } from './years.ts';

test('years are written as those they replace', () => {
  assert.equal(yearOf('二〇二四'), 2024);
  assert.equal(yearLike(2025, '2024'), '2025');
  assert.equal(yearLike(2025, '二〇二四'), '二〇二五');
  assert.equal(yearLike(2030, '二○二四'), '二○三○');
});
