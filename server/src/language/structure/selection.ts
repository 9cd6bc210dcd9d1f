import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Draft } from '../../document/draft.ts';
import type { OutlineNode } from '../../numbering/outline.ts';
import { contains, type Span } from '../../text/span.ts';

/** Where a clause ends, and where a whole sentence does. */
const CLAUSE_END = /[，、；：。！？,;:!?…—\r\n]/;
const SENTENCE_END = /[。！？!?\r\n]/;

/** UTF-16 units looked at on either side of the caret for the word under it, and for a clause or sentence. */
const WORD_REACH = 40;
const SENTENCE_REACH = 4000;

/**
 * What grows around each of `positions` as a writer widens the selection: word, clause, sentence,
 * paragraph, then the headings of `tree` it stands under, then the whole file.
 */
export function selectionsOf(
  draft: Draft,
  tree: readonly OutlineNode[],
  positions: readonly Position[],
): SelectionRange[] {
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return positions.map((position) => {
    const offset = draft.lines.offsetAt(position);
    const spans = [...innerSpans(draft, offset, segmenter), ...outerSpans(tree, offset), draft.span];
    return chainOf(spans, draft, offset);
  });
}

/** From the inside out: what lies within the caret's own paragraph. */
function innerSpans(draft: Draft, offset: number, segmenter: Intl.Segmenter): Span[] {
  const paragraph = draft.paragraphAt(offset);
  if (paragraph === undefined) return [];
  const word = wordAround(draft.text, offset, paragraph.span, segmenter);
  const clause = stretchAround(draft.text, offset, paragraph.span, CLAUSE_END);
  const sentence = stretchAround(draft.text, offset, paragraph.span, SENTENCE_END);
  return [...(word === undefined ? [] : [word]), clause, sentence, paragraph.span];
}

/** From the inside out: the sections the caret stands in. */
function outerSpans(tree: readonly OutlineNode[], offset: number): Span[] {
  const sections: Span[] = [];
  let level = tree;
  for (;;) {
    const node: OutlineNode | undefined = level.find(
      ({ span }) => span.start <= offset && offset <= span.end,
    );
    if (node === undefined) return sections;
    sections.unshift(node.span);
    level = node.children;
  }
}

/** Links `spans` from the inside out, leaving out every one that does not grow on the one before. */
function chainOf(spans: readonly Span[], draft: Draft, offset: number): SelectionRange {
  const growing: Span[] = [];
  for (const span of spans) {
    const last = growing.at(-1) ?? { start: offset, end: offset };
    const grows = contains(span, last) && span.end - span.start > last.end - last.start;
    if (grows) growing.push(span);
  }
  return (
    growing.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: draft.lines.rangeOf(span), ...(parent === undefined ? {} : { parent }) }),
      undefined,
    ) ?? { range: draft.lines.rangeOf({ start: offset, end: offset }) }
  );
}

/** The word at `offset`, the caret before it counting as inside; undefined on a mark or a blank. */
function wordAround(text: string, offset: number, within: Span, segmenter: Intl.Segmenter): Span | undefined {
  const start = Math.max(within.start, offset - WORD_REACH);
  const window = text.slice(start, Math.min(within.end, offset + WORD_REACH));
  const found = segmenter.segment(window).containing(offset - start);
  if (found?.isWordLike !== true) return undefined;
  return { start: start + found.index, end: start + found.index + found.segment.length };
}

/** What lies around `offset` between two marks that match `end`, the closing one included. */
function stretchAround(text: string, offset: number, within: Span, end: RegExp): Span {
  const lowest = Math.max(within.start, offset - SENTENCE_REACH);
  const highest = Math.min(within.end, offset + SENTENCE_REACH);
  let start = Math.min(offset, within.end);
  while (start > lowest && !end.test(text[start - 1] as string)) start--;
  let stop = Math.max(offset, within.start);
  while (stop < highest && !end.test(text[stop] as string)) stop++;
  return { start, end: stop < highest ? stop + 1 : stop };
}
