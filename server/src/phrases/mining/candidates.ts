import { DocumentSketch } from '../../corpus/clauses/document-sketch.ts';
import { type Form, formOf } from './form.ts';
import { GramTable } from './gram-table.ts';
import { eachGram, eachPair } from './grams.ts';
import { Neighbours } from './neighbours.ts';
import { type Counted, cValues } from './nested.ts';
import type { Proposal, TellPart } from './proposal.ts';
import { BREAK, type WordStream } from './words.ts';

/** What always has the same neighbour is a part of a phrase; entropy in nats. */
const LEAST_FREEDOM = 0.7;
/** Behind these a phrase is over, though the clause is not. */
const PARTICLES = ['的', '了', '等'];
/** What wants an object must so often do without. */
const LEAST_ENDINGS = 0.3;
/** Files that a phrase stands in, so that one collection does not speak for the whole corpus. */
const LEAST_SOURCES = 3;
const EXAMPLES = 2;

/** A phrase that may be proposed. */
interface Candidate extends Counted, Form {
  readonly number: number;
  readonly at: number;
}

/** The phrases of a corpus that stand in at least `least` documents, and what is worth proposing of them. */
export class Candidates {
  readonly #stream: WordStream;
  readonly #least: number;
  readonly #tell: TellPart;
  readonly #table = new GramTable();

  constructor(stream: WordStream, least: number, tell: TellPart) {
    this.#stream = stream;
    this.#least = least;
    this.#tell = tell;
  }

  /** The phrases most worth a look, in that order, `most` of each kind. */
  proposals(most: number): Proposal[] {
    const mayJoin = this.#count();
    this.#tell(0.6);
    const free = this.#free(this.#wellFormed(), mayJoin);
    this.#tell(0.9);
    const ranked = this.#ranked(free);
    const best = (['stock', 'term'] as const).flatMap((kind) =>
      ranked.filter((candidate) => candidate.kind === kind).slice(0, most),
    );
    const examples = this.#examplesOf(best, mayJoin);
    return best.map((candidate, index) => this.#proposalOf(candidate, examples[index] ?? []));
  }

  /** Counts phrases, in a sketch first and then exactly those that may be frequent. Gives the pairs they are made of. */
  #count(): (first: number) => boolean {
    const stream = this.#stream;
    const least = this.#least;
    const pairs = new DocumentSketch(stream.numbers.length);
    eachPair(stream, (first, document) => pairs.count(first, document));
    this.#tell(0.1);
    const mayJoin = (first: number) => pairs.isAtLeast(first, least);
    const grams = new DocumentSketch(stream.numbers.length * 2);
    eachGram(stream, mayJoin, (_at, _words, first, _second, document) => grams.count(first, document));
    this.#tell(0.3);
    eachGram(stream, mayJoin, (at, words, first, second, document) => {
      if (!grams.isAtLeast(first, least)) return;
      this.#table.count(first, second, { at, words, document, source: stream.sourceOf(document) });
    });
    return mayJoin;
  }

  #wellFormed(): Candidate[] {
    const { numbers, vocabulary } = this.#stream;
    const sources = Math.min(LEAST_SOURCES, this.#stream.sources);
    const candidates: Candidate[] = [];
    for (let number = 0; number < this.#table.size; number++) {
      const { at, words, ...count } = this.#table.read(number);
      if (count.documents < this.#least || count.sources < sources) continue;
      const own = [...numbers.subarray(at, at + words)];
      const form = formOf(own, vocabulary, count);
      if (form !== undefined) candidates.push({ number, at, words: own, ...form, ...count });
    }
    return candidates;
  }

  /** Those of `candidates` that have different neighbours on both sides. */
  #free(candidates: readonly Candidate[], mayJoin: (first: number) => boolean): Candidate[] {
    const { numbers, vocabulary } = this.#stream;
    const places = new Int32Array(this.#table.size).fill(-1);
    for (const [place, { number }] of candidates.entries()) places[number] = place;
    const particles = new Set(PARTICLES.map((word) => vocabulary.numberOf(word)));
    const neighbours = new Neighbours(candidates.length);
    eachGram(this.#stream, mayJoin, (at, words, first, second) => {
      const number = this.#table.find(first, second);
      const place = number < 0 ? -1 : (places[number] as number);
      if (place < 0) return;
      const behind = numbers[at + words] ?? BREAK;
      neighbours.count(place, numbers[at - 1] ?? BREAK, behind, particles.has(behind));
    });
    const freedom = neighbours.freedom();
    return candidates.filter(
      ({ isOpen }, place) =>
        (freedom[place] as number) >= LEAST_FREEDOM &&
        (!isOpen || neighbours.endings(place) >= LEAST_ENDINGS),
    );
  }

  #ranked(candidates: readonly Candidate[]): Candidate[] {
    const textOf = (words: readonly number[]) => this.#textOf(words);
    const places = new Map(candidates.map(({ words }, place) => [textOf(words), place]));
    const values = cValues(
      candidates,
      (words) => textOf(words).length,
      (words) => places.get(textOf(words)) ?? -1,
    );
    return candidates
      .map((candidate, place) => ({ candidate, value: values[place] }))
      .filter(({ value }) => value !== undefined && value > 0)
      .map(({ candidate, value }) => ({ candidate, rank: (value as number) * Math.log(candidate.documents) }))
      .sort((a, b) => b.rank - a.rank)
      .map(({ candidate }) => candidate);
  }

  /** The clauses in which `candidates` stand, of as many documents. */
  #examplesOf(candidates: readonly Candidate[], mayJoin: (first: number) => boolean): readonly string[][] {
    const places = new Int32Array(this.#table.size).fill(-1);
    for (const [place, { number }] of candidates.entries()) places[number] = place;
    const found = candidates.map(() => ({ clauses: [] as string[], document: -1 }));
    eachGram(this.#stream, mayJoin, (at, words, first, second, document) => {
      const number = this.#table.find(first, second);
      const own = number < 0 ? undefined : found[places[number] as number];
      if (own === undefined || own.document === document || own.clauses.length === EXAMPLES) return;
      own.document = document;
      const clause = this.#clauseAt(at, words);
      if (!own.clauses.includes(clause)) own.clauses.push(clause);
    });
    return found.map(({ clauses }) => clauses);
  }

  #clauseAt(at: number, words: number): string {
    const { numbers } = this.#stream;
    let from = at;
    let to = at + words;
    while (from > 0 && numbers[from - 1] !== BREAK) from--;
    while (to < numbers.length && numbers[to] !== BREAK) to++;
    return this.#textOf(numbers.subarray(from, to));
  }

  #textOf(words: Iterable<number>): string {
    return Array.from(words, (word) => this.#stream.vocabulary.wordOf(word)).join('');
  }

  #proposalOf({ words, kind, isKnown, documents, times }: Candidate, examples: readonly string[]): Proposal {
    return { phrase: this.#textOf(words), kind, isKnown, documents, times, examples };
  }
}
