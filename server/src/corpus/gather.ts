import { GAP } from './chain.ts';
import { extentOf, type Piece } from './piece.ts';

/**
 * Sentences were left out or changed places: so many units apart may lie in the source what closely follows here, but no
 * more than the two take up here, or they would be told as one passage that is mostly something else.
 */
const DETOUR = 400;

/**
 * Puts chains of one source together that follow each other closely in the draft and stand near each other in the source,
 * in whatever order, so that one reuse is told once.
 */
export function gathered(chains: readonly (readonly Piece[])[]): Piece[][] {
  const gathered: Piece[][] = [];
  let open: Piece[][] = [];
  for (const chain of withoutInner(chains)) {
    const start = (chain[0] as Piece).here;
    open = open.filter((pieces) => start - endOf(pieces) <= GAP);
    const before = open.find((pieces) => follows(pieces, chain));
    if (before === undefined) {
      const opened = [...chain];
      gathered.push(opened);
      open.push(opened);
    } else {
      before.push(...beyond(chain, endOf(before)));
    }
  }
  return gathered;
}

/** `chains` by where they begin, without those that lie within another on both sides. */
export function withoutInner(chains: readonly (readonly Piece[])[]): (readonly Piece[])[] {
  const kept: (readonly Piece[])[] = [];
  let open: (readonly Piece[])[] = [];
  const byStart = [...chains].sort(
    (a, b) => (a[0] as Piece).here - (b[0] as Piece).here || endOf(b) - endOf(a),
  );
  for (const chain of byStart) {
    const start = (chain[0] as Piece).here;
    open = open.filter((other) => endOf(other) > start);
    if (open.some((other) => holds(other, chain))) continue;
    kept.push(chain);
    open.push(chain);
  }
  return kept;
}

function endOf(chain: readonly Piece[]): number {
  const last = chain.at(-1) as Piece;
  return last.here + last.length;
}

function holds(outer: readonly Piece[], inner: readonly Piece[]): boolean {
  const a = extentOf(outer);
  const b = extentOf(inner);
  return b.here.to <= a.here.to && a.there.from <= b.there.from && b.there.to <= a.there.to;
}

/** Whether `chain` begins about where `pieces` end, and stands near them in the source. */
function follows(pieces: readonly Piece[], chain: readonly Piece[]): boolean {
  const a = extentOf(pieces);
  const b = extentOf(chain);
  const overlap = a.here.to - b.here.from;
  if (overlap * 4 > b.here.to - b.here.from) return false;
  const between = Math.max(b.there.from - a.there.to, a.there.from - b.there.to);
  return between <= Math.min(DETOUR, b.here.to - a.here.from);
}

/** The pieces, or their ends, that stand behind unit `from`. */
function beyond(chain: readonly Piece[], from: number): Piece[] {
  return chain.flatMap((piece) => {
    const over = Math.max(0, from - piece.here);
    if (over >= piece.length) return [];
    return [{ here: piece.here + over, there: piece.there + over, length: piece.length - over }];
  });
}
