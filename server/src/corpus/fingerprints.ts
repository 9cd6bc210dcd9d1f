/** Units in a fingerprint. */
export const K = 8;
/** On the corpus side every S-th position is kept; on the draft's side all are asked for. */
export const S = 6;
/** Any run this long holds a whole sampled fingerprint, wherever it begins. */
export const LEAST_RUN: number = K + S - 1;

const BASE = 0x01000193;

/** The 32-bit fingerprint of the `length` units from `at`, all of which must be there. */
export function fingerprintAt(units: Uint16Array, at: number, length = K): number {
  let sum = 0;
  for (let next = at; next < at + length; next++) sum = (Math.imul(sum, BASE) + (units[next] as number)) | 0;
  return mixed(sum);
}

/** The fingerprints at every position of `units`, in order: `length - 1` fewer than there are units, or none. */
export function fingerprintsOf(units: Uint16Array, length = K): Uint32Array {
  const count = Math.max(0, units.length - length + 1);
  const fingerprints = new Uint32Array(count);
  if (count === 0) return fingerprints;
  let leaving = 1;
  for (let power = 1; power < length; power++) leaving = Math.imul(leaving, BASE);
  let sum = 0;
  for (let at = 0; at < length - 1; at++) sum = (Math.imul(sum, BASE) + (units[at] as number)) | 0;
  for (let at = 0; at < count; at++) {
    sum = (Math.imul(sum, BASE) + (units[at + length - 1] as number)) | 0;
    fingerprints[at] = mixed(sum);
    sum = (sum - Math.imul(units[at] as number, leaving)) | 0;
  }
  return fingerprints;
}

/** Of the fingerprints of `units` those below `bound`, in order: a fair sample, the same of equal texts. */
export function fingerprintsBelow(units: Uint16Array, length: number, bound: number): number[] {
  const below: number[] = [];
  let leaving = 1;
  for (let power = 1; power < length; power++) leaving = Math.imul(leaving, BASE);
  let sum = 0;
  for (let at = 0; at < units.length; at++) {
    sum = (Math.imul(sum, BASE) + (units[at] as number)) | 0;
    if (at < length - 1) continue;
    const fingerprint = mixed(sum);
    if (fingerprint < bound) below.push(fingerprint);
    sum = (sum - Math.imul(units[at - length + 1] as number, leaving)) | 0;
  }
  return below;
}

/** Spreads what the rolling sum holds over all bits: buckets are taken from the upper, tags from the lower ones. */
function mixed(sum: number): number {
  let bits = Math.imul(sum ^ (sum >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}
