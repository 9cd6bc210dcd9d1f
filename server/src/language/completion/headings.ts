import type { Part } from '../../document/parts.ts';
import { type ExpectedPart, expectedPartsOf } from '../../genres/expected-parts.ts';
import type { Genre } from '../../genres/genre.ts';
import type { Item } from '../../numbering/lists.ts';
import { modelOf, openingText } from '../../numbering/marker-text.ts';
import { headingOver, openingsView, openingUpTo } from '../../numbering/openings.ts';
import { LAST } from '../../numbering/sequence.ts';
import type { Say } from '../../rules/rule.ts';
import { answersTo, isLatin } from '../../text/pinyin.ts';
import { isNextLine, leadAt } from './numbers.ts';
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

/**
 * The headings that a document of its 文种 has next: with the number that follows at the head of a paragraph, without
 * one behind a number that is typed already.
 */
export function headingOffers(place: Place, { part, genre }: Setting, say: Say): Offer[] {
  const { draft, offset, typed, above } = place;
  if (above === undefined || !isAtEnd(place)) return [];
  const openings = draft.view(openingsView).filter(({ list, mark }) => {
    return list.part === part && list.parent === undefined && mark.rank !== undefined;
  });
  const own = openings.find(({ mark }) => mark.paragraph === place.paragraph);
  const detail = say('{0}接下来的部分', genre.name);
  if (own !== undefined) {
    const begun = draft.text.slice(own.mark.ordinal.span.end, offset).trimStart();
    if (offset < own.mark.ordinal.span.end || begun.length > LONGEST) return [];
    return partsDue(openings, own, expectedPartsOf(genre))
      .filter(({ heading }) => heading !== begun && answersTo(heading, begun))
      .map(({ heading }) => ({
        kind: 'heading',
        label: heading,
        detail,
        text: heading,
        span: { start: offset - begun.length, end: offset },
      }));
  }
  const number = numberDue(place, openings);
  if (number === undefined) return [];
  return partsDue(openings, undefined, expectedPartsOf(genre), offset)
    .map(({ heading }) => ({ heading, text: number + heading }))
    .filter(({ heading, text }) => text.startsWith(typed) || (isLatin(typed) && answersTo(heading, typed)))
    .map(({ text }) => ({
      kind: 'heading',
      label: text.trim(),
      detail,
      text: leadAt(place, above) + text,
      span: { start: offset - typed.length, end: offset },
    }));
}

/** The number of the highest layer that comes next, its signs with it; undefined where none is due at the caret. */
function numberDue(
  { draft, above, typed, isUnasked, line }: Place,
  openings: readonly Item[],
): string | undefined {
  if (above === undefined || typed.length > LONGEST) return undefined;
  if (isUnasked && (typed !== '' || !isNextLine(draft, above, draft.lines.lineAt(line.start))))
    return undefined;
  const item = openingUpTo(draft, above.index);
  const top = item === undefined ? undefined : topOf(item);
  if (top !== undefined && openings.includes(top)) {
    if (isUnasked && item?.mark.paragraph !== above) return undefined;
    const { value } = top.mark.ordinal;
    return value === LAST ? undefined : openingText(draft, modelOf(top.list, top.index), value + 1);
  }
  return openings.length === 0 && /如下[：:。]$/.test(above.text) ? '一、' : undefined;
}

function topOf(item: Item): Item {
  let top = item;
  for (let above = headingOver(item); above !== undefined; above = headingOver(above)) top = above;
  return top;
}

/**
 * Which of `parts` come next at `own`, or where it is undefined at `offset`: those behind the last one that a heading
 * before has, up to the first that a heading behind has.
 */
function partsDue(
  openings: readonly Item[],
  own: Item | undefined,
  parts: readonly ExpectedPart[],
  offset = own?.mark.ordinal.span.start ?? 0,
): readonly ExpectedPart[] {
  const others = openings.filter((item) => item !== own);
  const isBefore = ({ mark }: Item): boolean => mark.ordinal.span.start < offset;
  const before = others.filter(isBefore);
  let reached = -1;
  for (const item of before) reached = partOf(item, parts, Math.max(reached, 0)) ?? reached;
  // Headings of which none is known show an order of the writer's own.
  if (before.length > 0 && reached < 0) return [];
  const behind = others.filter((item) => !isBefore(item)).map((item) => partOf(item, parts, reached + 1));
  const end = Math.min(parts.length, ...behind.filter((index) => index !== undefined));
  return parts.slice(reached + 1, end).slice(0, MOST);
}

/** The first of `parts` from `from` on that the heading's words are of. */
function partOf({ mark }: Item, parts: readonly ExpectedPart[], from: number): number | undefined {
  const heading = /^[^。！？；]*/.exec(mark.paragraph.text.slice(0, READ))?.[0] ?? '';
  const found = parts.findIndex(
    ({ words }, index) => index >= from && words.some((word) => heading.includes(word)),
  );
  return found < 0 ? undefined : found;
}
