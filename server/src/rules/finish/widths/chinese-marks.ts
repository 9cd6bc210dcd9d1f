import { isChinese, isDigit, isLatin, TONED } from '../../../text/characters.ts';

const BACKTICK = 0x60;
const BLANK = 0x20;
const STOPS: ReadonlySet<number> = new Set([...'，。；：、！？,;:?!'].map((mark) => mark.charCodeAt(0)));

/** Whether the half-width stop at `at` belongs to Chinese words: no figure's, no address's, no other stop's neighbour. */
export function isChineseStop(text: string, mark: number, at: number): boolean {
  const left = text.charCodeAt(at - 1);
  const next = text.charCodeAt(at + 1);
  const right = next === BLANK ? text.charCodeAt(at + 2) : next;
  if (!isChinese(left) && !isChinese(right)) return false;
  if (STOPS.has(left) || STOPS.has(right) || left === BACKTICK || next === BACKTICK) return false;
  if (mark === QUESTION && isLatin(right)) return false;
  if (mark === EXCLAMATION && (right === IMAGE || BROKEN_FIELD.test(text.slice(Math.max(0, at - 2), at + 6))))
    return false;
  if (mark === SEMICOLON && ENTITY.test(text.slice(Math.max(0, at - LONGEST_ENTITY), at))) return false;
  return !belongsToOrdinal(text, text[at] as string, at);
}

const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const SEMICOLON = 0x3b;
/** &nbsp; and &#8220; of a web page: the stop is part of it. */
const ENTITY = /&(?:[A-Za-z]{2,8}|#[0-9]{2,6}|#x[0-9A-Fa-f]{2,5})$/;
const LONGEST_ENTITY = 10;
/** 错误!未找到引用源。 of Word: finish/site-artefact tells of it. */
const BROKEN_FIELD = /^错误! ?(?:未|书签|超链接|链接|文档中|不能)/;
/** ![…]( of Markdown. */
const IMAGE = 0x5b;

/** 1, 一: at a paragraph's head or behind 附件：, 第一: and 一是, anywhere. */
function belongsToOrdinal(text: string, mark: string, at: number): boolean {
  if (at > 6 && !ORDINAL_END.test(text[at - 1] as string)) return false;
  if (at <= 8 && /^附件[：:] ?[0-9]{1,2}$/.test(text.slice(0, at))) return true;
  const before = text.slice(Math.max(0, at - 6), at);
  if (at <= 6 && /^[（(]?[0-9０-９一二三四五六七八九十]{1,4}[)）]?$/.test(before)) return true;
  if (mark === ',') return /[一二三四五六七八九十]是$/.test(before);
  return /(?:第[0-9一二三四五六七八九十]{1,3}|其[一二三四五六七八九十])$/.test(before);
}

const ORDINAL_END = /[0-9一二三四五六七八九十是]/;

/** Whether the mark at `at` is quoted as code. */
export function isCode(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === BACKTICK || text.charCodeAt(at + 1) === BACKTICK;
}

/** Numbers in brackets are ordinals, or the year of a 文号; one syllable with a tone is pinyin that a web page put there. */
const ORDINAL = /^[ \u3000]{0,2}(?:[0-9０-９]{1,4}|[零〇一二三四五六七八九十百]{1,4})[ \u3000]{0,2}$/;
/** Longest bracket that is looked into (UTF-16 units). */
const LOOK = 60;

/** Whether the brackets at `open` and `close` hold or follow Chinese words: (建议), 总值(GDP), but f(x) and (一) are none. */
export function isChineseBracket(text: string, open: number, close: number): boolean {
  const inside = text.slice(open + 1, Math.min(close, open + LOOK));
  const before = text.charCodeAt(open - 1);
  if (inside === '' || ORDINAL.test(inside) || text[open - 1] === ']') return false;
  if (inside.length <= 8 && TONED.test(inside)) return false;
  // (TODO) goes as a whole: finish/placeholder.
  if (/^(?:TODO|FIXME|TB[CD])/.test(inside)) return false;
  const holdsHan = /[\u3400-\u9fff]/.test(inside);
  if ((isLatin(before) || isDigit(before)) && !holdsHan) return false;
  return holdsHan || isChinese(before) || isChinese(text.charCodeAt(close + 1));
}
