import { GAP } from './chain.ts';
import { endOf, extentOf, type Piece } from './piece.ts';

/** Chains of one source that lie no further apart in the draft are parts of one passage, worked over heavily. */
const NEAR = 2 * GAP;
/**
 * Sentences were left out or changed places: so many units apart may lie in the source what closely follows here, but no
 * more than the two take up here, or they would be told as one passage that is mostly something else.
 */
const DETOUR = 400;

/** The equal pieces of one passage, in the order of the draft; never empty. */
type Chain = readonly Piece[];

/**
 * Puts chains of one source together that follow each other closely in the draft and stand near each other in the source,
 * in whatever order, so that one reuse is told once. Of those that tell of the same place only the longest are left.
 */
export function gathered(chains: readonly Chain[]): Chain[] {
  const gathered: Piece[][] = [];
  let open: Piece[][] = [];
  for (const chain of telling(chains)) {
    const start = startOf(chain);
    open = open.filter((pieces) => start - endOf(pieces) <= NEAR);
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
export function withoutInner(chains: readonly Chain[]): Chain[] {
  const kept: Chain[] = [];
  let open: Chain[] = [];
  for (const chain of byStart(chains)) {
    const start = startOf(chain);
    open = open.filter((other) => endOf(other) > start);
    if (open.some((other) => holds(other, chain))) continue;
    kept.push(chain);
    open.push(chain);
  }
  return kept;
}

/** Those that tell most, by where they begin: one whose units longer ones have only says that the source repeats itself. */
function telling(chains: readonly Chain[]): Chain[] {
  const kept: Chain[] = [];
  let together: Chain[] = [];
  let end = 0;
  for (const chain of byStart(chains)) {
    if (startOf(chain) >= end) {
      kept.push(...longest(together));
      together = [];
    }
    together.push(chain);
    end = Math.max(end, endOf(chain));
  }
  return byStart([...kept, ...longest(together)]);
}

/** Of chains that overlap those of which longer ones do not have most. */
function longest(chains: readonly Chain[]): readonly Chain[] {
  if (chains.length < 2) return chains;
  const first = chains.reduce((least, chain) => Math.min(least, startOf(chain)), Number.POSITIVE_INFINITY);
  const told = new Uint8Array(chains.reduce((most, chain) => Math.max(most, endOf(chain)), 0) - first);
  return [...chains]
    .sort((a, b) => equalUnits(b) - equalUnits(a))
    .filter((chain) => {
      let again = 0;
      for (const { here, length } of chain) {
        for (let at = here - first; at < here - first + length; at++) again += told[at] as number;
      }
      if (again * 2 >= equalUnits(chain)) return false;
      for (const { here, length } of chain) told.fill(1, here - first, here - first + length);
      return true;
    });
}

function byStart(chains: readonly Chain[]): Chain[] {
  return [...chains].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
}

function equalUnits(chain: Chain): number {
  return chain.reduce((sum, { length }) => sum + length, 0);
}

function startOf(chain: Chain): number {
  return (chain[0] as Piece).here;
}

function holds(outer: Chain, inner: Chain): boolean {
  const a = extentOf(outer);
  const b = extentOf(inner);
  return b.here.to <= a.here.to && a.there.from <= b.there.from && b.there.to <= a.there.to;
}

/** Whether `chain` begins about where `pieces` end, and stands near them in the source. */
function follows(pieces: Chain, chain: Chain): boolean {
  const a = extentOf(pieces);
  const b = extentOf(chain);
  const overlap = a.here.to - b.here.from;
  if (overlap * 4 > b.here.to - b.here.from) return false;
  const between = Math.max(b.there.from - a.there.to, a.there.from - b.there.to);
  return between <= Math.min(DETOUR, b.here.to - a.here.from);
}

/** The pieces, or their ends, that stand behind unit `from`. */
function beyond(chain: Chain, from: number): Piece[] {
  return chain.flatMap((piece) => {
    const over = Math.max(0, from - piece.here);
    if (over >= piece.length) return [];
    return [{ here: piece.here + over, there: piece.there + over, length: piece.length - over }];
  });
}
