import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { defaultConfig } from '../../server/src/check/config.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { rules } from '../../server/src/rules/index.ts';
import { needsShared, shared } from '../shared.ts';
import { readLabels } from './labels.ts';
import { type Reported, type Score, score } from './score.ts';

/** The labels' types and the rules that report them. */
const RULES: Readonly<Record<string, string>> = {
  gap: 'numbering/gap',
  duplicate: 'numbering/duplicate',
  'not-from-one': 'numbering/start',
  'out-of-order': 'numbering/order',
};
const TYPES = Object.keys(RULES);
const FILES = ['000', '001', '003', '004'];

test(
  'the wrong numbers that a reader marked are found, and nothing else',
  needsShared('gold', 'seeds'),
  (t) => {
    const scores = FILES.map((file) => ({ file, ...scoreOf(file) }));
    for (const one of scores) tell(t, one);

    const missed = scores.flatMap((one) => one.missed).filter(({ confidence }) => confidence === 'high');
    const found = scores.flatMap((one) => one.found).filter(({ confidence }) => confidence === 'high');
    t.diagnostic(`found ${found.length} of ${found.length + missed.length} high-confidence defects`);
    assert.ok(found.length > 0);
    assert.ok(missed.length <= 1, `missed ${missed.map(({ line, text }) => `${line} ${text}`).join()}`);
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
  const reports = checker
    .check(draft)
    .filter(({ severity }) => severity === 'warning' || severity === 'error')
    .flatMap(({ rule, span }): Reported[] => {
      const type = TYPES.find((candidate) => RULES[candidate] === rule);
      const { line, character } = draft.lines.positionAt(span.start);
      const end = character + span.end - span.start;
      return type === undefined ? [] : [{ type, line: line + 1, start: character, end }];
    });
  return score(readLabels(shared(`gold/numbering/${file}.jsonl`)), reports, TYPES);
}

function tell(
  t: TestContext,
  { file, found, missed, unexplained, trapped }: Score & { readonly file: string },
): void {
  t.diagnostic(`${file}: ${found.length} found, ${missed.length} missed, ${unexplained.length} unexplained`);
  for (const { line, type, text, confidence } of missed) {
    t.diagnostic(`  missed ${line} ${type} ${text} (${confidence})`);
  }
  for (const { line, type, start } of unexplained) t.diagnostic(`  unexplained ${line}:${start} ${type}`);
  for (const { reported, trap } of trapped) {
    t.diagnostic(`  trapped ${reported.line}:${reported.start} ${reported.type} in ${trap.text}`);
  }
}
