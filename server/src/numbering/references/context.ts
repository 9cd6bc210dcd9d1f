import type { View } from '../../document/draft.ts';
import type { Part } from '../../document/parts.ts';
import { type Item, itemsView, type NumberedList } from '../lists.ts';

/** The items of one document as references look them up. */
export interface ReferenceContext {
  readonly part: Part;
  /** In the order of the text. */
  readonly items: readonly Item[];
  readonly lists: readonly NumberedList[];
  /** The lists right under an item, in the order of the text. */
  readonly below: ReadonlyMap<Item, readonly NumberedList[]>;
}

/** One context for each part of a draft. */
export const contextsView: View<readonly ReferenceContext[]> = {
  name: 'reference contexts',
  compute: (draft) => {
    const items = new Map<Part, Item[]>(draft.parts.map((part) => [part, []]));
    for (const item of draft.view(itemsView)) items.get(item.list.part)?.push(item);
    return [...items].map(([part, ofPart]) => contextOf(part, ofPart));
  },
};

function contextOf(part: Part, items: readonly Item[]): ReferenceContext {
  const lists = [...new Set(items.map(({ list }) => list))];
  const below = new Map<Item, NumberedList[]>();
  for (const list of lists) {
    if (list.parent === undefined) continue;
    const siblings = below.get(list.parent);
    if (siblings === undefined) below.set(list.parent, [list]);
    else siblings.push(list);
  }
  return { part, items, lists, below };
}

const startOf = ({ mark }: Item) => mark.ordinal.span.start;

/** How many of the items begin before `offset`. */
export function countBefore({ items }: ReferenceContext, offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle] as Item) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The item of `family` that the text at `offset` stands under, itself or above it. */
export function itemAround(context: ReferenceContext, offset: number, family: string): Item | undefined {
  let item = context.items[countBefore(context, offset) - 1];
  while (item !== undefined && item.mark.family !== family) item = item.list.parent;
  return item;
}
