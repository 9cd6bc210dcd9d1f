import type { Draft, View } from '../document/draft.ts';
import { type Folded, fold } from '../text/folding/fold.ts';

/**
 * A draft as it is compared: the folded texts of its documents one after the other, a unit 0 between them so that no run
 * goes from one into the next.
 */
export interface Stream extends Folded {
  /** For each paragraph of the draft the number of its first unit, and one more for the end of the stream. */
  readonly paragraphs: Uint32Array;
}

/** The stream of a draft, made once. */
export const streamView: View<Stream> = {
  name: 'stream',
  compute: (draft) => {
    const units = new Uint16Array(draft.text.length + draft.parts.length);
    const starts = new Uint32Array(units.length);
    let count = 0;
    for (const { span } of draft.parts) {
      const folded = fold(draft.text, span.start, span.end);
      if (count > 0) starts[count++] = span.start;
      units.set(folded.units, count);
      starts.set(folded.starts, count);
      count += folded.units.length;
    }
    const own = { units: units.subarray(0, count), starts: starts.subarray(0, count) };
    return { ...own, paragraphs: firstUnits(draft, own.starts) };
  },
};

function firstUnits(draft: Draft, starts: Uint32Array): Uint32Array {
  const firsts = new Uint32Array(draft.paragraphs.length + 1);
  let unit = 0;
  for (const { index, span } of draft.paragraphs) {
    while (unit < starts.length && (starts[unit] as number) < span.start) unit++;
    firsts[index] = unit;
  }
  firsts[draft.paragraphs.length] = starts.length;
  return firsts;
}
