import type { Draft } from '../../document/draft.ts';
import type { Part } from '../../document/parts.ts';
import { type Item, itemsView, type NumberedList } from '../../numbering/lists.ts';

/** The numbered items of each document in a draft, in the order of the text; documents without any are left out. */
export function itemsByPart(draft: Draft): Item[][] {
  const byPart = new Map<Part, Item[]>();
  for (const item of draft.view(itemsView)) {
    const items = byPart.get(item.list.part);
    if (items === undefined) byPart.set(item.list.part, [item]);
    else items.push(item);
  }
  return [...byPart.values()];
}

/** The lists that `items` belong to, each once, in the order of their first items. */
export function listsOf(items: readonly Item[]): NumberedList[] {
  return [...new Set(items.map(({ list }) => list))];
}
