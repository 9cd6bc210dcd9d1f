import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Restarts } from './restarts.ts';

test('a server that crashes now and then is restarted', () => {
  const restarts = new Restarts({ most: 2, within: 1_000 });
  assert.deepEqual(
    [0, 900, 1_800, 2_700, 3_600].map((now) => restarts.allowAt(now)),
    [true, true, true, true, true],
  );
});

test('a server that keeps crashing is left alone, until it has been quiet for a while', () => {
  const restarts = new Restarts({ most: 2, within: 1_000 });
  assert.deepEqual(
    [0, 1, 2, 3].map((now) => restarts.allowAt(now)),
    [true, true, false, false],
  );
  assert.equal(restarts.allowAt(2_000), true);
});
