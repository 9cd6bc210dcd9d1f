import type { Repeat } from '../../corpus/passages/repeats.ts';
import { isHan } from '../../text/characters.ts';
import { CERTAIN } from './weight.ts';

/**
 * For every unit of a text whether it belongs to a wording that stands there three times or more and is short: a term or a
 * formula of the text itself, not a passage taken over by oversight. `repeats` are all of the text's.
 */
export function formulasIn(units: Uint16Array, repeats: readonly Repeat[]): Uint8Array {
  const places = new Int32Array(units.length + 1);
  const count = (from: number, length: number) => {
    places[from] = (places[from] as number) + 1;
    places[from + length] = (places[from + length] as number) - 1;
  };
  for (const { earlier, later, length } of repeats) {
    count(earlier, length);
    count(later, length);
  }
  for (let at = 1; at <= units.length; at++) places[at] = (places[at] as number) + (places[at - 1] as number);
  return shortStretches(units, places);
}

/** The stretches with other places in two pairs or more, that hold too few characters to be a passage. */
function shortStretches(units: Uint16Array, places: Int32Array): Uint8Array {
  const marked = new Uint8Array(units.length);
  let from = 0;
  while (from < units.length) {
    let to = from;
    let han = 0;
    while (to < units.length && (places[to] as number) >= 2) {
      if (isHan(units[to] as number)) han++;
      to++;
    }
    if (to > from && han < CERTAIN) marked.fill(1, from, to);
    from = to + 1;
  }
  return marked;
}
