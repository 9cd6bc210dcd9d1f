import { checksum } from '../text/checksum.ts';

/**
 * A digest of a folded text: texts that differ in more than blanks and the like hardly ever share one. Tells whether a
 * document changed, and whether a draft is itself one of the corpus.
 */
export function digestOf(units: Uint16Array): string {
  const sums = [checksum(units, 1), checksum(units, 2)].map((sum) => sum.toString(16).padStart(8, '0'));
  return `${units.length.toString(16)}-${sums.join('')}`;
}
