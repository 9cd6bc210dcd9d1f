const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
/** zhuang with brackets. */
const LONGEST = 8;
const CLOSING_BRACKET = 0x29;

/**
 * The end of pinyin that a web page put behind a character, 統(tǒng), where its bracket stands at `at`; `at` itself
 * where none stands. One syllable carries exactly one tone mark, which brackets of the writer's own never hold.
 */
export function annotationEnd(text: string, at: number, from: number, to: number): number {
  if (at === from || !isHanCode(text.charCodeAt(at - 1))) return at;
  let tones = 0;
  const last = Math.min(to, at + LONGEST);
  for (let next = at + 1; next < last; next++) {
    const code = text.charCodeAt(next);
    if (code === CLOSING_BRACKET) return tones === 1 ? next + 1 : at;
    if (TONED.includes(text[next] as string)) tones++;
    else if (!((code >= 97 && code <= 122) || code === 0xfc)) return at;
  }
  return at;
}

function isHanCode(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}
