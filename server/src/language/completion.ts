import {
  type CompletionContext,
  type CompletionItem,
  CompletionItemKind,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import type { Draft } from '../document/draft.ts';
import type { Paragraph } from '../document/paragraph.ts';
import { type NextMarker, nextInlineMarker, nextParagraphMarkers } from '../numbering/next-marker.ts';
import { openingUpTo } from '../numbering/openings.ts';
import type { Say } from '../rules/rule.ts';
import { type Span, textAt } from '../text/span.ts';
import { isRecord } from './params.ts';

/** Typing one of these asks for a number: a new paragraph, or what separates the items of a series. */
export const COMPLETION_TRIGGERS: readonly string[] = ['\n', '；', '。'];

/** How numbers are offered. */
export interface CompletionStyle {
  readonly say: Say;
  /**
   * Enter accepts no suggestion here, as is so for 公文: then one may come up where Enter is the likelier key.
   */
  readonly enterIsSafe: boolean;
}

/**
 * The numbers that may come next at `offset`, the likeliest first and preselected: at the head of a paragraph,
 * with the indent of its siblings, and inside one behind ； or 。 Nothing is offered unasked where the
 * writer is more likely to write prose.
 */
export function completionsOf(
  draft: Draft,
  offset: number,
  context: CompletionContext | undefined,
  style: CompletionStyle,
): CompletionItem[] {
  const line = draft.lines.spanOf(draft.lines.lineAt(offset));
  const unasked = isRecord(context) && context.triggerKind === CompletionTriggerKind.TriggerCharacter;
  const head = atLineHead(draft, offset, line, unasked);
  const offers = head.length > 0 ? head : insideLine(draft, offset, line, unasked, style.enterIsSafe);
  return offers.map(({ kind, label, text, span }, index) => ({
    label,
    kind: CompletionItemKind.EnumMember,
    detail: detailOf(kind, style.say),
    filterText: text,
    sortText: String(index),
    ...(index === 0 ? { preselect: true } : {}),
    textEdit: { range: draft.lines.rangeOf(span), newText: text },
  }));
}

/** A marker and the characters it takes the place of. */
interface Offer {
  readonly kind: NextMarker['kind'];
  readonly label: string;
  readonly text: string;
  readonly span: Span;
}

function detailOf(kind: NextMarker['kind'], say: Say): string {
  if (kind === 'next') return say('接着编号');
  return kind === 'below' ? say('下一层从头编号') : say('回到上一层编号');
}

/** Longest beginning of a marker that is completed (UTF-16 units). */
const TYPED = 8;

function atLineHead(draft: Draft, offset: number, line: Span, unasked: boolean): Offer[] {
  const [, indent = '', typed = ''] = /^([\s\uFEFF]*)(.*)$/s.exec(draft.text.slice(line.start, offset)) ?? [];
  const behind = draft.text.slice(offset, line.end).trimEnd();
  if (typed.length > TYPED || !/^[）)]?$/.test(behind)) return [];
  const above = paragraphAbove(draft, line.start);
  if (above === undefined || (unasked && !isNumberDue(draft, above, line, typed))) return [];
  // Siblings have an indent that the editor may not have carried over.
  const lead = indent === '' ? indentOf(draft, above) : '';
  const span = { start: offset - typed.length, end: offset + behind.length };
  return nextParagraphMarkers(draft, above)
    .filter(({ text }) => text.startsWith(typed) && text !== typed && text.includes(behind))
    .map(({ kind, text }) => ({ kind, label: text.trim(), text: lead + text, span }));
}

/** The last paragraph that ends before `offset`. */
function paragraphAbove(draft: Draft, offset: number): Paragraph | undefined {
  const at = draft.paragraphAt(offset);
  const next = at?.index ?? draft.paragraphs.findIndex(({ span }) => span.start >= offset);
  return next === -1 ? draft.paragraphs.at(-1) : draft.paragraphs[next - 1];
}

/**
 * Unasked, a number is offered right behind a numbered paragraph alone; where blank lines set the paragraphs
 * apart, as in Markdown, only behind such a line: before it, Enter is what the writer types next.
 */
function isNumberDue(draft: Draft, above: Paragraph, line: Span, typed: string): boolean {
  if (typed !== '' || openingUpTo(draft, above.index)?.mark.paragraph !== above) return false;
  const distance = draft.lines.lineAt(line.start) - above.line;
  return areSetApart(draft, above) ? distance === 2 : distance === 1;
}

/** Paragraphs looked at to tell whether blank lines stand between them. */
const LOOKED_AT = 40;

function areSetApart({ paragraphs }: Draft, { index }: Paragraph): boolean {
  const around = paragraphs.slice(Math.max(0, index - LOOKED_AT), index + 1);
  const apart = around.filter(({ line }, at) => at > 0 && line - (around[at - 1] as Paragraph).line > 1);
  return apart.length * 2 > around.length - 1;
}

function indentOf(draft: Draft, above: Paragraph): string {
  const { paragraph } = openingUpTo(draft, above.index)?.mark ?? { paragraph: above };
  return textAt(draft.text, { start: draft.lines.spanOf(paragraph.line).start, end: paragraph.span.start });
}

/** Behind the separator of a series, with the beginning of the next marker typed or not. */
function insideLine(
  draft: Draft,
  offset: number,
  line: Span,
  unasked: boolean,
  enterIsSafe: boolean,
): Offer[] {
  const before = draft.text.slice(Math.max(line.start, offset - TYPED), offset);
  const separator = Math.max(...['；', ';', '。'].map((mark) => before.lastIndexOf(mark)));
  if (separator < 0) return [];
  const typed = before.slice(separator + 1).trimStart();
  const start = offset - typed.length;
  const isBroken = draft.text.slice(offset, line.end).trim() !== '';
  if (unasked && isBroken) return [];
  const next = nextInlineMarker(draft, offset - before.length + separator + 1);
  if (next === undefined || !next.text.startsWith(typed) || next.text === typed) return [];
  // Where Enter accepts what is offered, nothing may come up that stands in the way of ending the paragraph.
  if (unasked && !enterIsSafe && (next.isFirst || before[separator] === '。')) return [];
  return [{ ...next, label: next.text, span: { start, end: offset } }];
}
