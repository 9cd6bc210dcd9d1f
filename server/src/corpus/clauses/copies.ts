import { fingerprintsBelow } from '../fingerprints.ts';

/** Units in a fingerprint by which documents are compared as wholes. */
const LENGTH = 12;
/** Of one document so many are kept at most, those with the smallest values: a fair sample, and the same in a copy. */
const MOST = 64;
/** The part of the larger of two documents that the other must hold to be a copy of it, worked over or not. */
const ALIKE = 0.6;
/** Originals that are remembered for one fingerprint: what stands in more of them tells no two apart. */
const MOST_ORIGINALS = 32;

/** A document among those that were added before it. */
export interface Origin {
  /** The number of the document it is a near-copy of, its own where it is an original. */
  readonly original: number;
  readonly isCopy: boolean;
}

/**
 * Tells near-copies from documents in their own right: drafts and final versions, amended versions of one law, one
 * document under two names. Last year's report and this year's are two documents.
 */
export class Copies {
  /** For each kept fingerprint the originals that hold it. */
  readonly #holders = new Map<number, number[]>();
  /** For each document added the number of its kept fingerprints. */
  readonly #sizes: number[] = [];

  /** Adds the next document, numbered from 0, by its folded text. */
  add(units: Uint16Array): Origin {
    const number = this.#sizes.length;
    const own = sketchOf(units);
    this.#sizes.push(own.length);
    const original = this.#originalOf(own);
    if (original !== undefined) return { original, isCopy: true };
    for (const fingerprint of own) {
      const holders = this.#holders.get(fingerprint);
      if (holders === undefined) this.#holders.set(fingerprint, [number]);
      else if (holders.length < MOST_ORIGINALS) holders.push(number);
    }
    return { original: number, isCopy: false };
  }

  /** The document that shares most with the fingerprints `own`, if it is most of both. */
  #originalOf(own: readonly number[]): number | undefined {
    const shared = new Map<number, number>();
    for (const fingerprint of own) {
      for (const holder of this.#holders.get(fingerprint) ?? []) {
        shared.set(holder, (shared.get(holder) ?? 0) + 1);
      }
    }
    let best: number | undefined;
    let most = 0;
    for (const [holder, count] of shared) {
      if (count < ALIKE * Math.max(own.length, this.#sizes[holder] as number) || count <= most) continue;
      best = holder;
      most = count;
    }
    return best;
  }
}

/** The kept fingerprints of a text, each once. */
function sketchOf(units: Uint16Array): readonly number[] {
  // Values are evenly spread: below this bound there are several times as many as are wanted, unless they repeat.
  const bound = (2 ** 32 / Math.max(1, units.length)) * MOST * 4;
  const small = distinct(fingerprintsBelow(units, LENGTH, bound));
  const kept = small.length < MOST ? distinct(fingerprintsBelow(units, LENGTH, 2 ** 32)) : small;
  return kept.slice(0, MOST);
}

function distinct(fingerprints: readonly number[]): number[] {
  return [...new Set(fingerprints)].sort((a, b) => a - b);
}
