import type { Draft } from '../../document/draft.ts';
import type { NumberedList } from '../../numbering/lists.ts';
import { modelOf, openingText } from '../../numbering/marker-text.ts';
import { numeralFor } from '../../numbering/ordinal.ts';
import { sectionOf } from '../../numbering/sections/section.ts';
import type { Edit } from '../rule.ts';

/**
 * The edits that put a heading `words` before the item at `at` of `list` (behind the last where `at` is its length), with
 * its number, those behind it counted on. Undefined where the list is damaged or a number cannot be written.
 */
export function headingInserted(
  draft: Draft,
  list: NumberedList,
  at: number,
  words: string,
): readonly Edit[] | undefined {
  const { items } = list;
  const last = items.at(-1);
  if (
    last === undefined ||
    items.some(({ fault, mark }, index) => fault !== undefined || mark.ordinal.value !== index + 1)
  )
    return undefined;
  const opening = openingText(draft, modelOf(list), at + 1);
  if (opening === undefined) return undefined;
  const follower = items[at];
  const paragraph = (follower ?? last).mark.paragraph;
  const lineStart = draft.lines.spanOf(paragraph.line).start;
  const heading = draft.text.slice(lineStart, paragraph.span.start) + opening + words;
  const ending = draft.text.includes('\r\n') ? '\r\n' : '\n';
  const place = follower === undefined ? sectionOf(draft, last).span.end : lineStart;
  const edits: Edit[] = [
    {
      span: { start: place, end: place },
      text: follower === undefined ? ending + heading : heading + ending,
    },
  ];
  for (const { mark } of items.slice(at)) {
    const numeral = numeralFor(mark.ordinal, mark.ordinal.value + 1);
    if (numeral === undefined) return undefined;
    edits.push({ span: mark.ordinal.numeral, text: numeral });
  }
  return edits;
}
