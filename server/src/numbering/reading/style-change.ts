import { LAST } from '../lexer/sequence.ts';
import type { Mark } from '../marks.ts';
import type { OpenList } from './state.ts';

/** Verbs that only carry the number (一是, 一要); others say something themselves (一抓, 一看). */
const CARRIERS = ['verb:是', 'verb:要'];
/** Words that count, in whatever set: 首先…第三, 一方面…其三. */
const COUNTING_WORDS = ['rank', 'sequence', 'side', 'qi'];
/** Layers whose items may slip into another numeral system: 1. 2. 三、 */
const LAYERS = ['han', 'han-bracket', 'arabic', 'arabic-bracket', 'half-bracket', 'circled'];

/** Whether the mark is the list's next number in a marker of another kind. */
export function changesStyle(list: OpenList, { family, ordinal, lead }: Mark): boolean {
  if (ordinal.weak || ordinal.value !== list.last + 1 || ordinal.value === LAST) return false;
  const together = [CARRIERS, COUNTING_WORDS].some(
    (set) => set.includes(list.family) && set.includes(family),
  );
  if (together) return true;
  const siblings = LAYERS.includes(list.family) && LAYERS.includes(family);
  return siblings && list.lastOpening && ordinal.opening && lead !== 'lead-in' && list.count > 1;
}
