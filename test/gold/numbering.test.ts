import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsShared } from '../shared.ts';
import { assertNothingElse, scoresOf, tell } from './numbered.ts';

/** The labels' types and the rules that report them. */
const RULES: Readonly<Record<string, string>> = {
  gap: 'numbering/gap',
  duplicate: 'numbering/duplicate',
  'not-from-one': 'numbering/start',
  'out-of-order': 'numbering/order',
};

test(
  'the wrong numbers that a reader marked are found, and nothing else',
  needsShared('gold', 'seeds'),
  (t) => {
    const scores = scoresOf(RULES, ({ severity }) => severity === 'warning' || severity === 'error');
    for (const one of scores) tell(t, one);
    const missed = scores.flatMap((one) => one.missed).filter(({ confidence }) => confidence === 'high');
    const found = scores.flatMap((one) => one.found).filter(({ confidence }) => confidence === 'high');
    t.diagnostic(`found ${found.length} of ${found.length + missed.length} high-confidence defects`);
    assert.ok(found.length > 0);
    assert.ok(missed.length <= 1, `missed ${missed.map(({ line, text }) => `${line} ${text}`).join()}`);
    assertNothingElse(scores);
  },
);
