import { passagesFrom } from '../../corpus/passages/passages.ts';
import { type Repeat, repeatsIn } from '../../corpus/passages/repeats.ts';
import type { Repeated } from '../../corpus/repeated.ts';
import { streamView } from '../../corpus/stream.ts';
import type { Draft, View } from '../../document/draft.ts';
import { isLabel } from '../../document/line-kinds.ts';
import type { Part } from '../../document/parts.ts';
import { unfolded } from '../../text/folding/fold.ts';
import type { Span } from '../../text/span.ts';
import { expectedView } from './expected.ts';
import { formulasIn } from './formulas.ts';
import { areParallel } from './parallel.ts';
import { LEAST, weightOf } from './weight.ts';

/** The repeated passages of a draft that nothing explains, however short, in the order of `here`. */
export const repeatedView: View<readonly Repeated[]> = {
  name: 'repeated passages',
  compute: (draft) => {
    const stream = draft.view(streamView);
    const repeats = theLongest(repeatsIn(stream.units));
    const formulas = formulasIn(stream.units, repeats);
    const expected = echoes(draft.view(expectedView), stream.starts, repeats);
    const collected = isCollection(draft);
    const isExpected = (at: number) => expected[at] === 1 || formulas[at] === 1;
    return passagesFrom(stream.units, repeats).flatMap((passage) => {
      const weight = weightOf(stream.units, passage, (here, there) => isExpected(here) || isExpected(there));
      if (weight.han < LEAST) return [];
      const here = unfolded(stream, passage.here.from, passage.here.to);
      const there = unfolded(stream, passage.there.from, passage.there.to);
      if (areParallel(draft, there, here, passage.similarity)) return [];
      const annexed = !collected && partAt(draft, there) !== partAt(draft, here);
      return [{ there, here, weight, annexed, similarity: passage.similarity }];
    });
  },
};

/**
 * Most repeats weighed in one draft. The seeds of 400 KB have under 200; a text with more than this says everything over
 * and over, and only its longest passages are worth a writer's look.
 */
const MOST_REPEATS = 600;
/** Lengths above this (units) are counted together. */
const LONGEST_COUNTED = 1000;

/** The repeats in their order, without the shortest where there are too many to weigh at every keystroke. */
function theLongest(repeats: readonly Repeat[]): readonly Repeat[] {
  if (repeats.length <= MOST_REPEATS) return repeats;
  const ofLength = new Uint32Array(LONGEST_COUNTED + 1);
  for (const { length } of repeats) ofLength[Math.min(length, LONGEST_COUNTED)]! += 1;
  let least = LONGEST_COUNTED;
  for (let kept = 0; least > 0 && kept + (ofLength[least] as number) <= MOST_REPEATS; least--) {
    kept += ofLength[least] as number;
  }
  return repeats.filter(({ length }) => length > least);
}

/** Whether the file is a collection of documents that have nothing to do with each other. */
function isCollection({ parts, paragraphs }: Draft): boolean {
  return parts.some(({ role, first }) => role === 'collection' || isLabel(paragraphs[first]?.text ?? ''));
}

function partAt({ parts }: Draft, { start }: Span): Part | undefined {
  return parts.findLast(({ span }) => span.start <= start);
}

/** For every unit whether it is expected, the words of headings and titles wherever they are said again included. */
function echoes(
  expected: Uint8Array,
  starts: Uint32Array,
  repeats: readonly { earlier: number; later: number; length: number }[],
): Uint8Array {
  const own = new Uint8Array(starts.length);
  for (let at = 0; at < starts.length; at++) own[at] = expected[starts[at] as number] as number;
  const echoed = own.slice();
  for (const { earlier, later, length } of repeats) {
    for (let at = 0; at < length; at++) {
      if (own[earlier + at] === 1) echoed[later + at] = 1;
      if (own[later + at] === 1) echoed[earlier + at] = 1;
    }
  }
  return echoed;
}
