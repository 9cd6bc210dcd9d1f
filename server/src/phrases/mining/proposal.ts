/** What a proposed phrase is: filler that can stand in any document, or a name or term of the field. */
export type PhraseKind = 'stock' | 'term';

/** A phrase that the corpus uses so often that the writer may want to name it stock or a term. */
export interface Proposal {
  readonly phrase: string;
  readonly kind: PhraseKind;
  /** The lists that come with the program have it already. */
  readonly isKnown: boolean;
  /** Documents it stands in, and times it stands there in all. */
  readonly documents: number;
  readonly times: number;
  /** Clauses it stands in, of different documents. */
  readonly examples: readonly string[];
}

/** How far the mining is: a part from 0 to 1. */
export type TellPart = (part: number) => void;
