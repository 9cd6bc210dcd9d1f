/** Counts in how many documents strings stand, by their hashes: never too few, a little too many where hashes share a cell. */
export class DocumentSketch {
  readonly #counts: Uint16Array;
  /** For each cell the last document counted, from 1. */
  readonly #last: Uint32Array;
  readonly #shift: number;

  /** `cells` is how many counts there are room for, rounded up to a power of two. */
  constructor(cells: number) {
    const bits = Math.min(24, Math.max(12, Math.ceil(Math.log2(cells))));
    this.#shift = 32 - bits;
    this.#counts = new Uint16Array(2 ** bits);
    this.#last = new Uint32Array(2 ** bits);
  }

  /** Documents must come in their order. */
  count(hash: number, document: number): void {
    const cell = this.#cellOf(hash);
    if (this.#last[cell] === document + 1) return;
    this.#last[cell] = document + 1;
    const count = this.#counts[cell] as number;
    if (count < 0xffff) this.#counts[cell] = count + 1;
  }

  /** Whether the string of this hash may stand in `least` documents. */
  isAtLeast(hash: number, least: number): boolean {
    return (this.#counts[this.#cellOf(hash)] as number) >= Math.min(least, 0xffff);
  }

  /** Forgets everything counted. */
  clear(): void {
    this.#counts.fill(0);
    this.#last.fill(0);
  }

  #cellOf(hash: number): number {
    return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> this.#shift;
  }
}
