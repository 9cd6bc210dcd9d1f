import type { Draft, Found, ParagraphView } from '../document/draft.ts';
import type { Span } from '../text/span.ts';
import { boastsIn } from './boasts.ts';
import { framesIn } from './frames.ts';
import { headingEnd } from './headings.ts';
import { intensifiedIn } from './intensified.ts';
import { literalsIn } from './literals.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { protectedIn } from './protected.ts';
import { sentencesIn } from './sentences.ts';
import type { StockHit, StockWords } from './stock-hit.ts';

/**
 * The stock phrases of a paragraph in their order, none inside a name or a quotation. No two share a word of theirs; one may
 * stand in another's slot.
 */
export const stockView: ParagraphView<readonly StockHit[]> = { name: 'stock phrases', compute: stockIn };

/** `stockView` of a text by itself. */
export function stockIn(text: string): readonly StockHit[] {
  const masked = coverOf(text.length, protectedIn(text));
  const isMasked = (at: number): boolean => masked[at] === 1;
  const all = [...intensifiedIn(text, isMasked), ...boastsIn(text), ...literalsIn(text), ...framesIn(text)];
  if (all.length === 0) return [];
  return placed(text, apart(all, masked));
}

/** Those of `all` that share no word with what is `taken` nor with an earlier or longer one. Fills `taken`. */
function apart(all: readonly StockWords[], taken: Uint8Array): StockWords[] {
  return [...all]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ words }) => {
      if (words.some((span) => touches(taken, span))) return false;
      for (const { start, end } of words) taken.fill(1, start, end);
      return true;
    });
}

/** `all`, in their order, each with its sentence. */
function placed(text: string, all: readonly StockWords[]): StockHit[] {
  const sentences = sentencesIn(text);
  const heading = headingEnd(text);
  let at = 0;
  return all.map((words) => {
    while ((sentences[at] as Span).end <= words.start) at++;
    return { ...words, sentence: sentences[at] as Span, inHeading: words.start < heading };
  });
}

function coverOf(length: number, spans: readonly Span[]): Uint8Array {
  const cover = new Uint8Array(length);
  for (const { start, end } of spans) cover.fill(1, start, end);
  return cover;
}

function touches(cover: Uint8Array, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (cover[at] === 1) return true;
  return false;
}

const termsTopic = {};

/** The paragraphs of `draft` that hold stock phrases outside the writer's protected `terms`, in their order. */
export function stockOf(draft: Draft, terms: readonly string[]): readonly Found<StockHit>[] {
  const all = draft.found(stockView);
  if (terms.length === 0) return all;
  const key = terms.join('\n');
  const find = draft.recall(termsTopic, key, (words) => createMatcher(words.split('\n')));
  return all.flatMap(({ paragraph, found }) => {
    const left = draft.recall(find, paragraph.text, (text) => outside(text, found, find));
    return left.length === 0 ? [] : [{ paragraph, found: left }];
  });
}

/** Those of `hits` that share no word with one of the terms. */
function outside(text: string, hits: readonly StockHit[], find: Matcher): readonly StockHit[] {
  const names = find(text);
  if (names.length === 0) return hits;
  const masked = coverOf(text.length, names);
  return hits.filter(({ words }) => !words.some((span) => touches(masked, span)));
}
