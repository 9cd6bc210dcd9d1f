/** A document's name without what may be written so or so: blanks, title and quotation marks, the width of brackets, a remark in them at its end. */
export function plainName(written: string): string {
  return written
    .replace(/[\s\u3000《》〈〉“”"‘’]/g, '')
    .replace(/[；;。，,、．.：:]+$/, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/（[^（）]{0,20}）$/, '');
}

/** Longest name compared (UTF-16 units). */
const LENGTH = 120;

/**
 * How alike two plain names are: 1 for the same, and where one holds the other (a unit put before it); else the share of characters
 * both have in the same order, below 1.
 */
export function likeness(a: string, b: string): number {
  if (a === b || (a.length >= 4 && b.includes(a)) || (b.length >= 4 && a.includes(b))) return 1;
  const [one, other] = [a.slice(0, LENGTH), b.slice(0, LENGTH)];
  let row = new Array<number>(other.length + 1).fill(0);
  for (const character of one) {
    const next = [0];
    for (let at = 1; at <= other.length; at++) {
      next.push(
        character === other[at - 1]
          ? (row[at - 1] as number) + 1
          : Math.max(row[at] as number, next[at - 1] as number),
      );
    }
    row = next;
  }
  return Math.min(0.999, (2 * (row.at(-1) as number)) / Math.max(1, one.length + other.length));
}
