/** A year as official documents write it: 2024年, 二〇二四年. */
const YEAR = /(?<![0-9])((?:19|20)[0-9]{2})年|([一二][九〇○零0][〇○零0一二三四五六七八九]{2})年/;
const DIGITS = '〇一二三四五六七八九';

/** The first year that `text` names, in digits of either kind. */
export function yearIn(text: string): number | undefined {
  const found = YEAR.exec(text);
  if (found === null) return undefined;
  return found[1] === undefined ? yearOf(found[2] as string) : Number(found[1]);
}

/** The year written as 二〇二四. */
export function yearOf(characters: string): number {
  return Number([...characters].map((one) => (/[○零0]/.test(one) ? 0 : DIGITS.indexOf(one))).join(''));
}

/** `year` in the characters of `like`: digits, or 二〇二五. */
export function yearLike(year: number, like: string): string {
  if (/^[0-9]/.test(like)) return String(year);
  const zero = /[○零]/.exec(like)?.[0] ?? '〇';
  return [...String(year)]
    .map((digit) => (digit === '0' ? zero : (DIGITS[Number(digit)] as string)))
    .join('');
}
