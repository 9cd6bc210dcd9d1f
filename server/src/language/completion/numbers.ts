import type { Draft } from '../../document/draft.ts';
import type { Paragraph } from '../../document/paragraph.ts';
import { ordinalsView } from '../../numbering/lexer/lexer.ts';
import { type NextMarker, nextInlineMarker, nextParagraphMarkers } from '../../numbering/next-marker.ts';
import { openingUpTo } from '../../numbering/openings.ts';
import type { Say } from '../../rules/rule.ts';
import { textAt } from '../../text/span.ts';
import type { Offer } from './offer.ts';
import { isAtEnd, type Place } from './place.ts';

/** Longest beginning of a marker that is completed (UTF-16 units). */
const TYPED = 8;

/**
 * The numbers that may open the paragraph at the caret, the likeliest first, with the indent of its siblings. Nothing
 * is offered unasked where the writer is more likely to write prose.
 */
export function openingNumbers(place: Place, say: Say): Offer[] {
  const { draft, offset, typed, behind, above } = place;
  if (typed.length > TYPED || !mayBeMarker(typed) || !isAtEnd(place) || above === undefined) return [];
  if (place.isUnasked && !isNumberDue(place, above)) return [];
  const span = { start: offset - typed.length, end: offset + behind.length };
  return nextParagraphMarkers(draft, above)
    .filter(({ text }) => text.startsWith(typed) && text.trimEnd() !== typed && text.includes(behind))
    .map(({ kind, text }, index) => ({
      kind: 'number',
      label: text.trim(),
      detail: detailOf(kind, say),
      text: leadAt(place, above) + text,
      span,
      isLikeliest: index === 0,
    }));
}

/** Whether `typed` may begin with a marker: most words do not, and then no list has to be read. */
export function mayBeMarker(typed: string): boolean {
  return typed === '' || /^[#>*（(【[第首其再最一二三四五六七八九十百零0-9０-９①-⑳⑴-⒇Ⅰ-ⅿ]/.test(typed);
}

function detailOf(kind: NextMarker['kind'], say: Say): string {
  if (kind === 'next') return say('接着编号');
  return kind === 'below' ? say('下一层从头编号') : say('回到上一层编号');
}

/** The indent that siblings have and the editor may not have carried over. */
export function leadAt({ draft, indent }: Place, above: Paragraph): string {
  if (indent !== '') return '';
  const { paragraph } = openingUpTo(draft, above.index)?.mark ?? { paragraph: above };
  return textAt(draft.text, { start: draft.lines.spanOf(paragraph.line).start, end: paragraph.span.start });
}

/**
 * Unasked, a number is offered right behind a numbered paragraph alone; where blank lines set the paragraphs
 * apart, as in Markdown, only behind such a line: before it, Enter is what the writer types next.
 */
function isNumberDue({ draft, line, typed }: Place, above: Paragraph): boolean {
  if (typed !== '' || openingUpTo(draft, above.index)?.mark.paragraph !== above) return false;
  return isNextLine(draft, above, draft.lines.lineAt(line.start));
}

/** Whether a paragraph on `line` follows `above` as the paragraphs before follow each other. */
export function isNextLine(draft: Draft, above: Paragraph, line: number): boolean {
  return line - above.line === (areSetApart(draft, above) ? 2 : 1);
}

/** Paragraphs looked at to tell whether blank lines stand between them. */
const LOOKED_AT = 40;

function areSetApart({ paragraphs }: Draft, { index }: Paragraph): boolean {
  const around = paragraphs.slice(Math.max(0, index - LOOKED_AT), index + 1);
  const apart = around.filter(({ line }, at) => at > 0 && line - (around[at - 1] as Paragraph).line > 1);
  return apart.length * 2 > around.length - 1;
}

/** The number that carries on a series behind its separator, the beginning of it typed or not. */
export function inlineNumber(place: Place, say: Say): Offer[] {
  const { draft, offset, line, isUnasked, enterIsSafe, behind } = place;
  const before = draft.text.slice(Math.max(line.start, offset - TYPED), offset);
  const separator = Math.max(...['；', ';', '。'].map((mark) => before.lastIndexOf(mark)));
  if (separator < 0 || (isUnasked && behind !== '')) return [];
  const typed = before.slice(separator + 1).trimStart();
  if (!mayBeMarker(typed) || !holdsMarkers(place)) return [];
  const next = nextInlineMarker(draft, offset - before.length + separator + 1);
  if (next === undefined || !next.text.startsWith(typed) || next.text === typed) return [];
  // Where Enter accepts what is offered, nothing may come up that stands in the way of ending the paragraph.
  if (isUnasked && !enterIsSafe && (next.isFirst || before[separator] === '。')) return [];
  return [
    {
      kind: 'number',
      label: next.text,
      detail: detailOf(next.kind, say),
      text: next.text,
      span: { start: offset - typed.length, end: offset },
      isLikeliest: true,
    },
  ];
}

/** Whether the caret's paragraph has markers at all: only then the lists of the draft need be read. */
function holdsMarkers({ draft, paragraph }: Place): boolean {
  return paragraph !== undefined && draft.paragraphView(ordinalsView, paragraph).length > 0;
}
