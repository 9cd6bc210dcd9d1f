import type { Draft } from '../document/draft.ts';
import { LineIndex, type Range } from '../text/lines.ts';
import type { CorpusReader } from './reader.ts';
import type { Reuse } from './reuse.ts';

/** A reuse whose place in the document of the corpus is also known by lines, for faces that do not have its text. */
export interface PlacedReuse extends Reuse {
  readonly thereRange: Range;
}

/** The lines of documents, as their texts were read last. */
export type LinesOf = (key: string) => LineIndex | undefined;

/** What `reader` finds of `draft`, with lines. A reuse of a document whose lines are not known is left out. */
export async function readPlaced(
  reader: Pick<CorpusReader, 'read'>,
  draft: Draft,
  linesOf: LinesOf,
): Promise<readonly PlacedReuse[]> {
  return (await reader.read(draft)).flatMap((reuse) => {
    const lines = linesOf(reuse.document.key);
    return lines === undefined ? [] : [{ ...reuse, thereRange: lines.rangeOf(reuse.there) }];
  });
}

/** Remembers the lines of texts by their documents' keys. */
export class KnownLines {
  readonly #lines = new Map<string, LineIndex>();

  of: LinesOf = (key) => this.#lines.get(key);

  /** `text` is what the document `key` holds now. */
  learn(key: string, text: string): void {
    this.#lines.set(key, new LineIndex(text));
  }
}
