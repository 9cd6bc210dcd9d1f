import data from '../../data/pinyin.tsv';
import { once } from './once.ts';
import { rowsOf } from './rows.ts';

/** The readings of each character, without tones. */
const readings = once(() => {
  const all = new Map<string, string[]>();
  for (const [reading, characters] of rowsOf(data, 2) as readonly [string, string][]) {
    for (const character of characters) {
      const known = all.get(character);
      if (known === undefined) all.set(character, [reading]);
      else known.push(reading);
    }
  }
  return all;
});

/** Characters of what is typed, and of the words it is held against, that are looked at. */
const LONGEST_TYPED = 40;
const LONGEST_WORDS = 80;

/**
 * Whether `typed` begins `words` as a writer types them: by the characters themselves, by the initials of their pinyin
 * (qs), by whole syllables (qingshi), or by any mixture (qshi, 请s). Case and the ' of input methods do not count, what
 * `words` have beside Chinese characters is passed over. Nothing typed begins everything.
 */
export function answersTo(words: string, typed: string): boolean {
  if (typed !== '' && !mayBegin(words.charAt(0), typed.charAt(0).toLowerCase())) return false;
  const wanted = [...typed.toLowerCase().replaceAll("'", '')];
  if (wanted.length > LONGEST_TYPED) return false;
  // How much of what is typed the characters read so far may stand for.
  let reached = new Set([0]);
  let read = 0;
  for (const character of words) {
    if (reached.has(wanted.length)) return true;
    if (reached.size === 0 || read++ === LONGEST_WORDS) return false;
    const next = new Set<number>();
    const own = readings().get(character);
    for (const at of reached) {
      if (wanted[at] === character.toLowerCase()) next.add(at + 1);
      if (own === undefined) {
        if (!/\p{Script=Han}/u.test(character)) next.add(at);
        continue;
      }
      for (const reading of own) readOn(reading, wanted, at, next);
    }
    reached = next;
  }
  return reached.has(wanted.length);
}

/** Tells most words apart by their first character alone. */
function mayBegin(character: string, letter: string): boolean {
  const own = readings().get(character);
  return own === undefined || character === letter || own.some((reading) => reading.startsWith(letter));
}

/** Adds to `next` where typing may stand once the character read `reading` was typed from `at`. */
function readOn(reading: string, wanted: readonly string[], at: number, next: Set<number>): void {
  let length = 0;
  while (length < reading.length && wanted[at + length] === reading[length]) length++;
  const isCutOff = at + length === wanted.length;
  if (length === reading.length || isCutOff) next.add(at + length);
  // The initial alone: q, and zh ch sh as writers type them.
  if (length > 0) next.add(at + 1);
  if (length > 1 && /^[zcs]h/.test(reading)) next.add(at + 2);
}

/** Whether `typed` is Latin letters alone, as pinyin is. */
export function isLatinWord(typed: string): boolean {
  return /^[a-z']+$/i.test(typed);
}
