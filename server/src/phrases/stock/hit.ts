import type { Span } from '../../text/span.ts';

/**
 * What makes a phrase stock: `intensified` an adverb of emphasis with a verb of little meaning (切实抓好); `boast` a success
 * without a figure (新局面); `frame` words around a slot (以…为抓手); `weight` importance asserted (十分重要); `backdrop` the
 * times we live in (新形势下); `set` a ready-made phrase (统筹兼顾); `slogan` a figure of speech (牛鼻子); `plain` one that
 * official documents cannot do without (建立健全).
 */
export type StockKind =
  | 'intensified'
  | 'boast'
  | 'frame'
  | 'weight'
  | 'backdrop'
  | 'set'
  | 'slogan'
  | 'plain';

/** A stock phrase as it was recognised; offsets count from where the paragraph begins. */
export interface StockWords extends Span {
  readonly kind: StockKind;
  /** The phrase without what fills its slots: two hits with the same one are the same phrase. */
  readonly phrase: string;
  /** The adverb of emphasis it begins with; undefined for the other kinds. */
  readonly adverb?: string;
  /** What the row of the list advises, Chinese: a shorter wording or what to write; empty where it says nothing. */
  readonly instead: string;
  /** Whether it weighs little: plain ones, and an adverb of emphasis before a verb that may well say something. */
  readonly isLight: boolean;
  /** The words themselves, where a slot lies between them; else the span. */
  readonly words: readonly Span[];
}

/** A stock phrase in a paragraph, and where it stands there. */
export interface StockHit extends StockWords {
  /** The sentence it begins in. */
  readonly sentence: Span;
  /** Whether it stands in the paragraph's heading, or in a note in brackets. */
  readonly isAside: boolean;
}
