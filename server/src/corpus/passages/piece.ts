/** Equal units of two texts; `here` and `there` are the numbers of the first. */
export interface Piece {
  readonly here: number;
  readonly there: number;
  readonly length: number;
}

/** A stretch of units, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where the last of `pieces`, of which there must be one, ends in the one text; exclusive. */
export function endOf(pieces: readonly Piece[]): number {
  const last = pieces.at(-1) as Piece;
  return last.here + last.length;
}

/** What `pieces`, of which there must be one, cover of the one text and of the other, with all that lies between. */
export function extentOf(pieces: readonly Piece[]): { readonly here: Stretch; readonly there: Stretch } {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const { there, length } of pieces) {
    from = Math.min(from, there);
    to = Math.max(to, there + length);
  }
  return { here: { from: (pieces[0] as Piece).here, to: endOf(pieces) }, there: { from, to } };
}
