import type { Draft } from '../../document/draft.ts';
import type { Span } from '../../text/span.ts';
import type { Say } from '../rule.ts';

/** Marks and blanks that end what stood before a passage, and that open what stands behind it. */
const BEFORE = /[\s。，、；：！？,;:!?”’）)》〉…]/;
const BEHIND = /[\s“‘（(《〈]/;

/** `span` without the marks of its neighbours at its two ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && BEFORE.test(text[start] as string)) start++;
  while (end > start && BEHIND.test(text[end - 1] as string)) end--;
  return start < end ? { start, end } : span;
}

/** The part of `span` on the line that holds most of it: findings stand on one line. */
export function mainLine(draft: Draft, span: Span): Span {
  let longest = { start: span.start, end: span.start };
  const last = draft.lines.lineAt(span.end - 1);
  for (let line = draft.lines.lineAt(span.start); line <= last; line++) {
    const own = draft.lines.spanOf(line);
    const part = { start: Math.max(own.start, span.start), end: Math.min(own.end, span.end) };
    if (part.end - part.start > longest.end - longest.start) longest = part;
  }
  return longest;
}

/** The line of `span`'s beginning as editors count it, from 1. */
export function lineOf(draft: Draft, span: Span): number {
  return draft.lines.lineAt(span.start) + 1;
}

/** How far a passage is the same as the one on line `line`. */
export function sameness(say: Say, line: number, similarity: number): string {
  if (similarity >= 1) return say('与第{0}行重复', line);
  return say('与第{0}行大体相同（{1}%的文字一样）', line, Math.min(99, Math.round(similarity * 100)));
}
