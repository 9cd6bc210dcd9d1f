import type { Passage } from '../../corpus/passages/passages.ts';
import type { Weight } from '../../corpus/repeated.ts';
import { isHan } from '../../text/characters.ts';
import type { Severity } from '../rule.ts';

/** From so many Chinese characters on a passage does not come about by chance: nothing shorter than 67 in real material did. */
export const CERTAIN = 35;
/** Fewer are told of only on request. */
const LIKELY = 20;
/** Fewer are chance. */
export const LEAST = 13;
/** Beneath `CERTAIN` one run this long must be among what is equal; two names side by side are shorter. */
const LEAST_RUN = 16;
/** A passage shorter than a sentence or two is certain only where this much of it is unchanged in one piece. */
const CERTAIN_RUN = 25;
const SENTENCES = 67;

/** What of `passage` counts: equal units that are expected on neither side. `expected` tells of units by number. */
export function weightOf(
  units: Uint16Array,
  { pieces }: Passage,
  expected: (here: number, there: number) => boolean,
): Weight {
  let han = 0;
  let longest = 0;
  for (const { here, there, length } of pieces) {
    let run = 0;
    for (let at = 0; at < length; at++) {
      if (expected(here + at, there + at)) {
        run = 0;
      } else if (isHan(units[here + at] as number)) {
        han++;
        run++;
        longest = Math.max(longest, run);
      }
    }
  }
  return { han, longest };
}

/**
 * How loud a passage of this weight is told of; undefined for not at all. `annexed`: it stands in a document and its annex.
 * `minimum` is the writer's wish.
 */
export function severityOf(
  { han, longest }: Weight,
  annexed: boolean,
  minimum = LIKELY,
): Severity | undefined {
  if (han < minimum) return undefined;
  if (han >= SENTENCES || (!annexed && han >= CERTAIN && longest >= CERTAIN_RUN)) return 'warning';
  return han >= CERTAIN || longest >= Math.min(LEAST_RUN, minimum) ? 'information' : undefined;
}
