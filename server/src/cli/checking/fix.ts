import type { Finding } from '../../rules/rule.ts';
import { type Edit, edited } from '../../text/edit.ts';

/** A fix may bring up another finding with a fix; after this many rounds the rest is left to be shown. */
const MOST_ROUNDS = 10;

/**
 * `text` with every safe fix of what `check` finds in it applied, round by round until none is left, and
 * how many were. Of two fixes that touch each other the first is applied; the other waits for the next round.
 */
export function applySafeFixes(
  text: string,
  check: (text: string) => readonly Finding[],
): { readonly text: string; readonly count: number } {
  let fixed = text;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = compatible(check(fixed));
    const next = edited(fixed, fixes.flat());
    if (next === fixed) break;
    fixed = next;
    count += fixes.length;
  }
  return { text: fixed, count };
}

/** The edits of each finding's safe fix, without those that touch an earlier one's. */
function compatible(findings: readonly Finding[]): (readonly Edit[])[] {
  const chosen: (readonly Edit[])[] = [];
  for (const { fixes = [] } of findings) {
    const safe = fixes.find((fix) => fix.safe);
    if (safe !== undefined && !chosen.flat().some((edit) => safe.edits.some((other) => touch(edit, other)))) {
      chosen.push(safe.edits);
    }
  }
  return chosen;
}

function touch(a: Edit, b: Edit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
