import type { Span } from './span.ts';

/** The one stretch in which a text differs from what it was before. */
export interface Change {
  /** Of the text before. */
  readonly span: Span;
  /** UTF-16 units the text is longer by than before; below 0 where it is shorter. */
  readonly growth: number;
}

/** What changed between two texts, told as one stretch: what they begin and end with alike was left alone. */
export function changeBetween(before: string, after: string): Change {
  const start = commonHead(before, after);
  const end = before.length - commonTail(before, after, start);
  return { span: { start, end }, growth: after.length - before.length };
}

/** Where `span` of the text before is after `change`; undefined where the change took its beginning or end. */
export function carried(span: Span, { span: changed, growth }: Change): Span | undefined {
  if (span.end <= changed.start) return span;
  if (span.start >= changed.end) return { start: span.start + growth, end: span.end + growth };
  if (span.start > changed.start || span.end < changed.end) return undefined;
  return { start: span.start, end: span.end + growth };
}

/** UTF-16 units compared at once: a draft is mostly what it was, and blocks of it are equal at a glance. */
const BLOCK = 1024;

/** How many UTF-16 units two texts begin with alike. */
export function commonHead(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head + BLOCK <= most && one.slice(head, head + BLOCK) === other.slice(head, head + BLOCK))
    head += BLOCK;
  while (head < most && one.charCodeAt(head) === other.charCodeAt(head)) head++;
  return head;
}

/** How many UTF-16 units two texts end with alike, their first `head` left out. */
export function commonTail(one: string, other: string, head: number): number {
  const most = Math.min(one.length, other.length) - head;
  let tail = 0;
  while (tail + BLOCK <= most && blockBefore(one, tail) === blockBefore(other, tail)) tail += BLOCK;
  while (tail < most && one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)) {
    tail++;
  }
  return tail;
}

/** The last whole block of `text` that ends `tail` units before its end. */
function blockBefore(text: string, tail: number): string {
  return text.slice(text.length - tail - BLOCK, text.length - tail);
}
