import { BREAK } from './words.ts';

const EMPTY = -1;

/** How freely phrases are joined to what stands before and behind them. */
export class Neighbours {
  /** Slots of (phrase and side, neighbour) pairs, and their counts. */
  #sides = new Int32Array(1 << 12).fill(EMPTY);
  #words = new Uint32Array(1 << 12);
  #counts = new Uint32Array(1 << 12);
  #used = 0;
  /** For each phrase and side the times it stands there, those at the border of a clause apart. */
  readonly #times: Uint32Array;
  readonly #borders: Uint32Array;
  /** For each phrase the times it ends a clause. */
  readonly #endings: Uint32Array;

  /** For phrases numbered below `phrases`. */
  constructor(phrases: number) {
    this.#times = new Uint32Array(phrases * 2);
    this.#borders = new Uint32Array(phrases * 2);
    this.#endings = new Uint32Array(phrases);
  }

  /**
   * `phrase` stands between the words numbered `before` and `behind`; `isOver` where the one behind is a particle, which
   * ends a phrase as a border does.
   */
  count(phrase: number, before: number, behind: number, isOver = false): void {
    this.#countSide(phrase * 2, before);
    this.#countSide(phrase * 2 + 1, isOver ? BREAK : behind);
    if (behind === BREAK) this.#endings[phrase] = (this.#endings[phrase] as number) + 1;
  }

  #countSide(side: number, word: number): void {
    this.#times[side] = (this.#times[side] as number) + 1;
    if (word === BREAK) this.#borders[side] = (this.#borders[side] as number) + 1;
    else this.#add(side, word, 1);
  }

  #add(side: number, word: number, count: number): void {
    const mask = this.#sides.length - 1;
    let slot = (Math.imul(side, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 7;
    for (slot &= mask; this.#sides[slot] !== EMPTY; slot = (slot + 1) & mask) {
      if (this.#sides[slot] === side && this.#words[slot] === word) break;
    }
    this.#counts[slot] = (this.#counts[slot] as number) + count;
    if (this.#sides[slot] !== EMPTY) return;
    this.#sides[slot] = side;
    this.#words[slot] = word;
    if (++this.#used * 2 > this.#sides.length) this.#grow();
  }

  #grow(): void {
    const [sides, words, counts] = [this.#sides, this.#words, this.#counts];
    this.#sides = new Int32Array(sides.length * 2).fill(EMPTY);
    this.#words = new Uint32Array(sides.length * 2);
    this.#counts = new Uint32Array(sides.length * 2);
    this.#used = 0;
    for (let slot = 0; slot < sides.length; slot++) {
      if (sides[slot] === EMPTY) continue;
      this.#add(sides[slot] as number, words[slot] as number, counts[slot] as number);
    }
  }

  /**
   * For each phrase the lesser of the two entropies (nats) of what stands before it and behind it: 0 where it always has
   * the same neighbour and so is a part of something longer. Each border of a clause is a neighbour of its own.
   */
  freedom(): Float64Array {
    const entropies = new Float64Array(this.#times.length);
    for (let side = 0; side < entropies.length; side++) {
      const times = this.#times[side] as number;
      if (times > 0) entropies[side] = ((this.#borders[side] as number) / times) * Math.log(times);
    }
    for (let slot = 0; slot < this.#sides.length; slot++) {
      const side = this.#sides[slot] as number;
      if (side === EMPTY) continue;
      const part = (this.#counts[slot] as number) / (this.#times[side] as number);
      entropies[side] = (entropies[side] as number) - part * Math.log(part);
    }
    return Float64Array.from({ length: entropies.length / 2 }, (_, phrase) =>
      Math.min(entropies[phrase * 2] as number, entropies[phrase * 2 + 1] as number),
    );
  }

  /** The part of its places, from 0 to 1, at which `phrase` ends a clause. */
  endings(phrase: number): number {
    const times = this.#times[phrase * 2 + 1] as number;
    return times === 0 ? 0 : (this.#endings[phrase] as number) / times;
  }
}
