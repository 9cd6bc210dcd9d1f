/**
 * A 32-bit checksum of `words`. Every step is a bijection of the word it takes in, so that a change confined to one
 * word always changes the sum; any other change goes unseen once in 2³².
 */
export function checksum(words: Uint32Array | Uint16Array, seed = 0): number {
  let sum = seed ^ words.length;
  for (let at = 0; at < words.length; at++) {
    sum = Math.imul(sum ^ (words[at] as number), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
