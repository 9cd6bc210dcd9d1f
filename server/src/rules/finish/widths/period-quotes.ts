import type { ParagraphView } from '../../../document/draft.ts';
import { isChineseMark, isDigit, isHan } from '../../../text/characters.ts';

/** A full point between Chinese words, or the words between two of them. Offsets in the paragraph's text (UTF-16). */
export interface Period {
  readonly start: number;
  readonly end: number;
  /** Two points with a few words between them: quotation marks that a web page turned into points, .灯下黑. */
  readonly isPair: boolean;
}

/** Words in quotation marks are seldom longer (UTF-16 units). */
const QUOTED = 22;

/** Points where Chinese text has none: .灯下黑.的现象, 城镇化问题.20世纪. Those of ordinals and names of files are left out. */
export const periodsView: ParagraphView<readonly Period[]> = {
  name: 'periods',
  compute: (text) => {
    if (!/[.．]/.test(text)) return [];
    const places = placesIn(text);
    const periods: Period[] = [];
    for (let index = 0; index < places.length; index++) {
      const start = places[index] as number;
      const next = places[index + 1];
      const isPair = next !== undefined && areQuotes(text, start, next);
      periods.push({ start, end: (isPair ? next : start) + 1, isPair });
      if (isPair) index++;
    }
    return periods;
  },
};

const POINT = /[.．]/g;

function placesIn(text: string): number[] {
  const places: number[] = [];
  for (const { index: at } of text.matchAll(POINT)) {
    if (isAmongChinese(text, at) && !belongsToOrdinal(text, at) && !isMasked(text, at)) places.push(at);
  }
  return places;
}

function isAmongChinese(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const isLeft =
    isHan(before) || /(?:[\u3400-\u9fff][+＋]|[xX×*]{2}|[”》）])$/.test(text.slice(Math.max(0, at - 2), at));
  const isRight =
    isHan(after) || isDigit(after) || (isChineseMark(after) && after !== 0x2026) || at === text.length - 1;
  return isLeft && (isRight || /^[xX×*]{2}/.test(text.slice(at + 1, at + 3)));
}

/** **．*亿元: the point of a figure that is not filled in. */
function isMasked(text: string, at: number): boolean {
  return text[at] === '．' && /[*xX×]/.test(`${text[at - 1] ?? ''}${text[at + 1] ?? ''}`);
}

/** 一.加强, 附件1. and 三.四: a numeral stands before the point. */
function belongsToOrdinal(text: string, at: number): boolean {
  return /[零〇○一二三四五六七八九十][)）]?$/.test(text.slice(Math.max(0, at - 2), at));
}

function areQuotes(text: string, start: number, end: number): boolean {
  const words = text.slice(start + 1, end);
  return words.length > 0 && words.length <= QUOTED && !/[，。；：！？,;!?\s“”]/.test(words);
}
