import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ranksOf, standingOf } from './standing.ts';

test('a clause stands in its sources but the draft’s own', () => {
  const clause = { sources: [2, 5, 9], positions: [20, 50, 90] };
  assert.deepEqual(standingOf(clause, new Set([5])), [
    [2, 20],
    [9, 90],
  ]);
});

test('sources that hold most clauses come first, of equals the later ones', () => {
  const ranks = ranksOf([
    [
      [1, 0],
      [4, 0],
      [7, 0],
    ],
    [
      [4, 8],
      [9, 8],
    ],
  ]);
  assert.deepEqual(
    [...ranks.keys()].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)),
    [4, 9, 7, 1],
  );
});
