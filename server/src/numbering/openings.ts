import type { Draft, View } from '../document/draft.ts';
import { type Item, itemsView, type NumberedList } from './lists.ts';

/** The items that open their paragraphs, in the order of the text: headings and numbered paragraphs. */
export const openingsView: View<readonly Item[]> = {
  name: 'openings',
  compute: (draft) => draft.view(itemsView).filter(({ mark }) => mark.ordinal.opening),
};

/** The lists that stand under each item, in the order of the text. Items with none are left out. */
export const listsUnderView: View<ReadonlyMap<Item, readonly NumberedList[]>> = {
  name: 'lists under items',
  compute: (draft) => {
    const under = new Map<Item, NumberedList[]>();
    for (const { list, index } of draft.view(itemsView)) {
      if (index > 0 || list.parent === undefined) continue;
      const lists = under.get(list.parent);
      if (lists === undefined) under.set(list.parent, [list]);
      else lists.push(list);
    }
    return under;
  },
};

/** The opening item of the paragraph with index `paragraph` or, where it has none, of the nearest one before. */
export function openingUpTo(draft: Draft, paragraph: number): Item | undefined {
  const openings = draft.view(openingsView);
  let low = 0;
  let high = openings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((openings[middle] as Item).mark.paragraph.index <= paragraph) low = middle + 1;
    else high = middle;
  }
  return openings[low - 1];
}

/** The nearest item above `item` that opens its paragraph: the heading it stands under. */
export function headingOver(item: Item): Item | undefined {
  let parent = item.list.parent;
  while (parent !== undefined && !parent.mark.ordinal.opening) parent = parent.list.parent;
  return parent;
}

/** How many items `item` stands under, itself included: 1 for the highest layer. */
export function depthOf(item: Item): number {
  let depth = 1;
  for (let above = item.list.parent; above !== undefined; above = above.list.parent) depth++;
  return depth;
}

/** Whether `item` is `above` or stands under it. */
export function isWithin(item: Item, above: Item): boolean {
  for (let each: Item | undefined = item; each !== undefined; each = each.list.parent) {
    if (each === above) return true;
  }
  return false;
}
