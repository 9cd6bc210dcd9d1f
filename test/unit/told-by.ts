import assert from 'node:assert/strict';
import { createChecker } from '../../server/src/check/checker.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { edited } from '../../server/src/text/edit.ts';

/** What the rules named by `ids` find in `text`. A fault of a rule fails the test. */
export function findingsBy(ids: readonly string[], text: string): Finding[] {
  const checker = createChecker({
    rules: rules.filter(({ id }) => ids.includes(id)),
    config: { rules: {} },
    say: createSay(),
    logger: { error: assert.fail },
  });
  return checker.check(new Draft(text));
}

/** The words that the rule `id` marks in `text`. */
export function markedBy(id: string, text: string): string[] {
  return findingsBy([id], text).map(({ span }) => text.slice(span.start, span.end));
}

/** `text` after all safe fixes of the rules named by `ids`. */
export function fixedBy(ids: readonly string[], text: string): string {
  const fixes = findingsBy(ids, text).flatMap((finding) => finding.fixes ?? []);
  return edited(
    text,
    fixes.filter(({ safe }) => safe).flatMap(({ edits }) => edits),
  );
}
