import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { defaultConfig } from '../../server/src/check/config.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { shared } from '../shared.ts';
import { readLabels } from './labels.ts';
import { type Reported, type Score, score } from './score.ts';

/** The collections whose numbers a reader has labelled. */
const FILES = ['000', '001', '003', '004'];

/** The score of what is found in a labelled collection. */
export interface FileScore extends Score {
  readonly file: string;
}

/** Scores the findings that `counts` lets through, `ruleOf` being the rule that reports each type of label. */
export function scoresOf(
  ruleOf: Readonly<Record<string, string>>,
  counts: (finding: Finding) => boolean,
): FileScore[] {
  const logger = { error: (message: string) => assert.fail(message) };
  const checker = createChecker({ rules, config: defaultConfig, say: createSay(), logger });
  const types = Object.keys(ruleOf);
  return FILES.map((file) => {
    const draft = new Draft(readFileSync(shared(`seeds/${file}.txt`), 'utf8'));
    const reports = checker
      .check(draft)
      .filter(counts)
      .flatMap(({ rule, span }): Reported[] => {
        const type = types.find((candidate) => ruleOf[candidate] === rule);
        const { line, character } = draft.lines.positionAt(span.start);
        const end = character + span.end - span.start;
        return type === undefined ? [] : [{ type, line: line + 1, start: character, end }];
      });
    return { file, ...score(readLabels(shared(`gold/numbering/${file}.jsonl`)), reports, types) };
  });
}

/** Nothing was reported that no label explains, or that a label says must not be. */
export function assertNothingElse(scores: readonly FileScore[]): void {
  assert.deepEqual(
    scores.flatMap((one) => one.unexplained),
    [],
  );
  assert.deepEqual(
    scores.flatMap((one) => one.trapped),
    [],
  );
}

/** Writes into the test's output what was found, missed and wrongly reported. */
export function tell(t: TestContext, { file, found, missed, unexplained, trapped }: FileScore): void {
  t.diagnostic(`${file}: ${found.length} found, ${missed.length} missed, ${unexplained.length} unexplained`);
  for (const { line, type, text, confidence } of missed) {
    t.diagnostic(`  missed ${line} ${type} ${text} (${confidence})`);
  }
  for (const { line, type, start } of unexplained) t.diagnostic(`  unexplained ${line}:${start} ${type}`);
  for (const { reported, trap } of trapped) {
    t.diagnostic(`  trapped ${reported.line}:${reported.start} ${reported.type} in ${trap.text}`);
  }
}
