/** UTF-16 units read at most to decide; a file's beginning tells. */
const SAMPLE = 20_000;
/** Fewer Han characters than this are a note or a name, no draft. */
const LEAST_HAN = 12;
/** Share of Han among letters and digits. Chinese prose measures 0.85 and more, code with Chinese comments below 0.3. */
const LEAST_SHARE = 0.5;

/** With this a list of ours begins that an editor shows. */
export const LIST_MARK = '# gongwen';

/**
 * Whether `text` reads as Chinese prose (and not as code, a requirements.txt, an English or Japanese page):
 * most of its letters are Han and hardly any are kana. A list of ours is none.
 */
export function isChineseProse(text: string): boolean {
  if (text.startsWith(LIST_MARK)) return false;
  let han = 0;
  let kana = 0;
  let other = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) other += isLetterOrDigit(unit) ? 1 : 0;
    else if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf)) han++;
    else if (unit >= 0x3041 && unit <= 0x30fa) kana++;
    else if (isForeignLetter(unit)) other++;
  }
  return han >= LEAST_HAN && kana * 10 < han && han / (han + kana + other) >= LEAST_SHARE;
}

function isLetterOrDigit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

/** Latin with accents, Greek, Cyrillic …, Hangul; full-width letters and digits count for neither side. */
function isForeignLetter(unit: number): boolean {
  return (unit >= 0xc0 && unit < 0x2000) || (unit >= 0xac00 && unit <= 0xd7a3);
}
