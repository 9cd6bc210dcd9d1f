import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { PlacedReuse } from '../../corpus/reuse/placed-reuse.ts';
import type { Draft } from '../../document/draft.ts';
import type { Say } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';
import type { ReuseFinding } from '../corpus/reused.ts';
import { escaped } from './markdown.ts';

/** Characters shown of each side at most. */
const SHOWN = 600;
/** Documents named beside the one whose text is shown. */
const NAMED = 5;

/** How a hover is written. */
export interface ReuseHoverStyle {
  readonly say: Say;
  readonly inMarkdown: boolean;
}

/** Both texts of the passage at `offset`, what differs between them marked; undefined where no passage stands. */
export function reuseHoverOf(
  found: readonly ReuseFinding[],
  draft: Draft,
  offset: number,
  style: ReuseHoverStyle,
): Hover | undefined {
  const hit = found.find(({ finding: { span } }) => span.start <= offset && offset < span.end);
  if (hit === undefined) return undefined;
  const [most, ...others] = hit.place.reuses as readonly [PlacedReuse, ...PlacedReuse[]];
  const value = [
    ...head(most, others, style),
    ...side(
      style.say('本文'),
      draft.text,
      most.here,
      most.equal.map(({ here }) => here),
      style,
    ),
    ...side(style.say('原文'), most.words, { start: 0, end: most.words.length }, thereIn(most), style),
  ].join('\n\n');
  const kind = style.inMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value }, range: draft.lines.rangeOf(hit.finding.span) };
}

function head(
  most: PlacedReuse,
  others: readonly PlacedReuse[],
  { say, inMarkdown }: ReuseHoverStyle,
): string[] {
  const percent = most.similarity >= 1 ? 100 : Math.min(99, Math.round(most.similarity * 100));
  const all = [most, ...others.slice(0, NAMED)];
  const links = all.map((reuse) => (inMarkdown ? linkTo(reuse) : reuse.document.name));
  return [
    say('与往年材料相同的文字：{0}个汉字，{1}%', most.han, percent),
    links.join(inMarkdown ? '  \n' : '\n'),
  ];
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
  const plain = (words: string) => (inMarkdown ? escaped(words) : words);
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
