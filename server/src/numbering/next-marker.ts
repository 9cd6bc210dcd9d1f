import type { Draft } from '../document/draft.ts';
import type { Paragraph } from '../document/paragraph.ts';
import { firstUnder } from './first-under.ts';
import { itemsIn } from './items-at.ts';
import { LAST } from './lexer/sequence.ts';
import type { Item } from './lists.ts';
import { markerTextWith, modelOf, openingText } from './marker-text.ts';
import { headingOver, listsUnderView, openingUpTo } from './openings.ts';

/** A marker that may come next: the next of a list, the first of a list below, or the next of a list above. */
export interface NextMarker {
  readonly kind: 'next' | 'below' | 'above';
  /** The marker, with Markdown's heading signs before it and blanks behind it as its siblings have them. */
  readonly text: string;
}

/**
 * What may open a new paragraph behind `paragraph`, the likeliest first. The numbered paragraph it belongs to
 * may be itself or, behind unnumbered paragraphs, the last one before; empty where there is none.
 */
export function nextParagraphMarkers(draft: Draft, paragraph: Paragraph): NextMarker[] {
  const item = openingUpTo(draft, paragraph.index);
  if (item === undefined || item.list.part.last < paragraph.index) return [];
  const next = found('next', nextOf(draft, item));
  const below = item.mark.paragraph === paragraph ? found('below', firstUnder(draft, item)) : [];
  const markers = leadsIn(draft, item) ? [...below, ...next] : [...next, ...below];
  for (let above = headingOver(item); above !== undefined; above = headingOver(above)) {
    markers.push(...found('above', nextOf(draft, above)));
  }
  return markers.filter(({ text }, index) => markers.findIndex((other) => other.text === text) === index);
}

function found(kind: NextMarker['kind'], text: string | undefined): NextMarker[] {
  return text === undefined ? [] : [{ kind, text }];
}

function nextOf(draft: Draft, item: Item): string | undefined {
  const { value } = item.mark.ordinal;
  return value === LAST ? undefined : openingText(draft, modelOf(item.list, item.index), value + 1);
}

/** A list below comes before all else where the words say so, and where every sibling before has one. */
function leadsIn(draft: Draft, item: Item): boolean {
  if (/[：:]$/.test(item.mark.paragraph.text)) return true;
  const under = draft.view(listsUnderView);
  const before = item.list.items.slice(0, item.index);
  return before.length > 0 && before.every((sibling) => under.get(sibling)?.some(opensParagraphs));
}

const opensParagraphs = ({ items }: Item['list']): boolean => items[0]?.mark.ordinal.opening === true;

/**
 * What may come next in a series inside a paragraph (一是…；二是…；) at `offset` (UTF-16), right behind the mark
 * that separates its items; undefined where none goes on there. `isFirst`: the series has but the item that opens
 * the paragraph, and the next may as well open one of its own.
 */
export function nextInlineMarker(
  draft: Draft,
  offset: number,
): (NextMarker & { readonly isFirst: boolean }) | undefined {
  const paragraph = draft.paragraphAt(offset);
  const separator = draft.text[offset - 1] ?? '';
  if (paragraph === undefined || !/[；;。]/.test(separator)) return undefined;
  const items = itemsIn(draft, paragraph.span).filter(({ mark }) => mark.ordinal.span.start < offset);
  const item = items.findLast(({ mark }) => !mark.ordinal.opening || mark.rank === undefined);
  if (item === undefined || !isSeparatedBy(draft, item, separator)) return undefined;
  const { value } = item.mark.ordinal;
  const text = value === LAST ? undefined : markerTextWith(draft, modelOf(item.list, item.index), value + 1);
  return text === undefined ? undefined : { kind: 'next', text, isFirst: item.mark.ordinal.opening };
}

/** The mark before the last item tells how the series goes on; the first item leaves it open. */
function isSeparatedBy(draft: Draft, { mark, index }: Item, separator: string): boolean {
  if (index === 0 || mark.ordinal.opening) return true;
  const before = draft.text
    .slice(Math.max(0, mark.ordinal.span.start - 3), mark.ordinal.span.start)
    .trimEnd();
  return before.endsWith(separator);
}
