import type { Piece } from './piece.ts';

/** Units changed at one place that a passage may go on behind. */
const REACH = 12;

/** Two places, and the way a passage is followed from them. */
interface Front {
  readonly here: number;
  readonly there: number;
  /** 1: towards the end of the texts, the places being the first units not yet compared; -1: towards the beginning. */
  readonly step: 1 | -1;
}

/** How far the two sides may be followed: units `from` to `to`, end exclusive. */
export interface Bounds {
  readonly here: { readonly from: number; readonly to: number };
  readonly there: { readonly from: number; readonly to: number };
}

/**
 * The pieces by which a passage goes on from `front` although single words were changed, put in or left out. Each
 * change must be followed by more equal units than it took, so that texts which merely use the same words soon end it.
 * Stops at a unit 0. The pieces are in the order of the texts.
 */
export function extension(units: Uint16Array, source: Uint16Array, front: Front, bounds: Bounds): Piece[] {
  const pieces: Piece[] = [];
  const { step } = front;
  let { here, there } = front;
  for (;;) {
    const next = resumed(units, source, { here, there, step }, bounds);
    if (next === undefined) break;
    const { length } = next;
    pieces.push(step === 1 ? next : { here: next.here - length + 1, there: next.there - length + 1, length });
    here = next.here + step * length;
    there = next.there + step * length;
  }
  return step === 1 ? pieces : pieces.reverse();
}

/** Where the texts agree again after `front`, the nearest such place; its piece begins there and runs along `step`. */
function resumed(units: Uint16Array, source: Uint16Array, front: Front, bounds: Bounds): Piece | undefined {
  const { here, there, step } = front;
  const straight = commonFrom(units, source, here, there, step, bounds);
  if (straight > 0) return { here, there, length: straight };
  for (let changed = 1; changed <= REACH; changed++) {
    const last = step * (changed - 1);
    if (!units[here + last] || !source[there + last]) return undefined;
    const far = step * changed;
    for (let fewer = 0; fewer <= changed; fewer++) {
      const near = step * (changed - fewer);
      const taken = commonFrom(units, source, here + far, there + near, step, bounds);
      if (taken > changed) return { here: here + far, there: there + near, length: taken };
      const put = commonFrom(units, source, here + near, there + far, step, bounds);
      if (put > changed) return { here: here + near, there: there + far, length: put };
    }
  }
  return undefined;
}

/** How many units along `step` are equal from the two places on, both inside `bounds`. */
function commonFrom(
  units: Uint16Array,
  source: Uint16Array,
  here: number,
  there: number,
  step: 1 | -1,
  bounds: Bounds,
): number {
  let length = 0;
  let at = here;
  let other = there;
  while (
    at >= bounds.here.from &&
    at < bounds.here.to &&
    other >= bounds.there.from &&
    other < bounds.there.to &&
    units[at] !== 0 &&
    units[at] === source[other]
  ) {
    length++;
    at += step;
    other += step;
  }
  return length;
}
