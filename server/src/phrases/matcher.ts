import { AhoCorasick } from '@monyone/aho-corasick/fast';
import type { Span } from '../text/span.ts';

/** A word of a list where it stands in a text. */
export interface WordMatch extends Span {
  readonly word: string;
}

/** Finds every place of a list's words in a text, in the order of where they begin, the longer first. */
export type Matcher = (text: string) => readonly WordMatch[];

/** Cells of the table of word beginnings, a power of two; a cell shared by two pairs costs a look, no result. */
const CELLS = 1 << 17;

/** Characters of a word that the automaton knows: what follows is compared, which costs less than an automaton of it all. */
const HEAD = 2;

/**
 * A matcher of all `words`, empty ones and repetitions left out. One pass over the text whatever the number of words, and a
 * look at those stretches only that begin as a word does.
 */
export function createMatcher(words: Iterable<string>): Matcher {
  const list = [...new Set(words)].filter((word) => word !== '');
  if (list.length === 0) return () => [];
  const byHead = wordsByHead(list);
  const automaton = new AhoCorasick([...byHead.keys()]);
  const beginnings = beginningsOf(list);
  return (text) => {
    const matches: WordMatch[] = [];
    for (const { start, end } of stretchesOf(text, beginnings)) {
      for (const { begin, keyword } of automaton.matchInText(text.slice(start, end))) {
        const from = start + begin;
        const { units, words } = byHead.get(keyword) as Headed;
        const next = text.charCodeAt(from + HEAD);
        for (let at = 0; at < units.length; at++) {
          // Most words of a head differ in the unit behind it, which is sooner compared than a word.
          if (units[at] !== next && units[at] !== NONE) continue;
          const word = words[at] as string;
          if (text.startsWith(word, from)) matches.push({ start: from, end: from + word.length, word });
        }
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

/** The words that begin with one head. */
interface Headed {
  readonly words: string[];
  /** The UTF-16 unit of each behind the head; NONE where it is no longer than that. */
  readonly units: number[];
}

const NONE = -1;

/** The words by how they begin. */
function wordsByHead(words: readonly string[]): ReadonlyMap<string, Headed> {
  const byHead = new Map<string, Headed>();
  for (const word of words) {
    const head = word.slice(0, HEAD);
    const headed = byHead.get(head) ?? { words: [], units: [] };
    byHead.set(head, headed);
    headed.words.push(word);
    headed.units.push(word.length > HEAD ? word.charCodeAt(HEAD) : NONE);
  }
  return byHead;
}

/** What words begin with. */
interface Beginnings {
  /** For a pair of characters whether it is a word (PAIR) and whether longer ones begin with it (LONGER). */
  readonly pairs: Uint8Array;
  /** For three characters whether a word begins with them. */
  readonly triples: Uint8Array;
  /** Words of one character, which no pair can announce. */
  readonly single: ReadonlySet<number>;
}

const PAIR = 1;
const LONGER = 2;

function beginningsOf(words: readonly string[]): Beginnings {
  const pairs = new Uint8Array(CELLS);
  const triples = new Uint8Array(CELLS);
  const single = new Set<number>();
  for (const word of words) {
    const [first, second, third] = [word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2)];
    if (word.length === 1) {
      single.add(first);
      continue;
    }
    const pair = pairCell(first, second);
    pairs[pair] = (pairs[pair] as number) | (word.length === 2 ? PAIR : LONGER);
    if (word.length > 2) triples[tripleCell(first, second, third)] = 1;
  }
  return { pairs, triples, single };
}

function pairCell(first: number, second: number): number {
  return ((first * 0x9e35) ^ second) & (CELLS - 1);
}

function tripleCell(first: number, second: number, third: number): number {
  return ((first * 0x9e35) ^ (second * 0x3c6f) ^ third) & (CELLS - 1);
}

/** The stretches of `text` in which heads of words can stand, none touching another. */
function stretchesOf(text: string, { pairs, triples, single }: Beginnings): Span[] {
  const stretches: Span[] = [];
  const hasSingle = single.size > 0;
  let start = -1;
  let end = 0;
  let unit = text.charCodeAt(0);
  for (let at = 0; at < text.length; at++) {
    const next = text.charCodeAt(at + 1);
    const pair = pairs[pairCell(unit, next)] as number;
    const begins =
      pair !== 0 && ((pair & PAIR) !== 0 || triples[tripleCell(unit, next, text.charCodeAt(at + 2))] === 1);
    const isWord = !begins && hasSingle && single.has(unit);
    unit = next;
    if (!begins && !isWord) continue;
    if (start < 0 || at > end) {
      if (start >= 0) stretches.push({ start, end });
      start = at;
      end = at;
    }
    end = Math.min(text.length, Math.max(end, at + (begins ? HEAD : 1)));
  }
  if (start >= 0) stretches.push({ start, end });
  return stretches;
}
