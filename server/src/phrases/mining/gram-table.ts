const EMPTY = -1;

/** What was counted of one phrase. */
export interface GramCount {
  /** Documents and files it stands in, and times it stands there in all. */
  readonly documents: number;
  readonly sources: number;
  readonly times: number;
  /** Its first place: the number of its first word in the stream, and how many words it has. */
  readonly at: number;
  readonly words: number;
}

/** One column of a table, as long as the table has room for. */
type Column = 'documents' | 'sources' | 'times' | 'at' | 'words' | 'lastDocument' | 'lastSource';
const COLUMNS: readonly Column[] = [
  'documents',
  'sources',
  'times',
  'at',
  'words',
  'lastDocument',
  'lastSource',
];

/** Exact counts of phrases, by the two hashes of their strings, in typed arrays. */
export class GramTable {
  #slots = new Int32Array(1 << 12).fill(EMPTY);
  #first = new Int32Array(1 << 11);
  #second = new Int32Array(1 << 11);
  #columns = columnsOf(1 << 11);
  #count = 0;

  /** How many phrases there are; their numbers go from 0. */
  get size(): number {
    return this.#count;
  }

  /** Counts the phrase at `at`. Documents and sources must come in their order. */
  count(
    first: number,
    second: number,
    place: { at: number; words: number; document: number; source: number },
  ): void {
    const slot = this.#slotOf(first, second);
    const known = this.#slots[slot] as number;
    const number = known === EMPTY ? this.#add(slot, first, second, place) : known;
    const { documents, sources, times, lastDocument, lastSource } = this.#columns;
    times[number] = (times[number] as number) + 1;
    if (lastDocument[number] !== place.document + 1) {
      lastDocument[number] = place.document + 1;
      documents[number] = (documents[number] as number) + 1;
    }
    if (lastSource[number] !== place.source + 1) {
      lastSource[number] = place.source + 1;
      sources[number] = (sources[number] as number) + 1;
    }
  }

  /** The number of the phrase with these hashes, or -1. */
  find(first: number, second: number): number {
    return this.#slots[this.#slotOf(first, second)] as number;
  }

  /** Throws RangeError where there is no phrase `number`. */
  read(number: number): GramCount {
    if (number < 0 || number >= this.#count) throw new RangeError(`phrase ${number} of ${this.#count}`);
    const { documents, sources, times, at, words } = this.#columns;
    return {
      documents: documents[number] as number,
      sources: sources[number] as number,
      times: times[number] as number,
      at: at[number] as number,
      words: words[number] as number,
    };
  }

  #add(slot: number, first: number, second: number, { at, words }: { at: number; words: number }): number {
    const number = this.#count++;
    if (number === this.#first.length) this.#grow();
    this.#first[number] = first;
    this.#second[number] = second;
    this.#columns.at[number] = at;
    this.#columns.words[number] = words;
    if (number * 2 < this.#slots.length) this.#slots[slot] = number;
    else this.#spread();
    return number;
  }

  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(first ^ (second >>> 13), 0x9e3779b1) & mask;
    for (;;) {
      const number = this.#slots[slot] as number;
      if (number === EMPTY || (this.#first[number] === first && this.#second[number] === second)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const room = this.#first.length * 2;
    this.#first = longer(this.#first, new Int32Array(room));
    this.#second = longer(this.#second, new Int32Array(room));
    const columns = columnsOf(room);
    for (const name of COLUMNS) columns[name].set(this.#columns[name]);
    this.#columns = columns;
  }

  /** Gives the phrases twice the slots. */
  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(EMPTY);
    for (let number = 0; number < this.#count; number++) {
      this.#slots[this.#slotOf(this.#first[number] as number, this.#second[number] as number)] = number;
    }
  }
}

function columnsOf(room: number): Record<Column, Uint32Array> {
  const column = () => new Uint32Array(room);
  return {
    documents: column(),
    sources: column(),
    times: column(),
    at: column(),
    words: column(),
    lastDocument: column(),
    lastSource: column(),
  };
}

function longer(before: Int32Array, after: Int32Array): Int32Array<ArrayBuffer> {
  after.set(before);
  return after as Int32Array<ArrayBuffer>;
}
