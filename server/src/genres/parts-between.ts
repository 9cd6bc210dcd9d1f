import type { ExpectedPart } from './expected-parts.ts';

/**
 * Which of `parts`, in their order, may stand between the headings `before` a place and those `behind` it: what follows
 * the last part that a heading before has, up to the first that a heading behind has. None where the headings before
 * show an order of the writer's own.
 */
export function partsBetween(
  parts: readonly ExpectedPart[],
  before: readonly string[],
  behind: readonly string[],
): readonly ExpectedPart[] {
  let reached = -1;
  for (const heading of before) reached = partOf(heading, parts, Math.max(reached, 0)) ?? reached;
  if (before.length > 0 && reached < 0) return [];
  const ends = behind.flatMap((heading) => partOf(heading, parts, reached + 1) ?? []);
  return parts.slice(reached + 1, Math.min(parts.length, ...ends));
}

/** The first of `parts` from `from` on of which `heading` holds a word. */
function partOf(heading: string, parts: readonly ExpectedPart[], from: number): number | undefined {
  const found = parts.findIndex(
    ({ words }, index) => index >= from && words.some((word) => heading.includes(word)),
  );
  return found < 0 ? undefined : found;
}
