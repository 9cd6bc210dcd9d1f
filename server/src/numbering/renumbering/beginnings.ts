import type { Item, NumberedList } from '../lists.ts';
import { familyOfList } from './kin.ts';

/** Where a list takes its first number from: a number of its own, or the last one of an earlier list (通排). */
export type Beginning = { readonly value: number } | { readonly after: NumberedList };

/** The beginning of each of `lists`, all lists of a draft in the order of the text. */
export function beginningsOf(lists: readonly NumberedList[]): Map<NumberedList, Beginning> {
  const families = new Map<string, NumberedList[]>();
  for (const list of lists) {
    const kin = families.get(kinOf(list));
    if (kin === undefined) families.set(kinOf(list), [list]);
    else kin.push(list);
  }
  const beginnings = new Map<NumberedList, Beginning>();
  for (const kin of families.values()) {
    for (const [list, beginning] of beginningsAmong(kin)) beginnings.set(list, beginning);
  }
  return beginnings;
}

/** Lists count on from each other within a document and a family of markers. */
function kinOf(list: NumberedList): string {
  return `${list.part.first} ${familyOfList(list)}`;
}

function beginningsAmong(kin: readonly NumberedList[]): [NumberedList, Beginning][] {
  const shape = shapeOf(kin);
  /** The opening lists so far, the newest of them, and each by its last number. */
  let latest: NumberedList | undefined;
  const byEnd = new Map<number, NumberedList>();
  return kin.map((list) => {
    const beginning = beginningOf(list, latest, byEnd, shape);
    if (list.items.some(({ mark }) => mark.ordinal.opening)) {
      latest = list;
      byEnd.set(lastValue(list), list);
    }
    return [list, beginning];
  });
}

function beginningOf(
  list: NumberedList,
  latest: NumberedList | undefined,
  byEnd: ReadonlyMap<number, NumberedList>,
  shape: Shape,
): Beginning {
  const { fault, mark } = firstOf(list);
  const { value, opening } = mark.ordinal;
  const expected = fault?.expected ?? value;
  // Nothing before it: a text cut out of a longer one, which keeps its numbers.
  if (!opening || latest === undefined) return { value: expected };
  if (fault !== undefined && fault.kind !== 'start') return { after: byEnd.get(expected - 1) ?? latest };
  if (fault === undefined && value > 1) return { after: byEnd.get(value - 1) ?? latest };
  const isDisplaced = fault !== undefined || shape.headIsMissing;
  const counts = isDisplaced ? runsThrough(shape, list) : isPutBefore(list, latest, shape);
  return counts ? { after: latest } : { value: expected };
}

/** How the lists of a family begin, whatever stands before them. */
interface Shape {
  /** Lists that begin at one; lists that begin where another one ends. */
  readonly anew: number;
  readonly through: number;
  /** The first of all does not begin at one. */
  readonly headIsMissing: boolean;
}

function shapeOf(kin: readonly NumberedList[]): Shape {
  const ends = new Set(kin.map(lastValue));
  const beginnings = kin.map((list) => firstOf(list).mark.ordinal.value);
  return {
    anew: beginnings.filter((value) => value === 1).length,
    through: beginnings.filter((value) => value > 1 && ends.has(value - 1)).length,
    headIsMissing: firstOf(kin[0] as NumberedList).fault?.kind === 'start',
  };
}

/**
 * Whether the lists of a family count through the document although `list` fits nothing before it: sections
 * were moved or deleted, and their items kept the numbers of their old places.
 */
function runsThrough({ anew, through }: Shape, { parent }: NumberedList): boolean {
  return through > 0 ? through >= anew : anew === 1 && parent?.fault?.kind === 'gap';
}

/** A new item numbered one stands at the head of `list`, whose others count on from `latest`. */
function isPutBefore({ items: [, second] }: NumberedList, latest: NumberedList, shape: Shape): boolean {
  if (second?.fault?.kind !== 'gap' || shape.through === 0 || shape.through < shape.anew - 1) return false;
  return second.mark.ordinal.value === lastValue(latest) + 1;
}

function firstOf({ items }: NumberedList): Item {
  return items[0] as Item;
}

function lastValue({ items }: NumberedList): number {
  return (items.at(-1) as Item).mark.ordinal.value;
}
