import type { Span } from '../../text/span.ts';

/** What an offer is, as an editor shows it by a sign of its own. */
export type OfferKind = 'number' | 'template' | 'genre' | 'heading' | 'closing' | 'citation' | 'sentence';

/** Something that may be taken at the caret. */
export interface Offer {
  readonly kind: OfferKind;
  readonly label: string;
  /** What it is or where it comes from, in a few words of the writer's language. */
  readonly detail: string;
  /** What the label leaves out, for the one who wants to see all of it first. */
  readonly preview?: string;
  /** What takes the place of `span`, which holds the caret. */
  readonly text: string;
  readonly span: Span;
  /** The same with tab stops, for editors that know them. */
  readonly snippet?: string;
  /** The writer's likeliest next word. */
  readonly isLikeliest?: boolean;
}
