import type { Draft, View } from '../document/draft.ts';
import { frontMatterOf } from '../document/front-matter.ts';
import { type Genre, genreNamed } from '../document/genre.ts';

/** What the writer says of the file at its very beginning. */
export interface Declared {
  /** The 文种 it is said to be; undefined where nothing is said, or a name we do not know. */
  readonly genre: Genre | undefined;
  /** Index of the first paragraph behind it: 0 where the file begins with its text. */
  readonly end: number;
}

/** `文种: 请示` in YAML front matter, or in a comment on the first line. */
export const declaredView: View<Declared> = {
  name: 'declared genre',
  compute: ({ paragraphs }) => {
    const { genre, end } = frontMatterOf(paragraphs);
    return { genre: genre === undefined ? undefined : genreNamed(genre), end };
  },
};

/** Index of the first paragraph of the document that begins at `first`, without what is said in front of it. */
export function textBegins(draft: Draft, first: number): number {
  return Math.max(first, draft.view(declaredView).end);
}
