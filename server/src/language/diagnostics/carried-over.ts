import type { Repeated } from '../../corpus/repeated.ts';
import { type Change, carried, changeBetween } from '../../text/change.ts';
import { contains, type Span } from '../../text/span.ts';

/**
 * The repeated passages of the text `before` at the places they have in the text `after`: those of which enough was left
 * alone to take them for what they were until they are read again.
 */
export function carriedOver(repeated: readonly Repeated[], before: string, after: string): Repeated[] {
  if (repeated.length === 0) return [];
  const change = changeBetween(before, after);
  return repeated.flatMap((passage) => {
    const here = leftOf(passage.here, change);
    const there = leftOf(passage.there, change);
    return here === undefined || there === undefined ? [] : [{ ...passage, here, there }];
  });
}

function leftOf(span: Span, change: Change): Span | undefined {
  const now = carried(span, change);
  const isMostlyGone = now !== undefined && lengthOf(now) < lengthOf(span) / 2;
  const isMostlyNew =
    now !== undefined && lengthOf(change.span) > lengthOf(span) / 2 && contains(span, change.span);
  return isMostlyGone || isMostlyNew ? undefined : now;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
