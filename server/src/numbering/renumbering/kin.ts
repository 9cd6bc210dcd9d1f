import type { Item, NumberedList } from '../lists.ts';
import type { Mark } from '../marks.ts';

/** The family of the list's first item: it stays though a sibling may be written in another style. */
export function familyOfList({ items }: NumberedList): string {
  return familyOfMark((items[0] as Item).mark);
}

/** 2.1 and 1.1 are of one kind but not of one family. */
export function familyOfMark({ family, ordinal }: Pick<Mark, 'family' | 'ordinal'>): string {
  return `${family} ${ordinal.path.join('.')}`;
}

/** `from` or the first item above it that stands in a list of the family. */
export function hostAround(from: Item | undefined, family: string): Item | undefined {
  for (let item = from; item !== undefined; item = item.list.parent) {
    if (familyOfList(item.list) === family) return item;
  }
  return undefined;
}
