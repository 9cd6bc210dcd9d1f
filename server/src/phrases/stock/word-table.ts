/** Words to be looked up at a place of a text. */
export interface WordTable<T> {
  /** What is known of the words that begin at `at`, the longest first. */
  at(text: string, at: number): readonly T[];
}

/** A table of `entries` by their word. */
export function wordTable<T>(entries: readonly (readonly [word: string, entry: T])[]): WordTable<T> {
  const byStart = new Map<number, (readonly [string, T])[]>();
  for (const entry of entries) {
    const start = entry[0].charCodeAt(0);
    const known = byStart.get(start);
    if (known === undefined) byStart.set(start, [entry]);
    else known.push(entry);
  }
  for (const known of byStart.values()) known.sort(([a], [b]) => b.length - a.length);
  return {
    at(text, at) {
      const known = byStart.get(text.charCodeAt(at));
      if (known === undefined) return [];
      return known.filter(([word]) => text.startsWith(word, at)).map(([, entry]) => entry);
    },
  };
}
