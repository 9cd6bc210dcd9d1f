import { isHan } from '../../text/characters.ts';
import { chainsOf } from './chain.ts';
import { MARGIN } from './clusters.ts';
import type { Bounds } from './extend.ts';
import { gathered, withoutInner } from './gather.ts';
import { grown } from './grow.ts';
import { extentOf, type Piece, type Stretch } from './piece.ts';
import type { Repeat } from './repeats.ts';

/** A stretch of one text that stands in another, unchanged or edited. Places are numbers of folded units. */
export interface Passage {
  readonly here: Stretch;
  readonly there: Stretch;
  /** The equal units, in the order of `here`; `there` may run back where sentences changed places. */
  readonly pieces: readonly Piece[];
  /** Chinese characters in the pieces. */
  readonly han: number;
  /** Equal units by all units of the longer side: above 0, at most 1. */
  readonly similarity: number;
}

/**
 * The passages of `units` that stand in `source`, from a cluster of the equal runs of the two, which are ordered by `here`.
 * Of `units` they depend on no more than `MARGIN` beyond the runs.
 */
export function passagesBetween(units: Uint16Array, source: Uint16Array, runs: readonly Piece[]): Passage[] {
  const first = (runs[0] as Piece).here;
  const end = runs.reduce((last, { here, length }) => Math.max(last, here + length), 0);
  const bounds: Bounds = {
    here: { from: Math.max(0, first - MARGIN), to: Math.min(units.length, end + MARGIN) },
    there: { from: 0, to: source.length },
  };
  const chains = chainsOf(runs).map((chain) => grown(units, source, chain, bounds));
  return gathered(chains).map((pieces) => passageOf(units, pieces));
}

/** The passages of `units` that stand in it twice, from its repeats: `there` wholly before `here`. */
export function passagesFrom(units: Uint16Array, repeats: readonly Repeat[]): Passage[] {
  const runs = repeats.map(({ earlier, later, length }) => {
    return { here: later, there: earlier, length: Math.min(length, later - earlier) };
  });
  const chains = chainsOf(runs, (chain, piece) => isApart([...chain, piece])).map((chain) => {
    const { here, there } = extentOf(chain);
    const bounds = { here: { from: there.to, to: units.length }, there: { from: 0, to: here.from } };
    return grown(units, units, chain, bounds);
  });
  return withoutInner(chains)
    .filter(isApart)
    .map((pieces) => passageOf(units, pieces));
}

function isApart(pieces: readonly Piece[]): boolean {
  const { here, there } = extentOf(pieces);
  return there.to <= here.from;
}

function passageOf(units: Uint16Array, pieces: readonly Piece[]): Passage {
  const { here, there } = extentOf(pieces);
  let han = 0;
  let equal = 0;
  for (const piece of pieces) {
    equal += piece.length;
    for (let at = piece.here; at < piece.here + piece.length; at++) if (isHan(units[at] as number)) han++;
  }
  const longer = Math.max(here.to - here.from, there.to - there.from);
  return { here, there, pieces, han, similarity: Math.min(1, equal / longer) };
}
