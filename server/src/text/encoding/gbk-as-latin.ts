import type { Span } from '../span.ts';
import { gbk, isCommonHan } from './gbk.ts';

/** GBK read byte by byte as Latin text, and what it says: ÖÐ¹ú for 中国. */
export interface LatinGbk extends Span {
  readonly decoded: string;
}

/** Every byte of GBK's common characters and marks lies here; accents of a name are single ones among letters. */
const RUN = /[\u00a1-\u00f7][\u00a1-\u00fe]{5,400}/g;

/** The stretches of `text` that are GBK read as Latin text: six letters with accents and more in a row, all common characters when paired. */
export function gbkAsLatinIn(text: string): LatinGbk[] {
  return [...text.matchAll(RUN)].flatMap(({ index, 0: run }) => {
    const decoded = decodedFrom(run);
    return decoded === undefined ? [] : [{ start: index, end: index + decoded.length * 2, decoded }];
  });
}

const MARKS = '，。、；：？！“”《》（）—…　．％１２３４５６７８９０';

function decodedFrom(run: string): string | undefined {
  let decoded = '';
  for (let at = 0; at + 1 < run.length; at += 2) {
    const character = gbk().characterOf(run.charCodeAt(at), run.charCodeAt(at + 1));
    if (character === undefined || !(isCommonHan(character) || MARKS.includes(character))) return undefined;
    decoded += character;
  }
  return decoded;
}
