import type { Span } from '../text/span.ts';

/** Chinese characters that count for a passage, in all and in the longest run. */
export interface Weight {
  readonly han: number;
  readonly longest: number;
}

/** A passage that stands in a draft twice. */
export interface Repeated {
  readonly there: Span;
  readonly here: Span;
  readonly weight: Weight;
  /** The two stand in a document and its annex, which may say the same on purpose. */
  readonly annexed: boolean;
  /** The part that is the same: above 0, at most 1. */
  readonly similarity: number;
}
