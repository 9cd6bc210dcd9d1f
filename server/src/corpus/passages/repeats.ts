import { fingerprintsOf, LEAST_RUN } from '../fingerprints.ts';

/** Two equal runs of units in one text, `earlier` before `later`, that neither side can be made longer. */
export interface Repeat {
  readonly earlier: number;
  readonly later: number;
  readonly length: number;
}

/** Of a run that stands many times, so many earlier places are looked at from each. */
const PLACES = 4;

/**
 * The maximal repeats of at least `least` units in `units`; a unit 0 equals nothing, not even another 0, and so keeps
 * apart what stands on its two sides. In the order of `later`, then from the nearest `earlier` back. Where the beginning
 * of a run stands more than `places` times, only the nearest of them are compared: the work grows with the text and
 * with what is found, never with their product.
 */
export function repeatsIn(units: Uint16Array, least = LEAST_RUN, places = PLACES): Repeat[] {
  const fingerprints = fingerprintsOf(units, least);
  const previous = previousPlaces(fingerprints);
  const repeats: Repeat[] = [];
  for (let later = 0; later < fingerprints.length; later++) {
    let earlier = previous[later] as number;
    for (let tried = 0; earlier >= 0 && tried < places; tried++) {
      if (!continuesRun(units, earlier, later)) {
        const length = commonLength(units, earlier, later);
        if (length >= least) repeats.push({ earlier, later, length });
      }
      earlier = previous[earlier] as number;
    }
  }
  return repeats;
}

/** Whether the units before both places are equal: the run began earlier and is told there. */
function continuesRun(units: Uint16Array, earlier: number, later: number): boolean {
  if (earlier === 0) return false;
  const before = units[earlier - 1];
  return before !== 0 && before === units[later - 1];
}

function commonLength(units: Uint16Array, earlier: number, later: number): number {
  let length = 0;
  while (later + length < units.length) {
    const unit = units[earlier + length];
    if (unit === 0 || unit !== units[later + length]) break;
    length++;
  }
  return length;
}

const EMPTY = -1;

/** For each position the nearest one before it with the same fingerprint, or -1. */
function previousPlaces(fingerprints: Uint32Array): Int32Array {
  const previous = new Int32Array(fingerprints.length).fill(EMPTY);
  const bits = Math.max(4, Math.ceil(Math.log2(fingerprints.length + 1)) + 1);
  const slots = new Int32Array(2 ** bits).fill(EMPTY);
  const mask = slots.length - 1;
  for (let at = 0; at < fingerprints.length; at++) {
    let slot = (fingerprints[at] as number) & mask;
    let held = slots[slot] as number;
    while (held !== EMPTY && fingerprints[held] !== fingerprints[at]) {
      slot = (slot + 1) & mask;
      held = slots[slot] as number;
    }
    previous[at] = held;
    slots[slot] = at;
  }
  return previous;
}
