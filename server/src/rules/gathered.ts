import type { Draft, ParagraphView } from '../document/draft.ts';
import type { Part } from '../document/parts.ts';
import { textAt } from '../text/span.ts';
import type { Place } from './found-by-part.ts';
import type { Related, Say } from './rule.ts';

/** Places that are told in one finding. */
export type Group<T> = readonly [Place<T>, ...Place<T>[]];

/** Each place alone, or all of them as one group. */
export function gathered<T>(places: readonly Place<T>[], together: boolean): Group<T>[] {
  if (together && isGroup(places)) return [places];
  return places.map((place) => [place]);
}

function isGroup<T>(places: readonly Place<T>[]): places is Group<T> {
  return places.length > 0;
}

/** More than this many in one document are no slips. */
export const MOST_SLIPS = 20;

/** Places named beside the first one; the fix rights them all. */
export const MOST_RELATED = 50;

/** The places of a group behind the first one. */
export function relatedTo<T>(draft: Draft, group: Group<T>, say: Say): Related[] {
  return group
    .slice(1, 1 + MOST_RELATED)
    .map(({ span }) => ({ span, message: say('“{0}”也是这样', textAt(draft.text, span)) }));
}

/** What `count` makes of `view` in each paragraph of a document, added up. */
export function sum<T>(
  draft: Draft,
  { first, last }: Part,
  view: ParagraphView<T>,
  count: (read: T) => number = Number,
): number {
  let total = 0;
  for (const paragraph of draft.paragraphs.slice(first, last + 1)) {
    total += count(draft.paragraphView(view, paragraph));
  }
  return total;
}
