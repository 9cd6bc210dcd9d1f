import type { Span } from '../../text/span.ts';

/** Stretches of a text that can be asked whether they share a character with another. */
export interface Cover {
  touches(span: Span): boolean;
}

/** The cover that `spans`, in whatever order and perhaps overlapping, make together. */
export function coverOf(spans: readonly Span[]): Cover {
  const apart = merged(spans);
  return {
    touches: ({ start, end }) => {
      const next = apart[firstAfter(apart, start)];
      return next !== undefined && next.start < end;
    },
  };
}

/** The same stretches in their order, none touching another. */
function merged(spans: readonly Span[]): Span[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** The first of `spans`, which lie in order and apart, that ends after `offset`. */
function firstAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
