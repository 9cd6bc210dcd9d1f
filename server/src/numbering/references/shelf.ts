import type { Item, NumberedList } from '../lists.ts';

/** Lists in which a number is looked up as if they were one: the 条 of all chapters, the items under a heading. */
export class Shelf {
  readonly lists: readonly NumberedList[];
  /** Whether none of the lists has a fault. */
  readonly isSound: boolean;
  /** The item with the highest number. */
  readonly highest: Item;
  readonly #items = new Map<string, Item[]>();

  /** `lists` must hold one list at least. */
  constructor(lists: readonly [NumberedList, ...NumberedList[]]) {
    this.lists = lists;
    let isSound = true;
    let highest = lists[0].items[0] as Item;
    for (const item of lists.flatMap(({ items }) => items)) {
      const { value, branch } = item.mark.ordinal;
      isSound &&= item.fault === undefined;
      if (value > highest.mark.ordinal.value) highest = item;
      const key = keyOf(value, branch);
      const alike = this.#items.get(key);
      if (alike === undefined) this.#items.set(key, [item]);
      else alike.push(item);
    }
    this.isSound = isSound;
    this.highest = highest;
  }

  /** The items with this number and 之 branch (0: none). */
  numbered(value: number, branch: number): readonly Item[] {
    return this.#items.get(keyOf(value, branch)) ?? [];
  }
}

function keyOf(value: number, branch: number): string {
  return `${value}.${branch}`;
}
