import { LONGEST_TERMS_FILE, termsIn } from './terms-file.ts';

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
  const list = text === undefined || text.trim() === '' ? `${HEAD}\n` : text;
  const known = new Set(phrasesIn(list));
  const fresh = phrases.filter((phrase) => !known.has(phrase));
  if (fresh.length === 0) return list;
  const end = list.includes('\r\n') ? '\r\n' : '\n';
  const longer = `${list}${/[\r\n]$/.test(list) ? '' : end}${fresh.join(end)}${end}`;
  if (longer.length > LONGEST_TERMS_FILE) throw new RangeError('the list is too long');
  return longer;
}
