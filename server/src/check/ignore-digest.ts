/** Two FNV-1a sums with different beginnings and factors; one alone would make equals of strangers too often. */
const BEGINNINGS = [0x811c9dc5, 0x9747b28c] as const;
const FACTORS = [0x01000193, 0x5bd1e995] as const;

/** 64 bits that name `text`, as 16 hexadecimal digits. The same on every machine; no secret is kept by it. */
export function digestOf(text: string): string {
  return BEGINNINGS.map((beginning, index) => sumOf(text, beginning, FACTORS[index] as number)).join('');
}

function sumOf(text: string, beginning: number, factor: number): string {
  let sum: number = beginning;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    sum = Math.imul(sum ^ (unit & 0xff), factor);
    sum = Math.imul(sum ^ (unit >>> 8), factor);
  }
  // The last characters have only moved the low bits by now.
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return ((sum ^ (sum >>> 13)) >>> 0).toString(16).padStart(8, '0');
}
