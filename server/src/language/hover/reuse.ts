import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { PlacedReuse } from '../../corpus/reuse/placed-reuse.ts';
import type { Draft } from '../../document/draft.ts';
import type { Say } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';
import type { ReuseFinding } from '../corpus/reused.ts';
import { escaped } from './markdown.ts';

/** Characters read of each side at most. */
const SHOWN = 600;
/** Characters shown at either end of a stretch that both sides have. */
const CONTEXT = 14;
/** Documents named beside the one whose text is shown. */
const NAMED = 5;

/** How a hover is written. */
export interface ReuseHoverStyle {
  readonly say: Say;
  readonly inMarkdown: boolean;
}

/**
 * Where the passage at `offset` stands in past documents, and what is other there: both texts, the differences marked, the
 * long stretches between them cut short. Undefined where no passage stands.
 */
export function reuseHoverOf(
  found: readonly ReuseFinding[],
  draft: Draft,
  offset: number,
  style: ReuseHoverStyle,
): Hover | undefined {
  const hit = found.find(({ finding: { span } }) => span.start <= offset && offset < span.end);
  if (hit === undefined) return undefined;
  const { reuses } = hit.place;
  const [most] = reuses as readonly [PlacedReuse, ...PlacedReuse[]];
  const lines = reuses.slice(0, 1 + NAMED).map((reuse) => sourceLine(reuse, style));
  const value = [lines.join(style.inMarkdown ? '  \n' : '\n'), ...sidesOf(most, draft, style)].join('\n\n');
  const kind = style.inMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value }, range: draft.lines.rangeOf(hit.finding.span) };
}

function sourceLine(reuse: PlacedReuse, { say, inMarkdown }: ReuseHoverStyle): string {
  const percent = reuse.similarity >= 1 ? 100 : Math.min(99, Math.round(reuse.similarity * 100));
  const name = inMarkdown ? linkTo(reuse) : reuse.document.name;
  return say('{0}：{1}个汉字相同（{2}%）', name, reuse.han, percent);
}

/** Both texts; nothing where they are the same, since the writer has one before him. */
function sidesOf(most: PlacedReuse, draft: Draft, style: ReuseHoverStyle): string[] {
  const here = most.equal.map((pair) => pair.here);
  const there = thereIn(most);
  const all = { start: 0, end: most.words.length };
  if (isAllIn(draft.text, most.here, here) && isAllIn(most.words, all, there)) return [];
  return [
    ...side(style.say('本文'), draft.text, most.here, here, style),
    ...side(style.say('原文'), most.words, all, there, style),
  ];
}

/** Whether nothing but blanks of the text `within` stands outside `equal`. */
function isAllIn(text: string, within: Span, equal: readonly Span[]): boolean {
  let at = within.start;
  for (const { start, end } of [...equal].sort((a, b) => a.start - b.start)) {
    if (text.slice(at, Math.max(at, start)).trim() !== '') return false;
    at = Math.max(at, end);
  }
  return text.slice(at, within.end).trim() === '';
}

/** Opens the document at the passage; lines in links count from 1. */
function linkTo({ document, there, thereLines }: PlacedReuse): string {
  const { line, character } = thereLines.positionAt(there.start);
  const target = `${document.key}#L${line + 1},${character + 1}`.replace(/[()<>\s]/g, (mark) =>
    encodeURIComponent(mark),
  );
  return `[${escaped(document.name)}](${target})`;
}

/** Equal stretches counted from the beginning of the document's words. */
function thereIn({ equal, there }: PlacedReuse): Span[] {
  return equal.map((pair) => ({ start: pair.there.start - there.start, end: pair.there.end - there.start }));
}

function side(
  name: string,
  text: string,
  within: Span,
  equal: readonly Span[],
  { inMarkdown }: ReuseHoverStyle,
): string[] {
  const words = marked(text, within, equal, inMarkdown).replace(/\s*\n\s*/g, ' ');
  return [inMarkdown ? `**${escaped(name)}** ${words}` : `${name}：${words}`];
}

/** The text `within`, with what is not `equal` set off: as code, which no punctuation beside it disturbs, or in brackets. */
function marked(text: string, within: Span, equal: readonly Span[], inMarkdown: boolean): string {
  const end = Math.min(within.end, within.start + SHOWN);
  const plain = (words: string) => (inMarkdown ? escaped(shortened(words)) : shortened(words));
  const other = (words: string) => {
    if (words.trim() === '') return words;
    return inMarkdown ? `\`${words.replaceAll('`', "'").replace(/\s+/g, ' ')}\`` : `【${words}】`;
  };
  let result = '';
  let at = within.start;
  for (const span of [...equal].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, span.start);
    if (start >= end || span.end <= start) continue;
    result += other(text.slice(at, start)) + plain(text.slice(start, Math.min(span.end, end)));
    at = Math.min(span.end, end);
  }
  return result + other(text.slice(at, end)) + (end < within.end ? '…' : '');
}

function shortened(words: string): string {
  return words.length <= 2 * CONTEXT + 4 ? words : `${words.slice(0, CONTEXT)}……${words.slice(-CONTEXT)}`;
}
