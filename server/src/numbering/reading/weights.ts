import { LAST } from '../lexer/sequence.ts';
import type { Mark } from '../marks.ts';

/**
 * What each way to read a marker costs. The reading of a document with the lowest sum wins, so only the
 * relations matter: a fault costs 10; what a careful reader accepts without a thought costs nothing; what he
 * accepts on a second look costs 1 to 9; and to take a plain marker for mere prose costs more than one fault
 * and less than two.
 */
export const FAULT = 10;

/** Each item a gap skips makes it dearer, up to this many: a jump by twenty is hardly the same list. */
export const MOST_SKIPPED = 8;
export const SKIPPED = 0.25;

/** The right number in another kind of marker is a smaller slip than a wrong number. */
export const OTHER_STYLE = 7;
/** Markers of another set inside a paragraph: 一是…二是…第三，. */
export const OTHER_SET = 8.5;
/**
 * The same behind a single item, behind a line that leads in, or where a list of its own kind is open: it may as well belong
 * to a list of its own. What comes behind it tells.
 */
export const SECOND_IN_OTHER_STYLE = 4;
export const OTHER_STYLE_LED_IN = 5;
export const OTHER_STYLE_BESIDE_OWN = 5;
/** Two neighbours in each other's place are one slip: the second costs hardly more. */
export const SECOND_OF_SWAP = 1;
/** An item put in with any number: less likely than a mistyped one, likelier than prose. */
export const PUT_IN = 1.5;
/** A number that lost the rest of its marker: dearer than prose, cheaper than the gap it fills. */
export const BARE = 1;
/** Of two ways to explain a fault, the one that needs a second look. */
export const LESS_LIKELY = 0.1;
/** A list that begins where prose could hold the same characters. */
export const WEAK_START = 0.5;

/** Continuing a list counts for this much when the mark stands elsewhere than its siblings. */
export const IN_PARAGRAPH_OF_SIBLING = 1;
export const IN_LATER_PARAGRAPH = 3;
/** A list of an earlier paragraph, where the number follows one of this paragraph in another marker: 一要…二要…三是. */
export const PAST_NEARER = 5;
export const OPENS_AFTER_INLINE = 0.8;
export const FAR_FROM_INLINE = 2;
/** An inline list is far away after this many paragraphs. */
export const NEAR_PARAGRAPHS = 3;

/** A list of a higher layer inside one of a lower: （一） under 1. */
export const INVERSION = 5;
/** The same inside a paragraph, as where somebody's words are quoted: 3. 他说：“一、…；二、…” */
export const INVERSION_INLINE = 1;
/** A list inside an item of a list of the same markers. */
export const NESTED_OPENING = 6;
/** The same with nothing between the two: more than a fault, unless the outer list goes on behind it. */
export const NESTED_RIGHT_BEHIND = 10.4;
export const NESTED_INLINE = 4;
export const NESTED_INLINE_IN_OPENING = 1.5;
/** A paragraph under an item that stands inside a paragraph. */
export const OPENS_UNDER_INLINE = 2;
/** Leaving a list for one of other markers at the same depth. */
export const OTHER_MARKERS = 1;
export const OTHER_MARKERS_LED_IN = 0.2;
/** A lower layer where a higher one just stood: 1. beside 一、 instead of under it. */
export const LOWER_BESIDE_HIGHER = 6;

/** Counting on from a list closed earlier (通排): a habit costs little once the document shows it. */
export const FIRST_CONTINUED = 2;
export const CONTINUED = 0.2;
/** Lists that count on from each other stand at one depth, 条 of a law aside. */
export const CONTINUED_ELSEWHERE = 4;
/** A text that opens at this 条 or a later one is a part of a longer law. */
export const EXCERPT_FROM = 10;
/** A number that breaks such a habit, over and above the fault. */
export const OFF_HABIT = 0.5;

/** A list without its beginning, where the number may as well go on from one of the same paragraph. */
export const GAP_INSTEAD = 4;

/**
 * Starting again at one beside the same list. Without a line that leads in, one number alone is rather a
 * mistyped one (11 is more than a fault); a second item of the new list outweighs that.
 */
export function restartCost(
  mark: Mark,
  ended: { count: number; opening: boolean; stray: boolean; paragraph: number },
): number {
  const here = ended.paragraph === mark.paragraph.index;
  if (!mark.ordinal.opening) return here ? (ended.count === 1 ? 11 : 3) : ended.opening ? 1 : 0.2;
  if (!ended.opening) return 0.2;
  // A last item moved to the head of its list (四、一、二、三、) is one slip, told at that item.
  if (ended.count === 1 && ended.stray) return 1;
  if (mark.lead === 'lead-in') return ended.count === 1 ? 4 : 0.5;
  if (ended.count === 1 || mark.rank !== undefined) return 11;
  return mark.lead === 'prose' ? 3 : 6;
}

const INLINE_PROSE: Readonly<Record<string, number>> = {
  verb: 11,
  rank: 9,
  qi: 8,
  han: 11,
  'han-bracket': 4,
  arabic: 3.6,
  'arabic-bracket': 4,
  'half-bracket': 4,
  circled: 4,
  decimal: 1,
};

/** 首先 and its like are adverbs more often than numbers: reading them as such costs next to nothing. */
const ADVERBS: Readonly<Record<string, number>> = { sequence: 0.6, side: 0.4 };

/** Cost of reading `mark` as prose. `expected`: a list of its family is open right here and near this value. */
export function proseCost({ ordinal, chained }: Mark, expected: boolean): number {
  if (ordinal.weak) return 0.4;
  const adverb = ADVERBS[ordinal.scheme];
  if (adverb !== undefined) return ordinal.value === LAST ? 0.3 : adverb + 0.1 * ordinal.value;
  if (ordinal.torn) return 1;
  if (ordinal.opening) return ordinal.scheme === 'decimal' && !expected ? 4 : 14;
  return expected || chained ? 13 : (INLINE_PROSE[ordinal.scheme] ?? 3);
}
