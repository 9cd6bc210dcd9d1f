import type { Draft, View } from '../../document/draft.ts';
import { type Item, itemsView, type NumberedList } from '../lists.ts';
import { type Mark, marksView } from '../marks.ts';
import { familyOfList, familyOfMark, hostAround } from './kin.ts';
import { strayMarks } from './strays.ts';

/** The marks of a list as a renumbering sees it: with the strays that were meant to be among them. */
export interface Series {
  readonly list: NumberedList;
  /** In the order of the text. */
  readonly marks: readonly Mark[];
}

/**
 * The series of a draft, in the order of their lists. Items moved, inserted or pasted bring numbers along that
 * fit nothing, and the reading then takes them for lists of their own or for prose; here they come home.
 */
export const seriesView: View<readonly Series[]> = { name: 'series', compute: seriesOf };

function seriesOf(draft: Draft): Series[] {
  const items = draft.view(itemsView);
  const marks = new Map<NumberedList, Mark[]>();
  const homes = homesOf(items);
  const add = (list: NumberedList, mark: Mark) => {
    const home = homeOf(list, homes);
    const found = marks.get(home);
    if (found === undefined) marks.set(home, [mark]);
    else found.push(mark);
  };
  for (const item of items) add(item.list, item.mark);
  const byMark = new Map(items.map((item) => [item.mark, item]));
  for (const ofPart of draft.view(marksView)) {
    for (const { mark, list } of strayMarks(ofPart, byMark)) add(list, mark);
  }
  return [...marks].map(([list, all]) => ({ list, marks: all.sort(byPlace) }));
}

const byPlace = (a: Mark, b: Mark) => a.ordinal.span.start - b.ordinal.span.start;

/** A list may be part of one that is itself part of another; more often than this (lists) would go in circles. */
const FARTHEST = 8;

function homeOf(list: NumberedList, homes: ReadonlyMap<NumberedList, NumberedList>): NumberedList {
  let home = list;
  for (let steps = 0; steps < FARTHEST; steps++) {
    const next = homes.get(home);
    if (next === undefined) break;
    home = next;
  }
  return home;
}

/** For each list that is part of another list's series, that list. */
function homesOf(items: readonly Item[]): Map<NumberedList, NumberedList> {
  const homes = new Map<NumberedList, NumberedList>();
  const strays = new StraysAhead();
  for (const [at, first] of items.entries()) {
    if (first.index > 0) continue;
    const { list } = first;
    const stray = strays.before(first);
    if (stray !== undefined) homes.set(stray, list);
    const host = hostOf(first, items[at - 1]);
    if (host === undefined) continue;
    const home = homes.get(host.list) ?? host.list;
    if (isStrayAhead(host, list)) homes.set(home, list);
    else if (isStray(first, host)) homes.set(list, home);
  }
  return homes;
}

/** Items read as lists of their own that have no beginning, such as 四、 moved before 一、二、三、. */
class StraysAhead {
  readonly #last = new Map<Item | undefined, Map<string, NumberedList>>();

  /** The list of one such item that ended where the list of `first` begins. Ask for the lists in their order. */
  before(first: Item): NumberedList | undefined {
    const { list, mark, fault } = first;
    const siblings = this.#last.get(list.parent) ?? new Map<string, NumberedList>();
    this.#last.set(list.parent, siblings);
    const family = `${list.part.first} ${familyOfMark(mark)}`;
    const previous = siblings.get(family);
    siblings.set(family, list);
    const [only, ...others] = previous?.items ?? [];
    const isStray = others.length === 0 && only?.fault?.kind === 'start';
    return isStray && mark.ordinal.opening && fault === undefined ? previous : undefined;
  }
}

/** The item of its family inside or beside whose list `first` opens a list of its own. */
function hostOf(first: Item, previous: Item | undefined): Item | undefined {
  const host = hostAround(first.list.parent, familyOfMark(first.mark));
  if (host !== undefined || previous === undefined) return host;
  return isBehind(first.mark, previous) ? previous : undefined;
}

/** In the paragraph of the other; or right behind 附件：1.…, where the other is the one item that opens no paragraph. */
function isBehind({ ordinal, paragraph, family }: Mark, { mark, list }: Item): boolean {
  if (familyOfList(list) !== familyOfMark({ ordinal, family })) return false;
  if (!ordinal.opening) return true;
  return !mark.ordinal.opening && list.items.length === 1 && mark.paragraph.index === paragraph.index - 1;
}

/** One number alone, or with others that follow it, which does not begin where it stands. */
function isStray({ list, fault, mark }: Item, host: Item): boolean {
  const isAlone = list.items.length === 1;
  if (mark.ordinal.opening) return isAlone || fault?.kind === 'start';
  if (host.mark.paragraph !== mark.paragraph) return false;
  return (
    fault?.kind === 'start' || (isAlone && (isPlain(mark) || host.list.items[0]?.fault?.kind === 'start'))
  );
}

/** 一是 and （1） alone number nothing; 第一、 may be a word: 第一、二审. */
function isPlain({ ordinal: { scheme } }: Mark): boolean {
  return ['verb', 'han-bracket', 'arabic-bracket', 'circled'].includes(scheme);
}

/**
 * `host` was put before the head of `list`: a new one alone, or a later one moved there. A table of contents
 * has its 第一章 before the text's, too.
 */
function isStrayAhead(host: Item, list: NumberedList): boolean {
  if (host.index > 0 || list.items.length === 1 || list.parent !== host) return false;
  const { value, scheme } = host.mark.ordinal;
  if (host.list.items.length === 1) return value > 1 || scheme !== 'unit';
  return host.fault?.kind === 'start' && value === list.items.length + 1;
}
