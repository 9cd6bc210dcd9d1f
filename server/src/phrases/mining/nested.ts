/** A phrase by its words, and how often it stands in the corpus. */
export interface Counted {
  readonly words: readonly number[];
  readonly documents: number;
  readonly times: number;
}

/** A phrase that stands in so much of the documents of a shorter one has swallowed it. */
const SWALLOWED = 0.75;

/**
 * For each phrase its C-value, how much of it stands by itself rather than inside longer ones of the list: its length
 * times the times it stands there, less what the longer ones take up on average. Undefined for a phrase that hardly ever
 * stands by itself. `find` gives the place in the list of the phrase of these words, or -1.
 */
export function cValues(
  phrases: readonly Counted[],
  lengthOf: (words: readonly number[]) => number,
  find: (words: readonly number[]) => number,
): (number | undefined)[] {
  const inside = phrases.map(() => ({ times: 0, longer: 0, documents: 0 }));
  for (const { words, times, documents } of phrases) {
    for (const place of partsOf(words, find)) {
      const own = inside[place] as (typeof inside)[number];
      own.times += times;
      own.longer++;
      own.documents = Math.max(own.documents, documents);
    }
  }
  return phrases.map((phrase, place) => {
    const { times, longer, documents } = inside[place] as (typeof inside)[number];
    if (documents >= SWALLOWED * phrase.documents) return undefined;
    const alone = phrase.times - (longer === 0 ? 0 : times / longer);
    return Math.log2(lengthOf(phrase.words)) * alone;
  });
}

/** The places in the list of the phrases within `words`, each once. */
function partsOf(words: readonly number[], find: (words: readonly number[]) => number): ReadonlySet<number> {
  const places = new Set<number>();
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      if (to - from === words.length) continue;
      const place = find(words.slice(from, to));
      if (place >= 0) places.add(place);
    }
  }
  return places;
}
