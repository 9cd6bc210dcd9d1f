import { termsIn, withWords } from './terms-file.ts';

/** The list of a folder's own stock phrases, in the folder itself: one a line, # before what is said of them. */
export const PHRASES_FILE = '.gongwen/phrases.txt';

const HEAD = '# 本单位的套话，一行一个：检查时与内置的套话一样看待；删去一行就不再算。';

/** The phrases of a list, in its order, each once. */
export function phrasesIn(text: string): readonly string[] {
  return termsIn(text);
}

/**
 * The list `text`, undefined where there is none yet, with those of `phrases` behind it that it does not have; nothing else in
 * it changes. Throws a RangeError where it has no room for them.
 */
export function withPhrases(text: string | undefined, phrases: readonly string[]): string {
  return withWords(text, phrases, HEAD);
}
