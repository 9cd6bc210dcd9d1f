import type { Segmenter } from './segmenter.ts';

/** Stands between clauses, wherever there is something that is no Chinese word. */
export const BREAK = 0;

/** What the hash of a string grows by with every character; two of them make collisions a matter of 64 bits. */
const BASES = [0x01000193, 0x5bd1e995] as const;
/** Longest string that is hashed, UTF-16 units. */
const LONGEST = 64;
const HAN = /^[\u3400-\u9fff〇]+$/;

/** The distinct words of a corpus, numbered from 1, with what joins their hashes to those of phrases. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [''];
  readonly #tags: (string | undefined)[] = [undefined];
  readonly #segmenter: Segmenter;
  /** For each word its two hashes and its length. */
  hashes: readonly [number[], number[]] = [[0], [0]];
  readonly lengths: number[] = [0];

  constructor(segmenter: Segmenter) {
    this.#segmenter = segmenter;
  }

  /** The number of `word`; BREAK for what is no Chinese word. */
  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = HAN.test(word) && word.length <= LONGEST ? this.#words.length : BREAK;
    if (number !== BREAK) this.#add(word);
    // Marks come again and again, numbers and Latin words are all different.
    else if (word.length === 1) this.#numbers.set(word, BREAK);
    return number;
  }

  #add(word: string): void {
    this.#numbers.set(word, this.#words.length);
    this.#words.push(word);
    this.#tags.push(undefined);
    this.lengths.push(word.length);
    for (const [which, base] of BASES.entries()) {
      let sum = 0;
      for (let at = 0; at < word.length; at++) sum = (Math.imul(sum, base) + word.charCodeAt(at)) | 0;
      (this.hashes[which] as number[]).push(sum);
    }
  }

  /** The word of a number; empty for a number that is none. */
  wordOf(number: number): string {
    return this.#words[number] ?? '';
  }

  /** The part of speech of a word, in jieba's letters. */
  tagOf(number: number): string {
    this.#tags[number] ??= this.#segmenter.tagOf(this.wordOf(number));
    return this.#tags[number] as string;
  }

  /** The part of speech of any string, taken as one word. */
  tagOfText(text: string): string {
    return this.#segmenter.tagOf(text);
  }
}

/** For each hash what it is multiplied by when a word of so many characters is appended. */
export const POWERS: readonly [Int32Array, Int32Array] = [powersOf(BASES[0]), powersOf(BASES[1])];

function powersOf(base: number): Int32Array {
  const powers = new Int32Array(LONGEST + 1).fill(1);
  for (let power = 1; power <= LONGEST; power++) powers[power] = Math.imul(powers[power - 1] as number, base);
  return powers;
}

/** A corpus as the numbers of its words, document after document, clauses parted by BREAK. */
export class WordStream {
  readonly vocabulary: Vocabulary;
  readonly #segmenter: Segmenter;
  #numbers = new Uint32Array(1 << 16);
  #count = 0;
  readonly #starts: number[] = [];
  readonly #sources: number[] = [];

  constructor(segmenter: Segmenter) {
    this.#segmenter = segmenter;
    this.vocabulary = new Vocabulary(segmenter);
  }

  /** Appends a document that stands in the file numbered `source`; files come in the order of their numbers. */
  add(text: string, source: number): void {
    this.#starts.push(this.#count);
    this.#sources.push(source);
    let last = BREAK;
    for (const word of this.#segmenter.cut(text)) {
      const number = this.vocabulary.numberOf(word);
      if (number !== BREAK || last !== BREAK) this.#push(number);
      last = number;
    }
    if (last !== BREAK) this.#push(BREAK);
  }

  #push(number: number): void {
    if (this.#count === this.#numbers.length) {
      const grown = new Uint32Array(this.#count * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#count++] = number;
  }

  /** Word numbers of all documents. */
  get numbers(): Uint32Array {
    return this.#numbers.subarray(0, this.#count);
  }

  get documents(): number {
    return this.#starts.length;
  }

  /** Files that documents were added from. */
  get sources(): number {
    return new Set(this.#sources).size;
  }

  /** Where document `index` begins among the numbers; for the one behind the last, where they end. */
  startOf(index: number): number {
    return this.#starts[index] ?? this.#count;
  }

  /** The number of the file from which document `index` was added. */
  sourceOf(index: number): number {
    return this.#sources[index] as number;
  }
}
