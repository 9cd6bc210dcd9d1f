import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizeOf } from './shown-folder.ts';

test('sizes are told in the unit people read', () => {
  assert.deepEqual([0, 1023, 1024, 25_000, 1_048_576, 3_250_000].map(sizeOf), [
    '0 B',
    '1023 B',
    '1 KB',
    '24 KB',
    '1.0 MB',
    '3.1 MB',
  ]);
});
