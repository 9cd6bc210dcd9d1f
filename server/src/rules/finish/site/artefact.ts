import type { Span } from '../../../text/span.ts';

/**
 * How much of the text belongs to the page; the columns of server/data/site-artefacts.tsv tell what each of the first five means.
 * `code` is a page's or a program's own language, `balloon` a line that Word showed beside the text.
 */
export type ArtefactKind = 'line' | 'head' | 'prefix' | 'inside' | 'sentence' | 'code' | 'balloon';

/** What a web page left in a paragraph. */
export interface SiteArtefact extends Span {
  readonly kind: ArtefactKind;
}
