import type { Ordinal } from '../ordinal.ts';
import { openingOrdinal } from './opening.ts';

/** A chapter's name is no longer (UTF-16 units). */
const HEADING = 40;
const ARTICLE = /^[^。；：，]{1,40}?\s(?=第[一二三四五六七八九十百千零〇]{1,7}条\s)/;

/** The article on the line of its chapter's heading, as databases join them: 第一章 总则 第一条 为了…. */
export function articleBehind(text: string, { scheme, word, span }: Ordinal): Ordinal | undefined {
  if (scheme !== 'unit' || word === '条') return undefined;
  const found = ARTICLE.exec(text.slice(span.end, span.end + HEADING + 20))?.[0];
  if (found === undefined) return undefined;
  const by = span.end + found.length;
  const ordinal = openingOrdinal(text.slice(by));
  if (ordinal?.word !== '条') return undefined;
  const { span: own, numeral } = ordinal;
  return {
    ...ordinal,
    span: { start: own.start + by, end: own.end + by },
    numeral: { start: numeral.start + by, end: numeral.end + by },
    opening: false,
  };
}
