import { once } from '../once.ts';
import type { Span } from '../span.ts';
import { gbk } from './gbk.ts';
import { gbkAsLatinIn } from './gbk-as-latin.ts';

/** Text that was read in a wrong encoding, and what it says in the right one; undefined where that is lost. */
export interface Mojibake extends Span {
  readonly decoded: string | undefined;
}

/** What U+FFFD becomes when it is read as GBK, and what unset memory shows as: nothing can be restored from it. */
const LOST = /(?:锟斤拷|斤拷锟|锟斤)(?:[锟斤拷]{0,60})|\ufffd{1,60}|烫烫烫{1,60}|屯屯屯{1,60}/g;
/** UTF-8 read byte by byte as Latin text: letters with accents and signs in a row, a hard blank among them perhaps turned into one. */
const TRAIL = '[\\u0080-\\u00bf\\u0152-\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]';
const ANY_BYTE = '[\\u0080-\\u00ff\\u0152-\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]';
const LATIN = new RegExp(
  `[\\u00c2-\\u00f4](?:${TRAIL}| (?=${TRAIL}))(?:${ANY_BYTE}| (?=${ANY_BYTE})){0,400}`,
  'g',
);
/** ” read as Latin text; its last byte is a character that does not show and is lost in copying. */
const HALF_QUOTE = 'â€';
/** Characters rare in themselves that UTF-8's ，（）：； 。、 “” 的 and common characters (全 加 国 中 不 是) begin with when it is read as GBK. */
const HAN = /[锛銆鈥鐨鍏鍔鍥鍦澶寤鎴鏂鏈鐢缁璁琛閲闂鍒涓浜浠鎵鏄鏉骞鎬鎶鎺鍙寮宸瀹灏]/g;
/** Marks as a web page's source writes them; blanks (&emsp;) are left out, with which Markdown is indented. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&quot;': '"',
  '&middot;': '·',
  '&hellip;': '…',
  '&mdash;': '—',
  '&times;': '×',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};
const ENTITY =
  /&(?:[lr][ds]quo|quot|middot|hellip|mdash|times|lt|gt|amp);|&#(?!(?:160|12288|32|13|10|x3000|xa0);)(?:[1-9][0-9]{1,4}|x[0-9A-Fa-f]{2,4});/g;
/** 1 for each UTF-16 unit that stands in whatever is misread: asked of every unit of a text. The raised point and × are the writer's. */
const telling: () => Uint8Array = once(() => {
  const units = new Uint8Array(0x10000);
  for (let unit = 0xa1; unit <= 0xf7; unit++) units[unit] = 1;
  units[0xb7] = 0;
  units[0xd7] = 0;
  for (const character of `\ufffd&锟斤烫屯${HAN.source.slice(1, -1)}`) units[character.charCodeAt(0)] = 1;
  return units;
});

