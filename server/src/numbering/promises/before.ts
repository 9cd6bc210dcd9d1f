/**
 * The offset behind the last of `marks` before `at`, or of the text's beginning; looks back over at most
 * `longest` UTF-16 units.
 */
export function startBefore(text: string, at: number, marks: string, longest: number): number {
  const limit = Math.max(0, at - longest);
  let start = at;
  while (start > limit && !marks.includes(text[start - 1] as string)) start--;
  return start;
}
