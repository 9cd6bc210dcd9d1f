import { BREAK, POWERS, type WordStream } from './words.ts';

/** A phrase has so many Chinese characters, and so many words at most. */
const SHORTEST = 4;
const LONGEST = 16;
const MOST_WORDS = 8;

/** Called for a phrase of `count` words from number `at` on, in document `document`, with the two hashes of its string. */
export type VisitGram = (at: number, count: number, first: number, second: number, document: number) => void;

/** Whether two words that follow each other, as the string hashing to `first`, may be part of a phrase. */
export type MayJoin = (first: number) => boolean;

/** Calls `visit` for every phrase within the clauses of `stream` all of whose pairs of words `mayJoin` lets pass. */
export function eachGram(stream: WordStream, mayJoin: MayJoin, visit: VisitGram): void {
  const { numbers, vocabulary } = stream;
  const { lengths } = vocabulary;
  const [firsts, seconds] = vocabulary.hashes;
  for (let document = 0; document < stream.documents; document++) {
    const end = stream.startOf(document + 1);
    for (let at = stream.startOf(document); at < end; at++) {
      let word = numbers[at] as number;
      if (word === BREAK) continue;
      let first = firsts[word] as number;
      let second = seconds[word] as number;
      let length = lengths[word] as number;
      for (let count = 1; ; count++) {
        if (length > LONGEST) break;
        if (length >= SHORTEST) visit(at, count, first, second, document);
        const next = count < MOST_WORDS && at + count < end ? (numbers[at + count] as number) : BREAK;
        if (next === BREAK) break;
        if (!mayJoin(joined(firsts[word] as number, firsts[next] as number, lengths[next] as number))) break;
        first = joined(first, firsts[next] as number, lengths[next] as number);
        second =
          (Math.imul(second, POWERS[1][lengths[next] as number] as number) + (seconds[next] as number)) | 0;
        length += lengths[next] as number;
        word = next;
      }
    }
  }
}

/** Calls `visit` with the first hash of every two words that follow each other in a clause. */
export function eachPair(stream: WordStream, visit: (first: number, document: number) => void): void {
  const { numbers, vocabulary } = stream;
  const { lengths } = vocabulary;
  const [firsts] = vocabulary.hashes;
  for (let document = 0; document < stream.documents; document++) {
    const end = stream.startOf(document + 1);
    for (let at = stream.startOf(document) + 1; at < end; at++) {
      const before = numbers[at - 1] as number;
      const word = numbers[at] as number;
      if (before === BREAK || word === BREAK) continue;
      visit(joined(firsts[before] as number, firsts[word] as number, lengths[word] as number), document);
    }
  }
}

/** The first hash of a string and a word of `length` characters behind it. */
function joined(first: number, word: number, length: number): number {
  return (Math.imul(first, POWERS[0][length] as number) + word) | 0;
}
