import type { Item } from '../lists.ts';
import type { Mark } from '../marks.ts';
import type { Section } from './section.ts';

/**
 * The new numbers when two sections that follow each other change places: each takes the other's, and what counts
 * through both (通排) counts on in the new order.
 */
export function exchangedNumbers(upper: Section, lower: Section): Map<Mark, number> {
  const [first, second] = [upper.item.mark, lower.item.mark];
  const numbers = new Map([
    [first, second.ordinal.value],
    [second, first.ordinal.value],
  ]);
  for (const [above, below] of countedThrough(upper, lower)) {
    const values = [...above, ...below].map(({ mark }) => mark.ordinal.value);
    for (const [index, { mark }] of [...below, ...above].entries())
      numbers.set(mark, values[index] as number);
  }
  return numbers;
}

/** For each family of markers that counts on from the upper section into the lower, its items in both. */
function countedThrough(upper: Section, lower: Section): [Item[], Item[]][] {
  const [above, below] = [byFamily(upper), byFamily(lower)];
  return [...above].flatMap(([family, items]): [Item[], Item[]][] => {
    const others = below.get(family) ?? [];
    return others.length > 0 && countsOn([...items, ...others]) ? [[items, others]] : [];
  });
}

function countsOn(items: readonly Item[]): boolean {
  const value = ({ mark }: Item): number => mark.ordinal.value;
  return items.every((item, index) => index === 0 || value(item) === value(items[index - 1] as Item) + 1);
}

/** The items under a section's heading by the family of their markers, in the order of the text. */
function byFamily({ item, openings }: Section): Map<string, Item[]> {
  const families = new Map<string, Item[]>();
  for (const each of openings.slice(1)) {
    const { family, ordinal } = each.mark;
    if (family === item.mark.family || ordinal.scheme === 'decimal' || ordinal.branch > 0) continue;
    families.set(family, [...(families.get(family) ?? []), each]);
  }
  return families;
}
