import type { Paragraph } from './paragraph.ts';

/** What stands in front of a file's text and is not of it: YAML between lines of ---, or one line that names the 文种. */
export interface FrontMatter {
  /** Index of the first paragraph of the text: 0 where nothing stands in front. */
  readonly end: number;
  /** What it names as the file's 文种; undefined where it names none. */
  readonly genre: string | undefined;
}

const FENCE = /^-{3,}$/;
const FENCE_END = /^(?:-{3,}|\.{3})$/;
/** Lines of front matter at most: nothing that long is one. */
const LONGEST = 60;
const FIELD = /^["']?(?:文种|genre)["']?[ \t]{0,4}[:：][ \t]{0,4}["'“]?(\p{Script=Han}{1,12})["'”]?$/u;
const COMMENT =
  /^(?:<!--|\/\/|#|%|;)?[ \t]{0,4}(?:文种|genre)[ \t]{0,4}[:：][ \t]{0,4}(\p{Script=Han}{1,12})[ \t]{0,4}(?:-->)?$/u;

/** What stands in front of the text of `paragraphs`. */
export function frontMatterOf(paragraphs: readonly Paragraph[]): FrontMatter {
  const first = paragraphs[0]?.text ?? '';
  if (FENCE.test(first)) {
    const close = paragraphs.slice(1, LONGEST).findIndex(({ text }) => FENCE_END.test(text));
    if (close >= 0) {
      const names = paragraphs.slice(1, close + 1).map(({ text }) => FIELD.exec(text)?.[1]);
      return { genre: names.find((name) => name !== undefined), end: close + 2 };
    }
  }
  const genre = COMMENT.exec(first)?.[1];
  return { genre, end: genre === undefined ? 0 : 1 };
}
