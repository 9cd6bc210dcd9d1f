import type { Draft, Found, ParagraphView } from '../document/draft.ts';
import type { Part } from '../document/parts.ts';
import type { Span } from '../text/span.ts';

/** What a view found in one document of a draft: each thing with its place in the draft. */
export interface FoundInPart<T> {
  readonly part: Part;
  readonly places: readonly Place<T>[];
}

/** A thing found in a paragraph and its span in the draft. */
export interface Place<T> {
  readonly found: T;
  readonly span: Span;
  /** Index of the paragraph in the draft. */
  readonly paragraph: number;
}

/** Offsets of something in its paragraph's text. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/** What `view` finds, by the documents of the draft; those in which it finds nothing are left out. */
export function foundByPart<T extends Extent>(
  draft: Draft,
  view: ParagraphView<readonly T[]>,
): FoundInPart<T>[] {
  const found = draft.found(view);
  if (found.length === 0) return [];
  let next = 0;
  return draft.parts.flatMap((part) => {
    const places: Place<T>[] = [];
    for (; next < found.length && (found[next] as Found<T>).paragraph.index <= part.last; next++) {
      for (const place of placesOf(found[next] as Found<T>)) places.push(place);
    }
    return places.length === 0 ? [] : [{ part, places }];
  });
}

function placesOf<T extends Extent>({ paragraph, found }: Found<T>): Place<T>[] {
  const { start } = paragraph.span;
  return found.map((one) => ({
    found: one,
    span: { start: start + one.start, end: start + one.end },
    paragraph: paragraph.index,
  }));
}
