/** The index of the first of `all` that starts at `offset` or later; `all` is in the order of the text. */
export function indexFrom<T>(all: readonly T[], offset: number, startOf: (one: T) => number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(all[middle] as T) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
