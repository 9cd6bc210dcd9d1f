import type { Item, NumberedList } from '../lists.ts';
import { familyOfList } from './kin.ts';

/** Where a list takes its first number from: a number of its own, or the last one of an earlier list (通排). */
export type Beginning = { readonly value: number } | { readonly after: NumberedList };

/** The beginning of each of `lists`, all lists of a draft in the order of the text. */
export function beginningsOf(lists: readonly NumberedList[]): Map<NumberedList, Beginning> {
  const kin = new Map<string, NumberedList[]>();
  for (const list of lists) kin.set(kinOf(list), [...(kin.get(kinOf(list)) ?? []), list]);
  return new Map(lists.map((list) => [list, beginningOf(list, kin.get(kinOf(list)) ?? [])]));
}

/** Lists count on from each other within a document and a family of markers. */
function kinOf(list: NumberedList): string {
  return `${list.part.first} ${familyOfList(list)}`;
}

function beginningOf(list: NumberedList, kin: readonly NumberedList[]): Beginning {
  const first = list.items[0] as Item;
  const { fault } = first;
  const { value, opening } = first.mark.ordinal;
  const expected = fault?.expected ?? value;
  if (!opening) return { value: expected };
  const earlier = kin.slice(0, kin.indexOf(list)).filter(({ items }) => items.some(opens));
  if (fault?.kind === 'start' || (value === 1 && fault === undefined)) {
    const latest = earlier.at(-1);
    const isDisplaced = fault !== undefined || kin[0]?.items[0]?.fault?.kind === 'start';
    return latest !== undefined && isDisplaced && runsThrough(kin, first)
      ? { after: latest }
      : { value: expected };
  }
  const after = earlier.findLast(({ items }) => lastValue(items) === expected - 1) ?? earlier.at(-1);
  // Nothing before it: a text cut out of a longer one, which keeps its numbers.
  return after === undefined ? { value: expected } : { after };
}

const opens = ({ mark }: Item) => mark.ordinal.opening;
const firstValue = ({ items }: NumberedList) => (items[0] as Item).mark.ordinal.value;
const lastValue = (items: readonly Item[]) => (items.at(-1) as Item).mark.ordinal.value;

/**
 * Whether the lists of one family count through the document although `first`, at the head of one, fits nothing
 * before it: sections were moved or deleted, and their items kept the numbers of their old places.
 */
function runsThrough(kin: readonly NumberedList[], first: Item): boolean {
  if (kin.filter((list) => firstValue(list) === 1).length > 1) return false;
  if (first.list.parent?.fault?.kind === 'gap') return true;
  return kin.some((list) =>
    kin.some((other) => other !== list && lastValue(other.items) + 1 === firstValue(list)),
  );
}
