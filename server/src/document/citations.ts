import type { ParagraphView } from './draft.ts';

/** A title in 《》. */
export interface Citation {
  readonly title: string;
  /** Where it begins, behind its 《: UTF-16 units from its paragraph's start. */
  readonly start: number;
}

/** Titles longer than this (UTF-16 units) are none. */
const TITLE = /《([^《》\n]{2,80})》/g;

/** The titles that a paragraph cites; of titles in titles the inner ones. */
export const citationsView: ParagraphView<readonly Citation[]> = {
  name: 'citations',
  compute: (text) =>
    text.includes('《')
      ? [...text.matchAll(TITLE)].map((match) => ({ title: match[1] as string, start: match.index + 1 }))
      : [],
};
