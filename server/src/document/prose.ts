/** UTF-16 units read at most to decide; a file's beginning tells. */
const SAMPLE = 20_000;
/** Fewer Han characters than this are a note or a name, no draft. */
const LEAST_HAN = 12;
/** Share of Han among letters and digits. Chinese prose measures 0.85 and more, code with Chinese comments below 0.3. */
const LEAST_SHARE = 0.5;

const HAN = /\p{Script=Han}/gu;
const WORD = /[\p{L}\p{N}]/gu;

/**
 * Whether `text` reads as Chinese prose (and not as code, a requirements.txt, an English or Japanese page):
 * most of its letters are Han and hardly any are kana.
 */
export function isChineseProse(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const han = count(sample, HAN);
  if (han < LEAST_HAN) return false;
  const kana = count(sample, /[\u3041-\u3096\u30A1-\u30FA]/g);
  return kana * 10 < han && han / count(sample, WORD) >= LEAST_SHARE;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
