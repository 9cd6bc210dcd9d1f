import type { Span } from './span.ts';

/** One change of text: the characters of `span` become `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** `text` after `edits`, which do not overlap; insertions at one place keep their order. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let last = 0;
  for (const edit of [...edits].sort(byPlace)) {
    result += text.slice(last, edit.span.start) + edit.text;
    last = edit.span.end;
  }
  return result + text.slice(last);
}

/** Two edits in the order of the text, an insertion before a change of what follows it. */
export function byPlace(a: Edit, b: Edit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
