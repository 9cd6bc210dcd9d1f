/**
 * Whether the wrong word at `start` belongs to one of the words in which it is right: 既使用 for 既使. `guards` all hold
 * `wrong`.
 */
export function isGuarded(
  { wrong, guards }: { readonly wrong: string; readonly guards: readonly string[] },
  text: string,
  start: number,
): boolean {
  return guards.some((guard) => {
    for (let inside = guard.indexOf(wrong); inside >= 0; inside = guard.indexOf(wrong, inside + 1)) {
      if (start >= inside && text.startsWith(guard, start - inside)) return true;
    }
    return false;
  });
}
