import { alignment } from './align.ts';
import { type Bounds, extension } from './extend.ts';
import { extentOf, type Piece } from './piece.ts';

/**
 * `chain` with what else agrees between its pieces and beyond its ends: the pieces of an edited passage. `bounds` hold it
 * inside the two texts.
 */
export function grown(
  units: Uint16Array,
  source: Uint16Array,
  chain: readonly Piece[],
  bounds: Bounds,
): Piece[] {
  const { here, there } = extentOf(chain);
  const before = { here: here.from - 1, there: there.from - 1, step: -1 } as const;
  const behind = { here: here.to, there: there.to, step: 1 } as const;
  return [
    ...extension(units, source, before, bounds),
    ...chain.flatMap((piece, index) => {
      const next = chain[index + 1];
      return next === undefined ? [piece] : [piece, ...between(units, source, piece, next)];
    }),
    ...extension(units, source, behind, bounds),
  ];
}

function between(units: Uint16Array, source: Uint16Array, piece: Piece, next: Piece): Piece[] {
  const here = { from: piece.here + piece.length, to: next.here };
  const there = { from: piece.there + piece.length, to: next.there };
  return alignment(units, here, source, there);
}
