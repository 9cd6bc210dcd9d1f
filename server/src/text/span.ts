/**
 * A stretch of a document's text: UTF-16 offsets from its beginning, `end` exclusive.
 * The only position type below `language`; lines and characters exist in the faces alone.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters `span` covers. */
export function textAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** `span` moved by `by` UTF-16 units. */
export function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
