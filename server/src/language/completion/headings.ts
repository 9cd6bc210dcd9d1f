import type { Genre } from '../../document/genre.ts';
import type { Part } from '../../document/parts.ts';
import { type ExpectedPart, expectedPartsIn } from '../../genres/expected-parts.ts';
import { partsBetween } from '../../genres/parts-between.ts';
import { LAST } from '../../numbering/lexer/sequence.ts';
import type { Item } from '../../numbering/lists.ts';
import { modelOf, openingText } from '../../numbering/marker-text.ts';
import { headingOver, openingsView, openingUpTo } from '../../numbering/openings.ts';
import type { Say } from '../../rules/rule.ts';
import { answersTo, isLatinWord } from '../../text/pinyin.ts';
import { isNextLine, leadAt, mayBeMarker } from './numbers.ts';
import type { Offer } from './offer.ts';
import { isAtEnd, type Place } from './place.ts';

/** Characters typed of a heading at most, and UTF-16 units that are read of one that is there. */
const LONGEST = 20;
const READ = 40;
/** Headings offered at most. */
const MOST = 3;

/** The document that a heading is to stand in. */
export interface Setting {
  readonly part: Part;
  readonly genre: Genre;
}

/** Whether a heading may stand at the caret, as far as its line tells. */
export function headingMayStand(place: Place): boolean {
  const { typed, above } = place;
  if (above === undefined || typed.length > LONGEST || !isAtEnd(place)) return false;
  return mayBeMarker(typed) || isLatinWord(typed);
}

/**
 * The headings that a document of its 文种 has next: with the number that follows at the head of a paragraph, without
 * one behind a number that is typed already. Only where `headingMayStand`.
 */
export function headingOffers(place: Place, { part, genre }: Setting, say: Say): Offer[] {
  const openings = place.draft.view(openingsView).filter(({ list, mark }) => {
    return list.part === part && list.parent === undefined && mark.rank !== undefined;
  });
  const own = openings.find(({ mark }) => mark.paragraph === place.paragraph);
  const others = openings.filter((item) => item !== own);
  const isBefore = ({ mark }: Item): boolean => mark.ordinal.span.start < place.line.start;
  const due = (): readonly ExpectedPart[] => {
    const before = others.filter(isBefore).map(headingOf);
    const behind = others.filter((item) => !isBefore(item)).map(headingOf);
    return partsBetween(expectedPartsIn(genre, part.title.words), before, behind).slice(0, MOST);
  };
  const detail = say('{0}接下来的部分', genre.name);
  return own === undefined
    ? numbered(place, openings, due).map((offer) => ({ ...offer, kind: 'heading', detail }))
    : behindNumber(place, own, due).map((offer) => ({ ...offer, kind: 'heading', detail }));
}

function headingOf({ mark }: Item): string {
  return /^[^。！？；]*/.exec(mark.paragraph.text.slice(0, READ))?.[0] ?? '';
}

type HeadingOffer = Pick<Offer, 'label' | 'text' | 'span'>;

/** The words of a heading whose number is there. */
function behindNumber(
  { draft, offset }: Place,
  { mark }: Item,
  due: () => readonly ExpectedPart[],
): HeadingOffer[] {
  if (offset < mark.ordinal.span.end) return [];
  const begun = draft.text.slice(mark.ordinal.span.end, offset).trimStart();
  return due()
    .filter(({ heading }) => heading !== begun && answersTo(heading, begun))
    .map(({ heading }) => ({
      label: heading,
      text: heading,
      span: { start: offset - begun.length, end: offset },
    }));
}

/** Whole headings with their number. */
function numbered(
  place: Place,
  openings: readonly Item[],
  due: () => readonly ExpectedPart[],
): HeadingOffer[] {
  const { above, offset, typed } = place;
  const number = numberDue(place, openings);
  if (number === undefined || above === undefined) return [];
  return due()
    .filter(({ heading }) => `${number}${heading}`.startsWith(typed) || isMeant(heading, typed))
    .map(({ heading }) => ({
      label: `${number}${heading}`.trim(),
      text: `${leadAt(place, above)}${number}${heading}`,
      span: { start: offset - typed.length, end: offset },
    }));
}

function isMeant(heading: string, typed: string): boolean {
  return isLatinWord(typed) && answersTo(heading, typed);
}

/** What announces the first heading: 报告如下： 讲三点意见。 */
const LEADS_IN = /(?:如下|[一二三四五六七八九十几]点(?:意见|要求|建议|看法|体会))[：:。]$/;

/** The number of the highest layer that comes next, its signs with it; undefined where none is due at the caret. */
function numberDue(
  { draft, above, typed, isUnasked, line }: Place,
  openings: readonly Item[],
): string | undefined {
  if (above === undefined) return undefined;
  if (isUnasked && (typed !== '' || !isNextLine(draft, above, draft.lines.lineAt(line.start))))
    return undefined;
  const item = openingUpTo(draft, above.index);
  const top = item === undefined ? undefined : topOf(item);
  if (top !== undefined && openings.includes(top)) {
    if (isUnasked && item?.mark.paragraph !== above) return undefined;
    const { value } = top.mark.ordinal;
    return value === LAST ? undefined : openingText(draft, modelOf(top.list, top.index), value + 1);
  }
  return openings.length === 0 && LEADS_IN.test(above.text.slice(-LONGEST)) ? '一、' : undefined;
}

/** The item of the highest layer that `item` stands under. */
function topOf(item: Item): Item {
  let top = item;
  for (let above = headingOver(item); above !== undefined; above = headingOver(above)) top = above;
  return top;
}
