import type { Draft, View } from '../document/draft.ts';
import { type Genre, genreNamed } from './genre.ts';

/** What the writer says of the file at its very beginning. */
export interface Declared {
  /** The 文种 it is said to be; undefined where nothing is said, or a name we do not know. */
  readonly genre: Genre | undefined;
  /** Index of the first paragraph behind it: 0 where the file begins with its text. */
  readonly end: number;
}

const FENCE = /^-{3,}$/;
const FENCE_END = /^(?:-{3,}|\.{3})$/;
/** Lines of front matter at most: nothing that long is one. */
const LONGEST = 60;
const FIELD = /^["']?(?:文种|genre)["']?[ \t]{0,4}[:：][ \t]{0,4}["'“]?(\p{Script=Han}{1,12})["'”]?$/u;
const COMMENT =
  /^(?:<!--|\/\/|#|%|;)?[ \t]{0,4}(?:文种|genre)[ \t]{0,4}[:：][ \t]{0,4}(\p{Script=Han}{1,12})[ \t]{0,4}(?:-->)?$/u;

/** `文种: 请示` in YAML front matter, or in a comment on the first line. */
export const declaredView: View<Declared> = {
  name: 'declared genre',
  compute: ({ paragraphs }) => {
    const first = paragraphs[0]?.text ?? '';
    if (FENCE.test(first)) {
      const close = paragraphs.slice(1, LONGEST).findIndex(({ text }) => FENCE_END.test(text));
      if (close >= 0) {
        const fields = paragraphs.slice(1, close + 1);
        return { genre: named(fields.map(({ text }) => FIELD.exec(text)?.[1])), end: close + 2 };
      }
    }
    const name = COMMENT.exec(first)?.[1];
    return name === undefined ? { genre: undefined, end: 0 } : { genre: named([name]), end: 1 };
  },
};

function named(names: readonly (string | undefined)[]): Genre | undefined {
  const name = names.find((one) => one !== undefined);
  return name === undefined ? undefined : genreNamed(name);
}

/** Index of the first paragraph of the document that begins at `first`, without what is said in front of it. */
export function textBegins(draft: Draft, first: number): number {
  return Math.max(first, draft.view(declaredView).end);
}
