import type { Edit } from '../server/src/rules/rule.ts';

/** `text` after `edits`, whose spans do not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (before, { span, text: words }) => before.slice(0, span.start) + words + before.slice(span.end),
      text,
    );
}
