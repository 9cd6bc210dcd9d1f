import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { defaultConfig } from '../../server/src/check/config.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { rules } from '../../server/src/rules/index.ts';
import { needsShared, shared } from '../shared.ts';
import { readLabels } from './labels.ts';
import { type Reported, type Score, score } from './score.ts';

/** The labels' types that are about the form of numbers, and the rules that report them, at any level. */
const RULES: Readonly<Record<string, string>> = {
  'mixed-style': 'numbering/style',
  'level-skip': 'numbering/level',
  'marker-punctuation': 'numbering/punctuation',
  'heading-end-punctuation': 'numbering/heading-end',
  'run-on': 'numbering/run-on',
};
const TYPES = Object.keys(RULES);
const FILES = ['000', '001', '003', '004'];
const LEAST_RECALL = 0.8;

test(
  'the uneven forms of numbers that a reader marked are found, and nothing else',
  needsShared('gold', 'seeds'),
  (t) => {
    const scores = FILES.map(scoreOf);
    const found = scores.flatMap((one) => one.found);
    const missed = scores.flatMap((one) => one.missed);
    t.diagnostic(`found ${found.length} of ${found.length + missed.length}`);
    for (const { line, type, text } of missed) t.diagnostic(`  missed ${line} ${type} ${text}`);
    assert.ok(found.length >= LEAST_RECALL * (found.length + missed.length));
    assert.deepEqual(
      scores.flatMap((one) => one.unexplained),
      [],
    );
    assert.deepEqual(
      scores.flatMap((one) => one.trapped),
      [],
    );
  },
);

function scoreOf(file: string): Score {
  const logger = { error: (message: string) => assert.fail(message) };
  const checker = createChecker({ rules, config: defaultConfig, say: createSay(), logger });
  const draft = new Draft(readFileSync(shared(`seeds/${file}.txt`), 'utf8'));
  const reports = checker.check(draft).flatMap(({ rule, span }): Reported[] => {
    const type = TYPES.find((candidate) => RULES[candidate] === rule);
    const { line, character } = draft.lines.positionAt(span.start);
    const end = character + span.end - span.start;
    return type === undefined ? [] : [{ type, line: line + 1, start: character, end }];
  });
  return score(readLabels(shared(`gold/numbering/${file}.jsonl`)), reports, TYPES);
}
