import type { Item, NumberedList } from '../lists.ts';
import type { Mark } from '../marks.ts';
import { familyOfList, familyOfMark, hostAround } from './kin.ts';

/** A mark that the reading left as prose, and the list it stands in, behind or before. */
export interface Stray {
  readonly mark: Mark;
  readonly list: NumberedList;
}

/** The strays among the marks of one document; `byMark` holds those that were read as items. */
export function strayMarks(marks: readonly Mark[], byMark: ReadonlyMap<Mark, Item>): Stray[] {
  const strays: Stray[] = [];
  let before: Item | undefined;
  for (const [index, mark] of marks.entries()) {
    const item = byMark.get(mark);
    if (item !== undefined) before = item;
    else if (isTrusted(mark)) {
      const host = hostAround(before, familyOfMark(mark));
      const list = host !== undefined && isBeside(mark, host) ? host.list : listAhead(marks, index, byMark);
      if (list !== undefined) strays.push({ mark, list });
    }
  }
  return strays;
}

/** 首先 and 一方面 are adverbs more often than numbers. */
function isTrusted({ ordinal: { weak, torn, scheme } }: Mark): boolean {
  return !weak && !torn && scheme !== 'sequence' && scheme !== 'side';
}

/** Marks inside a paragraph have their siblings in it, others open a paragraph as they do. */
function isBeside(mark: Mark, { mark: other }: Item): boolean {
  return mark.ordinal.opening ? other.ordinal.opening : other.paragraph === mark.paragraph;
}

/** Marks looked at to find the head of a list. */
const LOOK_AHEAD = 400;

/** The list of the mark's family that begins next, before any list goes on that had begun before. */
function listAhead(
  marks: readonly Mark[],
  index: number,
  byMark: ReadonlyMap<Mark, Item>,
): NumberedList | undefined {
  const mark = marks[index] as Mark;
  const begun = new Set<NumberedList>();
  for (const next of marks.slice(index + 1, index + LOOK_AHEAD)) {
    const item = byMark.get(next);
    if (item === undefined) continue;
    if (item.index === 0) begun.add(item.list);
    if (!begun.has(item.list)) return undefined;
    if (familyOfList(item.list) === familyOfMark(mark)) return isBeside(mark, item) ? item.list : undefined;
  }
  return undefined;
}
