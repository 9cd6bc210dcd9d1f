import type { Span } from '../../text/span.ts';
import type { CorpusDocument } from '../document.ts';

/** The same units in the draft and in a document of the corpus, as offsets into either text. */
export interface EqualSpans {
  readonly here: Span;
  readonly there: Span;
}

/** A passage of a draft that stands in a document of the corpus, unchanged or edited. */
export interface Reuse {
  readonly document: CorpusDocument;
  /** Where it stands in the draft, and where in the document's text as it was read for the index. */
  readonly here: Span;
  readonly there: Span;
  /** What is the same, in the order of the draft; all else between them differs. */
  readonly equal: readonly EqualSpans[];
  /** Chinese characters that are the same. */
  readonly han: number;
  /** The part that is the same: above 0, at most 1. */
  readonly similarity: number;
  /** The words of the document at `there`. */
  readonly words: string;
}
