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

/** Those of `spans` that lie in or touch one of `others`; both in the order of the text. */
export function touching<S extends Span>(spans: readonly S[], others: readonly Span[]): Set<S> {
  const found = new Set<S>();
  let next = 0;
  for (const span of spans) {
    while (next < others.length && (others[next] as Span).end <= span.start) next++;
    const other = others[next];
    if (other !== undefined && other.start < span.end) found.add(span);
  }
  return found;
}
