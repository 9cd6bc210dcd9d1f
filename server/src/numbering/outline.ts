import type { Draft, View } from '../document/draft.ts';
import type { Span } from '../text/span.ts';

/** A place in the tree of a draft: a document of a collection, a numbered heading or a numbered item. */
export interface OutlineNode {
  readonly kind: 'part' | 'heading' | 'item';
  /** The marker and the heading's words, short enough for one line. */
  readonly title: string;
  /** What stands under it: from its own line to the end of its last line, children included. */
  readonly span: Span;
  /** Its own words, inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/** The tree of a draft's documents and numbered headings; empty where the text is not Chinese prose. */
export const outlineView: View<readonly OutlineNode[]> = {
  name: 'outline',
  compute: (draft: Draft) =>
    draft.isProse
      ? draft.parts.map((part) => ({
          kind: 'part',
          title: part.title,
          span: part.span,
          selection: part.titleSpan ?? part.span,
          children: [],
        }))
      : [],
};
