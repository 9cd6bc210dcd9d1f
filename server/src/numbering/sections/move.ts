import type { Draft } from '../../document/draft.ts';
import { isBare } from '../../document/line-kinds.ts';
import type { Paragraph } from '../../document/paragraph.ts';
import { byPlace, type Edit, edited } from '../../text/edit.ts';
import { contains, shifted, textAt } from '../../text/span.ts';
import type { Item } from '../lists.ts';
import { openingUpTo } from '../openings.ts';
import { exchangedNumbers } from './exchange.ts';
import { numberEdits } from './numbers.ts';
import { type Section, sectionOf } from './section.ts';

/**
 * Moves the section of `item`, which must open its paragraph, over its neighbour: the two change places with all
 * that stands under them, and numbers stay with the places. Undefined where there is no neighbour, or where the
 * two cannot be told apart safely. Moving there and back changes nothing.
 *
 * The neighbour is what is cut and put in again, so that the caret stays in the section that was asked for.
 */
export function moveSection(draft: Draft, item: Item, direction: 'up' | 'down'): Edit[] | undefined {
  const neighbour = item.list.items[item.index + (direction === 'up' ? -1 : 1)];
  if (neighbour === undefined || !canMove(item) || !canMove(neighbour)) return undefined;
  const [own, other] = [sectionOf(draft, item), sectionOf(draft, neighbour)];
  const [upper, lower] = direction === 'up' ? [other, own] : [own, other];
  if (upper.span.end >= lower.span.start || isLedIn(draft, lower)) return undefined;
  const numbers = numberEdits(draft, exchangedNumbers(upper, lower));
  return numbers === undefined ? undefined : exchanged(draft, own, other, numbers);
}

/** 第二十条之一 belongs to the 条 before it, 最后 to the end. */
function canMove({ mark, fault }: Item): boolean {
  const { ordinal } = mark;
  return ordinal.opening && ordinal.branch === 0 && !ordinal.bare && fault?.kind !== 'style';
}

/** An unnumbered heading stands before the section: it would be left with the wrong one. */
function isLedIn(draft: Draft, { item }: Section): boolean {
  const { index } = item.mark.paragraph;
  const before = draft.paragraphs[index - 1] as Paragraph;
  const isUnnumbered = openingUpTo(draft, index - 1)?.mark.paragraph !== before;
  return item.mark.lead === 'lead-in' && isUnnumbered && isBare(before.text);
}

/** The edits that put `other` on the far side of `own`, the blank lines between them staying where they are. */
function exchanged(draft: Draft, own: Section, other: Section, numbers: readonly Edit[]): Edit[] {
  const isMoved = ({ span }: Edit): boolean => contains(other.span, span);
  const moved = edited(
    textAt(draft.text, other.span),
    numbers.filter(isMoved).map(({ span, text }) => ({ span: shifted(span, -other.span.start), text })),
  );
  const kept = numbers.filter((edit) => !isMoved(edit));
  const { start, end } = own.span;
  const exchange: Edit[] =
    start < other.span.start
      ? [
          { span: { start, end: start }, text: moved + draft.text.slice(end, other.span.start) },
          { span: { start: end, end: other.span.end }, text: '' },
        ]
      : [
          { span: { start: other.span.start, end: start }, text: '' },
          { span: { start: end, end }, text: draft.text.slice(other.span.end, start) + moved },
        ];
  return [...exchange, ...kept].sort(byPlace);
}