function mayBeMisread(text: string): boolean {
  const units = telling();
  for (let at = 0; at < text.length; at++) if (units[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** How far from such a character its neighbours are read. */
const REACH = 60;

/** The places of `text` that were read in a wrong encoding, in order and apart from each other. */
export function mojibakeIn(text: string): Mojibake[] {
  if (!mayBeMisread(text)) return [];
  const found: Mojibake[] = [];
  for (const { index, 0: run } of text.matchAll(LOST)) {
    found.push({ start: index, end: index + run.length, decoded: undefined });
  }
  for (const place of gbkAsLatinIn(text)) found.push(place);
  for (const { index, 0: run } of text.matchAll(LATIN)) {
    const decoded = run === HALF_QUOTE ? '”' : utf8Among(latinBytes(run));
    if (decoded !== undefined) found.push({ start: index, end: index + run.length, decoded });
  }
  for (const { index, 0: entity } of text.matchAll(ENTITY)) {
    found.push({ start: index, end: index + entity.length, decoded: ENTITIES[entity] ?? numbered(entity) });
  }
  let read = 0;
  for (const { index } of text.matchAll(HAN)) {
    if (index < read) continue;
    const run = gbkRun(text, Math.max(read, index - REACH), index);
    const place = misreadGbk(text, run, index);
    read = place?.end ?? run.end;
    if (place !== undefined) found.push(place);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The character that &#8220; or &#x201c; names. */
function numbered(entity: string): string {
  const digits = entity.slice(2, -1);
  return String.fromCharCode(digits.startsWith('x') ? Number.parseInt(digits.slice(1), 16) : Number(digits));
}

/** The stretch of double-byte characters around `at`, from `from` at the earliest. */
function gbkRun(text: string, from: number, at: number): Span {
  const { codeOf } = gbk();
  let start = at;
  while (start > from && codeOf(text[start - 1] as string) !== undefined) start--;
  let end = at + 1;
  while (end < Math.min(text.length, at + REACH) && codeOf(text[end] as string) !== undefined) end++;
  return { start, end };
}

/** The stretch of `run` over `at` whose GBK bytes are UTF-8 of Chinese text; undefined where there is none. */
function misreadGbk(text: string, run: Span, at: number): Mojibake | undefined {
  const bytes = [...text.slice(run.start, run.end)].flatMap((character) => {
    const code = gbk().codeOf(character) as number;
    return [code >> 8, code & 0xff];
  });
  for (let start = run.start; start <= at; start++) {
    const from = (start - run.start) * 2;
    const length = chineseLength(bytes, from);
    const end = start + Math.ceil(length / 2);
    if (length < LEAST || end <= at) continue;
    const decoded = utf8From(bytes.slice(from, from + length));
    if (decoded !== undefined) return { start, end, decoded };
  }
  return undefined;
}

/** Bytes of one character outside ASCII that a Chinese text has in UTF-8. */
const UNITS = 3;
/** Two characters: one may come about by chance. */
const LEAST = 2 * UNITS;

/** How many of `bytes` from `from` on are UTF-8 of Chinese characters and marks. */
function chineseLength(bytes: readonly number[], from: number): number {
  let at = from;
  while (isChinese(bytes[at]) && isTrail(bytes[at + 1]) && isTrail(bytes[at + 2])) at += UNITS;
  return at - from;
}

function isChinese(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0xe2 && byte <= 0xe9) || byte === 0xef);
}

function isTrail(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

/** Fewer characters than this among lost bytes may come about by chance. */
const LEAST_AMONG = 2;

/** `bytes` as UTF-8; a text that was cut inside a character has U+FFFD for what is left of it. */
function utf8Among(bytes: readonly number[]): string | undefined {
  const whole = utf8From(bytes);
  if (whole !== undefined) return whole;
  let decoded = '';
  let characters = 0;
  for (let at = 0; at < bytes.length; ) {
    const character =
      chineseLength(bytes.slice(at, at + UNITS), 0) === UNITS
        ? utf8From(bytes.slice(at, at + UNITS))
        : undefined;
    if (character !== undefined) characters++;
    if (character !== undefined || !decoded.endsWith('\ufffd')) decoded += character ?? '\ufffd';
    at += character === undefined ? 1 : UNITS;
  }
  return characters >= LEAST_AMONG ? decoded : undefined;
}

/** The bytes of Windows' Latin code page, a plain blank for its hard one; 0 for a character that is none of its. */
function latinBytes(run: string): number[] {
  return [...run].map((character) => (character === ' ' ? HARD_BLANK : (latinCodes().get(character) ?? 0)));
}

/** What Windows' Latin code page has from 0x80 on, blanks where nothing; not asked of TextDecoder, which some Node versions get wrong. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const FIRST = 0x80;
const HARD_BLANK = 0xa0;

const latinCodes: () => ReadonlyMap<string, number> = once(() => {
  const plain = Array.from({ length: 0x80 }, (_, index) => String.fromCharCode(FIRST + index));
  const codes = new Map(plain.map((letter, index) => [letter, FIRST + index]));
  for (const [index, letter] of [...WINDOWS].entries()) if (letter !== ' ') codes.set(letter, FIRST + index);
  return codes;
});

/** `bytes` as UTF-8 where they are that throughout and hold a Chinese character or mark. */
function utf8From(bytes: readonly number[]): string | undefined {
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return /[\u2014-\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]/.test(decoded) ? decoded : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
