import type { Span } from '../text/span.ts';
import type { Paragraph } from './paragraph.ts';

/** One official document in a file: its title line, if it has one, and the paragraphs from there to the next. */
export interface Part {
  /** The words of the title line without label or blanks; empty where a document starts at its salutation. */
  readonly title: string;
  /** The title line; undefined where there is none. */
  readonly titleSpan: Span | undefined;
  readonly span: Span;
  /** The document's paragraphs: indices into the draft's, `last` inclusive. */
  readonly first: number;
  readonly last: number;
}

/** The official documents that `paragraphs` hold, in order and without gaps between them. */
export function partsOf(paragraphs: readonly Paragraph[]): Part[] {
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    {
      title: first.text,
      titleSpan: first.span,
      span: { start: first.span.start, end: last.span.end },
      first: 0,
      last: last.index,
    },
  ];
}
