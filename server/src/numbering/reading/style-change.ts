import { LAST } from '../lexer/sequence.ts';
import type { Mark } from '../marks.ts';
import type { OpenList } from './state.ts';
import * as weights from './weights.ts';

/** Verbs that only carry the number (一是, 一要); others say something themselves (一抓, 一看). */
const CARRIERS = ['verb:是', 'verb:要'];
/** Words that count, in whatever set: 首先…第三, 一方面…其三. */
const COUNTING_WORDS = ['rank', 'sequence', 'side', 'qi'];
/** Where 一是 … stands in one paragraph, these go on from each other too: 一是…二是…三、; 首先…二是. */
const INLINE_MIXES: Readonly<Record<string, readonly string[]>> = {
  'verb:是': ['rank', 'han', 'qi'],
  'verb:要': ['rank', 'han', 'qi'],
  rank: ['verb:是', 'verb:要'],
  sequence: ['verb:是', 'verb:要'],
  side: ['verb:是', 'verb:要'],
};
/** Layers whose items may slip into another numeral system: 1. 2. 三、 */
const LAYERS = ['han', 'han-bracket', 'arabic', 'arabic-bracket', 'half-bracket', 'circled'];

/**
 * What it costs to take the mark for the list's next number in a marker of another kind; undefined where it is none.
 * `hasOwn`: a list of its own kind is open.
 */
export function styleCost(list: OpenList, mark: Mark, hasOwn = false): number | undefined {
  const { family, ordinal, lead } = mark;
  if (ordinal.weak || ordinal.value !== list.last + 1 || ordinal.value === LAST) return undefined;
  const together = [CARRIERS, COUNTING_WORDS].some(
    (set) => set.includes(list.family) && set.includes(family),
  );
  if (together) return hasOwn ? undefined : weights.OTHER_STYLE;
  if (isInlineMix(list, mark)) return hasOwn ? undefined : weights.OTHER_SET;
  if (!LAYERS.includes(list.family) || !LAYERS.includes(family)) return undefined;
  if (!list.lastOpening || !ordinal.opening) return undefined;
  // 一、（二） may be a layer that lost its （一） as well: then 三、 tells.
  const second = list.count === 1 ? weights.SECOND_IN_OTHER_STYLE : 0;
  const ledIn = lead === 'lead-in' ? weights.OTHER_STYLE_LED_IN : 0;
  return weights.OTHER_STYLE + second + ledIn + (hasOwn ? weights.OTHER_STYLE_BESIDE_OWN : 0);
}

/** The mark stands in the paragraph of the list's last item; a single 一是 may be an item of something else. */
function isInlineMix({ family, last, count, paragraph }: OpenList, mark: Mark): boolean {
  if (mark.ordinal.opening || paragraph !== mark.paragraph.index) return false;
  const isWord = family === 'sequence' || family === 'side';
  return last === count && (isWord || count > 1) && INLINE_MIXES[family]?.includes(mark.family) === true;
}
