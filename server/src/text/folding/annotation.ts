import { TONED } from '../characters.ts';

/** zhuang with brackets. */
const LONGEST = 8;
/** ü without a tone, and the one-storeyed a and g that pinyin tables write. */
const LETTERS = 'üɑɡ';
const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '（': '）' };

/**
 * The end of pinyin that a web page put behind a character, 統(tǒng), where its bracket stands at `at`; `at` itself
 * where none stands. One syllable carries exactly one tone mark, which brackets of the writer's own never hold.
 */
export function annotationEnd(text: string, at: number, from: number, to: number): number {
  return at === from || !isHanCode(text.charCodeAt(at - 1)) ? at : readingEnd(text, at, to);
}

/** The end of a bracketed reading, (tǒng), that opens at `at`, whatever stands before it; `at` itself where none does. */
export function readingEnd(text: string, at: number, to: number): number {
  const closing = BRACKETS[text[at] as string];
  if (closing === undefined) return at;
  let tones = 0;
  const last = Math.min(to, at + LONGEST);
  for (let next = at + 1; next < last; next++) {
    const code = text.charCodeAt(next);
    const letter = text[next] as string;
    if (letter === closing) return tones === 1 ? next + 1 : at;
    if (TONED.test(letter)) tones++;
    else if (!((code >= 97 && code <= 122) || LETTERS.includes(letter))) return at;
  }
  return at;
}

function isHanCode(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}
