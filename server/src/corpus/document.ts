/** A document of the corpus as its index knows it. */
export interface CorpusDocument {
  /** Names it in its corpus: a path or a URI. */
  readonly key: string;
  /** What the writer knows it by. */
  readonly name: string;
  /** Bytes and last change (ms since 1970) of what was read, and a digest of it: they tell whether it changed. */
  readonly size: number;
  readonly modified: number;
  readonly digest: string;
}

/** A document with its folded text, ready to be put into a segment; units 0 part the documents of one file. */
export interface FoldedDocument {
  readonly document: CorpusDocument;
  readonly units: Uint16Array;
}
