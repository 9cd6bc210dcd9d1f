import type { Item, NumberedList } from '../lists.ts';
import { ADVERBS } from '../ordinal.ts';
import { itemIndexFrom, type Scene, startOf } from './scene.ts';

/** Whether the list runs 1, 2, 3 … without a fault, so that its items can be counted. */
export function isSound({ items }: NumberedList): boolean {
  return items.every((item, index) => isExpected(item, index + 1));
}

function isExpected({ mark: { ordinal }, fault }: Item, value: number): boolean {
  if (fault !== undefined || ordinal.weak || ordinal.torn || ordinal.branch > 0) return false;
  // Their lists may have more items than were read.
  if (ADVERBS.has(ordinal.scheme) && ordinal.scheme !== 'qi') return false;
  return ordinal.value === value && (ordinal.scheme !== 'unit' || ordinal.word === '部分');
}

/** Whether `item` stands under an item of `list`, at any depth. */
function isUnder(item: Item, list: NumberedList): boolean {
  let parent = item.list.parent;
  while (parent !== undefined) {
    if (parent.list === list) return true;
    parent = parent.list.parent;
  }
  return false;
}

/** The first item behind `list` that neither belongs to it nor stands under it. */
export function itemAfter(list: NumberedList, scene: Scene): Item | undefined {
  const last = list.items.at(-1) as Item;
  for (let index = itemIndexFrom(scene, startOf(last)) + 1; index < scene.items.length; index++) {
    const item = scene.items[index] as Item;
    if (!isUnder(item, list)) return item;
  }
  return undefined;
}
