import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsShared } from '../shared.ts';
import { assertNothingElse, scoresOf, tell } from './numbered.ts';

/** The labels' types that are about the form of numbers, and the rules that report them, at any level. */
const RULES: Readonly<Record<string, string>> = {
  'mixed-style': 'numbering/style',
  'level-skip': 'numbering/level',
  'marker-punctuation': 'numbering/punctuation',
  'heading-end-punctuation': 'numbering/heading-end',
  'run-on': 'numbering/run-on',
};
const LEAST_RECALL = 0.8;

test(
  'the uneven forms of numbers that a reader marked are found, and nothing else',
  needsShared('gold', 'seeds'),
  (t) => {
    const scores = scoresOf(RULES, () => true);
    for (const one of scores) tell(t, one);
    const found = scores.flatMap((one) => one.found);
    const missed = scores.flatMap((one) => one.missed);
    t.diagnostic(`found ${found.length} of ${found.length + missed.length}`);
    assert.ok(found.length >= LEAST_RECALL * (found.length + missed.length));
    assertNothingElse(scores);
  },
);
