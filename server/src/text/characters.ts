/** For patterns: a blank inside a line. */
export const BLANK = '[ \\t\\u00a0\\u3000]';

/** A vowel with one of the tones of pinyin. */
export const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;

/** Whether a unit, folded or not, is a Chinese character; rare ones beyond the basic plane are not counted. */
export function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007;
}

/** Whether the character at `at` is Han; false outside the text. */
export function isHanAt(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at));
}

/** A figure of either width. */
export function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

/** A Latin letter of either width, with or without accents. */
export function isLatin(code: number): boolean {
  const lower = code | 32;
  return (
    (lower >= 97 && lower <= 122) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  );
}

/** A mark of Chinese text: ， 。 “ ” 《 … but no figure or letter of full width. */
export function isChineseMark(code: number): boolean {
  return (
    (code >= 0x3001 && code <= 0x301f && code !== 0x3007) ||
    (code >= 0x2014 && code <= 0x2026) ||
    (code >= 0xff01 && code <= 0xff1f && !isDigit(code)) ||
    code === 0xff5e
  );
}

/** Han, or a mark that only Chinese text has. */
export function isChinese(code: number): boolean {
  return isHan(code) || isChineseMark(code);
}
