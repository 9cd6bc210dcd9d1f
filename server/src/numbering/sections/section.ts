import type { Draft } from '../../document/draft.ts';
import { isBare } from '../../document/line-kinds.ts';
import type { Paragraph } from '../../document/paragraph.ts';
import type { Span } from '../../text/span.ts';
import type { Item } from '../lists.ts';
import { headingOver, isWithin, openingsView, openingUpTo } from '../openings.ts';
import { closingFrom } from './closing.ts';

/** A numbered paragraph with all that stands under it, as it is moved about. */
export interface Section {
  readonly item: Item;
  /** The opening items in it, `item` first, in the order of the text. */
  readonly openings: readonly Item[];
  /** From the beginning of its first line to the end of its last, indent included, line break not. */
  readonly span: Span;
}

/** The innermost numbered paragraph whose own words `offset` (UTF-16) touches; undefined where there is none. */
export function headingAt(draft: Draft, offset: number): Item | undefined {
  const paragraph = draft.paragraphAt(offset);
  const item = paragraph === undefined ? undefined : openingUpTo(draft, paragraph.index);
  return item?.mark.paragraph === paragraph ? item : undefined;
}

/**
 * The section of `item`, which must open its paragraph. It ends before the next heading that does not stand under
 * it. The last one of its list has no such end: what closes the document, or the section above, is left out.
 */
export function sectionOf(draft: Draft, item: Item): Section {
  const openings = openingsUnder(draft, item);
  const next = followingOpening(draft, openings.at(-1) as Item);
  const last = next?.list === item.list ? next.mark.paragraph.index - 1 : lastOf(draft, item, openings, next);
  const start = draft.lines.spanOf(item.mark.paragraph.line).start;
  const { end } = draft.lines.spanOf((draft.paragraphs[last] as Paragraph).line);
  return { item, openings, span: { start, end } };
}

function openingsUnder(draft: Draft, item: Item): Item[] {
  const openings = draft.view(openingsView);
  const first = openings.indexOf(item);
  const under = openings.slice(first);
  const end = under.findIndex((each) => !isWithin(each, item));
  return end === -1 ? under : under.slice(0, end);
}

function followingOpening(draft: Draft, item: Item): Item | undefined {
  const openings = draft.view(openingsView);
  const next = openings[openings.indexOf(item) + 1];
  return next?.list.part === item.list.part ? next : undefined;
}

/** Index of the last paragraph of the last section of a list; `next` is the opening item behind it. */
function lastOf(draft: Draft, item: Item, openings: readonly Item[], next: Item | undefined): number {
  const last = openings.at(-1) as Item;
  const from = last.mark.paragraph.index + 1;
  const end = next === undefined ? item.list.part.last + 1 : next.mark.paragraph.index;
  return takesTail(draft, item, last)
    ? closingFrom(draft.paragraphs, from, end, next === undefined) - 1
    : from - 1;
}

/**
 * Whether paragraphs without a number behind `last`, the last opening item of the section of `item`, belong to that
 * section. Its headings and their sisters show it: where none of them is followed by such paragraphs, these belong
 * to what is above the section.
 */
function takesTail(draft: Draft, item: Item, last: Item): boolean {
  const sisters = sistersOf(last);
  if (sisters.some((sister) => hasBody(draft, sister))) return true;
  // A heading alone on its line has something under it, unless its sisters are names in a list.
  if (isBare(last.mark.paragraph.text) && !sisters.some(isAlone)) return true;
  for (
    let above = headingOver(last);
    above !== undefined && isWithin(above, item);
    above = headingOver(above)
  ) {
    if (sistersOf(above).some((sister) => hasTail(draft, sister))) return true;
  }
  return false;
}

/** The opening items before `item` in its list. */
function sistersOf({ list, index }: Item): Item[] {
  return list.items.slice(0, index).filter(({ mark }) => mark.ordinal.opening);
}

/** Whether an unnumbered paragraph follows the heading. */
function hasBody(draft: Draft, { list, mark }: Item): boolean {
  const next = mark.paragraph.index + 1;
  return next <= list.part.last && openingUpTo(draft, next)?.mark.paragraph.index !== next;
}

/** Whether the next of the list follows at once. */
function isAlone({ list, index, mark }: Item): boolean {
  return list.items[index + 1]?.mark.paragraph.index === mark.paragraph.index + 1;
}

/** Whether an unnumbered paragraph stands at the end of the section, which is not the last of its list. */
function hasTail(draft: Draft, { list, index }: Item): boolean {
  const end = (list.items[index + 1] as Item).mark.paragraph.index - 1;
  return openingUpTo(draft, end)?.mark.paragraph.index !== end;
}
