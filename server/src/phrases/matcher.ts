import { AhoCorasick } from '@monyone/aho-corasick/fast';
import type { Span } from '../text/span.ts';

/** A word of a list where it stands in a text. */
export interface WordMatch extends Span {
  readonly word: string;
}

/** Finds every place of a list's words in a text, in the order of where they begin, the longer first. */
export type Matcher = (text: string) => readonly WordMatch[];

/** Cells of the table of word beginnings, a power of two; a cell shared by two pairs costs a look, no result. */
const CELLS = 1 << 15;

/**
 * A matcher of all `words`, empty ones and repetitions left out. One pass over the text whatever the number of words, and a
 * look at those stretches only that begin as a word does.
 */
export function createMatcher(words: Iterable<string>): Matcher {
  const list = [...new Set(words)].filter((word) => word !== '');
  if (list.length === 0) return () => [];
  const automaton = new AhoCorasick(list);
  const reaches = reachesOf(list);
  return (text) => {
    const matches: WordMatch[] = [];
    for (const { start, end } of stretchesOf(text, reaches)) {
      for (const { begin, end: until, keyword } of automaton.matchInText(text.slice(start, end))) {
        matches.push({ start: start + begin, end: start + until, word: keyword });
      }
    }
    return matches.sort((a, b) => a.start - b.start || b.end - a.end);
  };
}

/**
 * Of matches in the order a matcher gives them those that stay when none may overlap: from the left, the longest of
 * those that begin together.
 */
export function longestLeftmost<M extends Span>(matches: readonly M[]): M[] {
  const chosen: M[] = [];
  let end = 0;
  for (const match of matches) {
    if (match.start < end) continue;
    chosen.push(match);
    end = match.end;
  }
  return chosen;
}

/** How far words reach, by the characters they begin with. */
interface Reaches {
  /** For a pair of characters whether it is a word (PAIR) and whether longer ones begin with it (LONGER). */
  readonly pairs: Uint8Array;
  /** For three characters how far the longest word reaches that begins with them; 0 where none does. */
  readonly triples: Uint16Array;
  /** Words of one character, which no pair can announce. */
  readonly single: ReadonlySet<number>;
}

const PAIR = 1;
const LONGER = 2;
const LONGEST_REACH = 0xffff;

function reachesOf(words: readonly string[]): Reaches {
  const pairs = new Uint8Array(CELLS);
  const triples = new Uint16Array(CELLS);
  const single = new Set<number>();
  for (const word of words) {
    const [first, second, third] = [word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2)];
    if (word.length === 1) {
      single.add(first);
      continue;
    }
    const pair = pairCell(first, second);
    pairs[pair] = (pairs[pair] as number) | (word.length === 2 ? PAIR : LONGER);
    if (word.length === 2) continue;
    const triple = tripleCell(first, second, third);
    triples[triple] = Math.max(triples[triple] as number, Math.min(word.length, LONGEST_REACH));
  }
  return { pairs, triples, single };
}

function pairCell(first: number, second: number): number {
  return ((first * 0x9e35) ^ second) & (CELLS - 1);
}

function tripleCell(first: number, second: number, third: number): number {
  return ((first * 0x9e35) ^ (second * 0x3c6f) ^ third) & (CELLS - 1);
}

/** The stretches of `text` in which words can stand, none touching another. */
function stretchesOf(text: string, { pairs, triples, single }: Reaches): Span[] {
  const stretches: Span[] = [];
  const hasSingle = single.size > 0;
  let start = -1;
  let end = 0;
  let unit = text.charCodeAt(0);
  for (let at = 0; at < text.length; at++) {
    const next = text.charCodeAt(at + 1);
    const pair = pairs[pairCell(unit, next)] as number;
    let reach = 0;
    if (pair !== 0) {
      if ((pair & LONGER) !== 0) reach = triples[tripleCell(unit, next, text.charCodeAt(at + 2))] as number;
      if (reach === 0 && (pair & PAIR) !== 0) reach = 2;
    }
    if (reach === 0 && hasSingle && single.has(unit)) reach = 1;
    unit = next;
    if (reach === 0) continue;
    if (start < 0 || at > end) {
      if (start >= 0) stretches.push({ start, end });
      start = at;
      end = at;
    }
    end = Math.min(text.length, Math.max(end, at + reach));
  }
  if (start >= 0) stretches.push({ start, end });
  return stretches;
}
