import type { Span } from '../../../text/span.ts';

/** How much of the text belongs to the page; the columns of server/data/site-artefacts.tsv tell what each means. */
export type ArtefactKind = 'line' | 'head' | 'prefix' | 'inside' | 'sentence';

/** What a web page left in a paragraph. */
export interface SiteArtefact extends Span {
  readonly kind: ArtefactKind;
}
