import type { Draft } from '../document/draft.ts';
import type { Finding } from '../rules/rule.ts';
import type { Ignores } from './ignore-list.ts';

/** VS Code shows at most 1,000 findings a file; past this many of one rule the rest would only bury others. */
const MOST_OF_ONE_RULE = 100;

/** Drops what the writer ignores: first of all, so that it takes no room from others. */
export function withoutIgnored(findings: readonly Finding[], draft: Draft, ignores?: Ignores): Finding[] {
  return ignores === undefined ? [...findings] : findings.filter((finding) => !ignores(finding, draft));
}

/** Drops a second finding of the same rule on the same span. */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, span }) => {
    const key = `${rule} ${span.start} ${span.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Keeps the first `most` findings of each rule, in the order they come. */
export function capped(findings: readonly Finding[], most: number = MOST_OF_ONE_RULE): Finding[] {
  const counts = new Map<string, number>();
  return findings.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= most;
  });
}

/** In the order of the text; the shorter span first where two begin together, then by rule. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1),
  );
}
