/** The values of a batch, each once. */
export interface Distinct {
  readonly values: Uint32Array;
  /** For each value of the batch its number among `values`. */
  readonly numbers: Uint32Array;
}

const EMPTY = -1;

/** What `batch` holds, each once, in the order met; the values must be as evenly spread as fingerprints are. */
export function distinctOf(batch: Uint32Array): Distinct {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(batch.length * 2 + 2))).fill(EMPTY);
  const mask = slots.length - 1;
  const values = new Uint32Array(batch.length);
  const numbers = new Uint32Array(batch.length);
  let count = 0;
  for (let at = 0; at < batch.length; at++) {
    const value = batch[at] as number;
    let slot = value & mask;
    let held = slots[slot] as number;
    while (held !== EMPTY && values[held] !== value) {
      slot = (slot + 1) & mask;
      held = slots[slot] as number;
    }
    if (held === EMPTY) {
      held = count++;
      slots[slot] = held;
      values[held] = value;
    }
    numbers[at] = held;
  }
  return { values: values.subarray(0, count), numbers };
}
