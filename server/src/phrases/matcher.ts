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

/** How far the longest word reaches that begins with the pair of characters of a cell; 0 where none does. */
interface Reaches {
  readonly pairs: Uint16Array;
  /** The same for words of one character, which no pair can announce. */
  readonly single: ReadonlySet<number>;
}

const LONGEST_REACH = 0xffff;

function reachesOf(words: readonly string[]): Reaches {
  const pairs = new Uint16Array(CELLS);
  const single = new Set<number>();
  for (const word of words) {
    if (word.length === 1) single.add(word.charCodeAt(0));
    const cell = cellOf(word.charCodeAt(0), word.charCodeAt(1));
    pairs[cell] = Math.max(pairs[cell] as number, Math.min(word.length, LONGEST_REACH));
  }
  return { pairs, single };
}

function cellOf(first: number, second: number): number {
  return ((first * 0x9e35) ^ second) & (CELLS - 1);
}

/** The stretches of `text` in which words can stand, none touching another. */
function stretchesOf(text: string, { pairs, single }: Reaches): Span[] {
  const stretches: Span[] = [];
  let start = -1;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let reach = pairs[cellOf(unit, text.charCodeAt(at + 1))] as number;
    if (reach === 0 && single.size > 0 && single.has(unit)) reach = 1;
    if (reach === 0) continue;
    if (start < 0 || at > end) {
      if (start >= 0) stretches.push({ start, end: Math.min(end, text.length) });
      start = at;
      end = at;
    }
    end = Math.max(end, at + reach);
  }
  if (start >= 0) stretches.push({ start, end: Math.min(end, text.length) });
  return stretches;
}
