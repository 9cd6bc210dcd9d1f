/**
 * A 32-bit checksum of `words`. Every step is a bijection of the word it takes in, so that a change confined to one
 * word always changes the sum; any other change goes unseen once in 2³².
 */
export function checksum(words: Uint32Array | Uint16Array, seed = 0): number {
  return takenIn(words, seed ^ words.length) >>> 0;
}

/** As `checksum`, in steps of at most `stride` words, after each of which whoever asks may do something else. */
export function* checksumInSteps(words: Uint32Array, stride: number): Generator<void, number> {
  let sum = words.length;
  for (let from = 0; from < words.length; from += stride) {
    sum = takenIn(words.subarray(from, from + stride), sum);
    yield;
  }
  return sum >>> 0;
}

function takenIn(words: Uint32Array | Uint16Array, before: number): number {
  let sum = before;
  for (let at = 0; at < words.length; at++) {
    sum = Math.imul(sum ^ (words[at] as number), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  return sum;
}
