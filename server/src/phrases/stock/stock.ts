import type { Draft, Found, ParagraphView } from '../../document/draft.ts';
import type { Paragraph } from '../../document/paragraph.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { createMatcher, longestLeftmost, type Matcher, type WordMatch } from '../matcher.ts';
import { protectedAmong, protectedIn } from '../protected.ts';
import { boastsAmong } from './boasts.ts';
import { type Cover, coverOf } from './cover.ts';
import { framesAmong } from './frames.ts';
import { headingEnd } from './headings.ts';
import type { StockHit, StockWords } from './hit.ts';
import { intensifiedAmong } from './intensified.ts';
import { literalsAmong } from './literals.ts';
import { notesIn } from './notes.ts';
import { sentencesIn } from './sentences.ts';
import { matchesIn } from './vocabulary.ts';

/**
 * The stock phrases of a paragraph in their order, none inside a name or a quotation. No two share a word of theirs; one may
 * stand in another's slot.
 */
const stockView: ParagraphView<readonly StockHit[]> = { name: 'stock phrases', compute: stockIn };

/** `stockView` of a text by itself. */
export function stockIn(text: string): readonly StockHit[] {
  const { names, tails, intensifiers, praises, literals, frames } = matchesIn(text);
  if (intensifiers.length + praises.length + literals.length + frames.length === 0) return [];
  const masked = coverOf(protectedAmong(text, { names, tails }));
  const all = [
    ...intensifiedAmong(text, intensifiers, masked),
    ...boastsAmong(text, praises),
    ...literalsAmong(literals),
    ...framesAmong(text, frames),
  ];
  return all.length === 0 ? [] : placed(text, apart(all, masked));
}

/** Those of `all` that share no word with what is `masked` nor with an earlier, longer or weightier one. */
function apart(all: readonly StockWords[], masked: Cover): StockWords[] {
  let taken: Span[] = [];
  return [...all]
    .sort((a, b) => a.start - b.start || b.end - a.end || Number(a.isLight) - Number(b.isLight))
    .filter(({ start, words }) => {
      // What ends before this phrase begins is in nobody's way any more: the list stays short however long the text.
      taken = taken.filter(({ end }) => end > start);
      if (words.some((span) => masked.touches(span) || taken.some((other) => overlaps(span, other))))
        return false;
      taken.push(...words);
      return true;
    });
}

/** `all`, in their order, each with its sentence. */
function placed(text: string, all: readonly StockWords[]): StockHit[] {
  const sentences = sentencesIn(text);
  const notes = notesIn(text);
  const heading = headingEnd(text);
  let [at, note] = [0, 0];
  return all.map((words) => {
    const { start } = words;
    while ((sentences[at] as Span).end <= start) at++;
    while (note < notes.length && (notes[note] as Span).end <= start) note++;
    const isNote = note < notes.length && (notes[note] as Span).start < start;
    return { ...words, sentence: sentences[at] as Span, isAside: start < heading || isNote };
  });
}

/** What the writer's own lists say. */
export interface OwnWords {
  /** Names and terms, which no stock phrase shares a word with. */
  readonly terms: readonly string[];
  /** Phrases that are stock in this office. */
  readonly phrases: readonly string[];
}

/** The writer's own words, ready to be found. */
interface OwnLists {
  readonly names: Matcher;
  readonly phrases: Matcher;
}

const ownTopic = {};

/** The paragraphs of `draft` that hold stock phrases, the writer's own among them, outside his terms; in their order. */
export function stockOf(draft: Draft, words: OwnWords): readonly Found<StockHit>[] {
  const own = listsOf(draft, words);
  if (own === undefined) return draft.found(stockView);
  const paragraphs =
    words.phrases.length > 0 ? draft.paragraphs : draft.found(stockView).map(({ paragraph }) => paragraph);
  return paragraphs.flatMap((paragraph) => {
    const found = inParagraph(draft, paragraph, own);
    return found.length === 0 ? [] : [{ paragraph, found }];
  });
}

/** The stock phrases of one paragraph of `draft`, as `stockOf` finds them. */
export function stockOfParagraph(draft: Draft, paragraph: Paragraph, words: OwnWords): readonly StockHit[] {
  return inParagraph(draft, paragraph, listsOf(draft, words));
}

/** The lists that `words` make; undefined where they are empty. */
function listsOf(draft: Draft, { terms, phrases }: OwnWords): OwnLists | undefined {
  if (terms.length === 0 && phrases.length === 0) return undefined;
  return draft.recall(ownTopic, JSON.stringify([terms, phrases]), () => ({
    names: createMatcher(terms),
    phrases: createMatcher(phrases),
  }));
}

function inParagraph(draft: Draft, paragraph: Paragraph, own: OwnLists | undefined): readonly StockHit[] {
  const built = draft.paragraphView(stockView, paragraph);
  return own === undefined ? built : draft.recall(own, paragraph.text, (text) => withOwn(text, built, own));
}

/** Those of `hits` that share no word with one of the writer's terms, and his phrases where neither has a word. */
function withOwn(text: string, hits: readonly StockHit[], { names, phrases }: OwnLists): readonly StockHit[] {
  const terms = names(text);
  const found = longestLeftmost(phrases(text));
  if (terms.length === 0 && found.length === 0) return hits;
  const protectedBy = coverOf(terms);
  const left = hits.filter(({ words }) => !words.some(protectedBy.touches));
  if (found.length === 0) return left;
  const taken = coverOf([...terms, ...protectedIn(text), ...left.flatMap(({ words }) => words)]);
  const own = found.filter((span) => !taken.touches(span)).map(ownStock);
  return [...left, ...placed(text, own)].sort((a, b) => a.start - b.start || b.end - a.end);
}

function ownStock({ start, end, word }: WordMatch): StockWords {
  return { start, end, kind: 'set', phrase: word, instead: '', isLight: false, words: [{ start, end }] };
}
