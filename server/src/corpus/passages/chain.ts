import { endOf, type Piece } from './piece.ts';

/** Units that may lie between two pieces of one chain, on either side: a year, a name, a word put in. */
export const GAP = 20;

/**
 * Strings `pieces`, ordered by `here`, into chains: each piece follows the one before it on both sides, with at most
 * `GAP` units between. Where two overlap a little on one side, the later gives way. `joins` may forbid a chain to go on.
 */
export function chainsOf(
  pieces: readonly Piece[],
  joins: (chain: readonly Piece[], piece: Piece) => boolean = () => true,
): Piece[][] {
  const chains: Piece[][] = [];
  let open: Piece[][] = [];
  for (const piece of pieces) {
    open = open.filter((chain) => piece.here - endOf(chain) <= GAP);
    const chain = nearest(open, piece);
    const rest = chain === undefined ? undefined : behind(chain, piece);
    if (chain !== undefined && rest !== undefined && joins(chain, rest)) {
      chain.push(rest);
    } else {
      const opened = [piece];
      chains.push(opened);
      open.push(opened);
    }
  }
  return chains;
}

/** The chain whose last piece lies nearest to the diagonal of `piece`, of those it can follow. */
function nearest(open: readonly Piece[][], piece: Piece): Piece[] | undefined {
  let best: Piece[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const chain of open) {
    if (behind(chain, piece) === undefined) continue;
    const last = chain.at(-1) as Piece;
    const drift = Math.abs(piece.here - last.here - (piece.there - last.there));
    if (drift < least) {
      best = chain;
      least = drift;
    }
  }
  return best;
}

/** What of `piece` follows the chain's end on both sides; undefined where that is nothing, or too far off. */
function behind(chain: readonly Piece[], piece: Piece): Piece | undefined {
  const last = chain.at(-1) as Piece;
  const overlap = Math.max(0, endOf(chain) - piece.here, last.there + last.length - piece.there);
  if (overlap * 2 > piece.length) return undefined;
  const rest = { here: piece.here + overlap, there: piece.there + overlap, length: piece.length - overlap };
  const near = rest.here - endOf(chain) <= GAP && rest.there - last.there - last.length <= GAP;
  return near ? rest : undefined;
}
