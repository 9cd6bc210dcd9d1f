import type { Repeated } from '../../corpus/repeated.ts';
import type { Span } from '../../text/span.ts';
import type { Severity } from '../rule.ts';
import { severityOf } from './weight.ts';

/** Where a passage stands again, and how far it is the same there. */
export interface Other {
  readonly span: Span;
  readonly similarity: number;
  /** Chinese characters in common. */
  readonly han: number;
}

/** A place of the draft whose words stand elsewhere in it. */
export interface Place {
  readonly span: Span;
  readonly severity: Severity;
  /** The other places, the one with most in common first. */
  readonly others: readonly Other[];
}

interface OpenPlace {
  span: Span;
  severity: Severity;
  readonly others: Other[];
}

/**
 * The places of `repeated`, each told once however often its words stand elsewhere, in the order of the text. `minimum`:
 * fewer Chinese characters in common are not told of.
 */
export function placesOf(repeated: readonly Repeated[], minimum: number | undefined): Place[] {
  const places: OpenPlace[] = [];
  const sides = repeated.flatMap(({ here, there, weight, annexed, similarity }) => {
    const severity = severityOf(weight, annexed, minimum);
    if (severity === undefined) return [];
    const { han } = weight;
    return [
      { span: here, severity, other: { span: there, similarity, han } },
      { span: there, severity, other: { span: here, similarity, han } },
    ];
  });
  for (const { span, severity, other } of sides.sort((a, b) => a.span.start - b.span.start)) {
    const last = places.at(-1);
    if (last !== undefined && isSame(last.span, span)) {
      if (lengthOf(span) > lengthOf(last.span)) last.span = span;
      if (severity === 'warning') last.severity = severity;
      last.others.push(other);
    } else places.push({ span, severity, others: [other] });
  }
  for (const { others } of places) others.sort((a, b) => b.han - a.han);
  return places;
}

/** Whether the two, of which `before` begins first, share at least half of the shorter. */
function isSame(before: Span, span: Span): boolean {
  const common = Math.min(before.end, span.end) - span.start;
  return common * 2 >= Math.min(lengthOf(before), lengthOf(span));
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
