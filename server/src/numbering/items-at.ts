import type { Draft } from '../document/draft.ts';
import type { Span } from '../text/span.ts';
import { type Item, itemsView } from './lists.ts';

/** The items whose markers begin inside `span`, in the order of the text. */
export function itemsIn(draft: Draft, { start, end }: Span): Item[] {
  const items = draft.view(itemsView);
  const first = placeOf(items, start);
  return items.slice(first, placeOf(items, end));
}

/** The item whose marker covers the character at `offset` (UTF-16). */
export function itemAt(draft: Draft, offset: number): Item | undefined {
  const items = draft.view(itemsView);
  const item = items[placeOf(items, offset + 1) - 1];
  return item !== undefined && offset < item.mark.ordinal.span.end ? item : undefined;
}

/** How many of `items` begin before `offset`. */
function placeOf(items: readonly Item[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Item).mark.ordinal.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
