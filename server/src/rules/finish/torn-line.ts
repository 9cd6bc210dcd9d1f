import type { Draft, Found } from '../../document/draft.ts';
import type { Paragraph } from '../../document/paragraph.ts';
import type { Part } from '../../document/parts.ts';
import { openingOrdinal } from '../../numbering/lexer/opening.ts';
import { tornItemsView } from '../../numbering/torn-items.ts';
import type { Span } from '../../text/span.ts';
import type { Report, Rule, Say } from '../rule.ts';
import {
  canGoOn,
  type Edges,
  isWrappedHeading,
  mayStandAlone,
  stopsInWords,
  tornEdgesView,
} from './breaks/torn-edges.ts';
import { TAIL, tailSpan, unfinishedReport } from './breaks/unfinished.ts';

/**
 * A paragraph broken in the middle: the line stops inside a sentence, and the next goes on with it. Where the rest begins like a
 * number (跻身前⏎八、强镇强村”) it looks like a heading; the numbers are read over it, here it is named. And one that stops so and
 * is not gone on with: its end is lost.
 */
export const tornLine: Rule = {
  id: 'finish/torn-line',
  severity: 'information',
  title: '一段话断成了两行',
  check(draft, { say }, report) {
    const found = draft.found(tornEdgesView);
    const byPart = new Map<Part, Tear[]>();
    for (const tear of tearsAmong(draft, found)) {
      const tears = byPart.get(tear.part);
      if (tears === undefined) byPart.set(tear.part, [tear]);
      else tears.push(tear);
    }
    for (const [part, tears] of byPart) {
      if (isHardWrapped(part, tears)) report(wrappedReport(tears, say));
      else for (const tear of tears) report(reportOf(tear, say));
    }
    const lasts = new Set(draft.parts.map(({ last }) => last));
    for (const { paragraph, found: edges } of found) {
      const after = lasts.has(paragraph.index) ? undefined : draft.paragraphs[paragraph.index + 1];
      const stopped = unfinishedReport(paragraph, edges[0]?.tail, after, say);
      if (stopped !== undefined) report(stopped);
    }
  },
};

/** A line and the one that goes on with it. */
interface Tear {
  readonly before: Paragraph;
  readonly after: Paragraph;
  readonly part: Part;
  /** What looks like the number of a heading at the head of `after`. */
  readonly marker: Span | undefined;
  /** Only the mark at the end of `before` may be missing: what follows is as long as a paragraph. */
  readonly mayEnd: boolean;
}

function tearsAmong(draft: Draft, found: readonly Found<Edges>[]): Tear[] {
  const edges = new Map(found.map((one) => [one.paragraph.index, one.found[0] as Edges]));
  const pairs = new Set<number>();
  for (const [index, { tail, head }] of edges) {
    if (tail !== undefined) pairs.add(index);
    if (head !== undefined) pairs.add(index - 1);
  }
  const items = draft.view(tornItemsView);
  for (const index of items) pairs.add(index);
  let at = 0;
  return [...pairs]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const [before, after] = [draft.paragraphs[index], draft.paragraphs[index + 1]];
      while (at < draft.parts.length && (draft.parts[at] as Part).last < index) at++;
      const part = draft.parts[at];
      if (before === undefined || after === undefined || part === undefined || after.index > part.last)
        return [];
      const tail = edges.get(before.index)?.tail;
      const head = edges.get(after.index)?.head;
      if (!items.has(index) && !areTorn(before, after, tail, head, part)) return [];
      return [
        {
          before,
          after,
          part,
          marker: head === 'torn' ? markerOf(after) : undefined,
          mayEnd: mayEnd(tail, head, after),
        },
      ];
    });
}

/** A line as long as this may be a paragraph of its own (UTF-16 units). */
const PARAGRAPH = 60;

function mayEnd(tail: Edges['tail'], head: Edges['head'], { text }: Paragraph): boolean {
  return head === undefined && (tail === 'unfinished' || tail === 'long') && text.length >= PARAGRAPH;
}

/** A title may be broken over this many lines. */
const TITLE_LINES = 4;

function areTorn(
  before: Paragraph,
  after: Paragraph,
  tail: Edges['tail'],
  head: Edges['head'],
  part: Part,
): boolean {
  if (head === 'rest') return stopsInWords(before.text);
  if (head !== undefined) return true;
  if (!canGoOn(after.text) || isWrappedHeading(before.text, after.text)) return false;
  switch (tail) {
    case 'numeral':
      return /^[是要]/.test(after.text);
    case 'open':
      return before.index >= part.first + TITLE_LINES || /[，。]/.test(before.text.slice(0, -1));
    case 'unfinished':
    case 'clause':
    case 'long':
      return !mayStandAlone(after.text);
    case 'led':
    case undefined:
      return false;
  }
}

function markerOf({ text, span }: Paragraph): Span | undefined {
  const ordinal = openingOrdinal(text);
  return ordinal === undefined
    ? undefined
    : { start: span.start + ordinal.span.start, end: span.start + ordinal.span.end };
}

/** A text of which so many lines, and every so many-th, are torn was wrapped as a whole. */
const WRAPPED_LINES = 12;
const WRAPPED_SHARE = 3;

function isHardWrapped({ first, last }: Part, tears: readonly Tear[]): boolean {
  return tears.length >= WRAPPED_LINES && tears.length * WRAPPED_SHARE > last - first;
}

function joined({ before, after }: Tear): { span: Span; text: string } {
  return { span: { start: before.span.end, end: after.span.start }, text: '' };
}

function reportOf(tear: Tear, say: Say): Report {
  const { before, after, marker } = tear;
  const next = { start: after.span.start, end: Math.min(after.span.end, after.span.start + TAIL) };
  const fixes = [{ title: say('两行接成一段'), edits: [joined(tear)], safe: false }];
  if (marker !== undefined) {
    return {
      span: marker,
      message: say('这一行像是上一行断下来的，不是标题'),
      related: [{ span: tailSpan(before), message: say('上一行停在这里') }],
      fixes,
    };
  }
  return {
    span: tailSpan(before),
    message: tear.mayEnd
      ? say('末尾没有标点：可能少了句号，也可能一段话断成了两行')
      : say('一段话好像在这里断开了，下一行接着说'),
    related: [{ span: next, message: say('下一行从这里开始') }],
    fixes,
  };
}

/** Lines named beside the first one. */
const MOST_RELATED = 50;

function wrappedReport(tears: readonly Tear[], say: Say): Report {
  const [first, ...others] = tears as [Tear, ...Tear[]];
  return {
    span: tailSpan(first.before),
    message: say('全篇 {0} 处在句子中间换行，像是从分行的版面复制的', tears.length),
    related: others
      .slice(0, MOST_RELATED)
      .map(({ before }) => ({ span: tailSpan(before), message: say('这里也在句中换行') })),
    fixes: [{ title: say('{0} 处一并接起来', tears.length), edits: tears.map(joined), safe: false }],
  };
}
