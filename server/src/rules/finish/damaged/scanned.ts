/** A figure in which a scan read letters for 0 and 1, or 曰 for 日. Offsets are UTF-16, from the paragraph's start. */
export interface Scanned {
  readonly start: number;
  readonly end: number;
  readonly wrong: string;
  readonly right: string;
}

/** What such a figure counts; a litre (5l) and a type (20O-3) count nothing Chinese. */
const COUNTED =
  '(?=[万亿千百]?[年元人个名户亩项米吨家次件岁天套台座处％%]|[万亿]|公里|公顷|平方|立方|余[万人个户])';
/** Letters among the figures or at their head: 8O5公里, 20l9年, 1OOO元, 6O万, l,236吨, l23.6亿元; a figure must be among them. */
const AMONG = `(?<![0-9A-Za-z.,])(?=[0-9OolI,.]{0,7}[0-9])(?=[0-9,.]{0,8}[OolI])[1-9lI](?:[0-9OolI]{0,7}|[0-9OolI]{0,2}(?:,[0-9OolI]{3}){1,3})(?:\\.[0-9OolI]{1,4})?${COUNTED}`;
const ONLY_LETTERS = `(?<![0-9A-Za-z.,])[lI]O{1,5}${COUNTED}`;
const POINTED = `(?<![0-9A-Za-z.,])O\\.[0-9]{1,4}${COUNTED}`;
/** Months and days: l0月, l2月3l日; a lone letter only between 年 and 月, 月 and 日. */
const DATES =
  '(?<=[年月])(?:[lI][0-9]?|[0-3][Ool]|[1-3][lI])(?=[月日])|(?<=[^0-9A-Za-z])[lI][0-2](?=月[0-9lI])';
/** 5月8曰: nobody speaks behind a day's number. */
const SUN = '(?<=[0-9]月)[0-9]{1,2}曰';
const SHAPES = new RegExp([AMONG, ONLY_LETTERS, POINTED, DATES, SUN].join('|'), 'g');
/** A letter beside a figure, a point or a date's word. */
const ANY = /[0-9][OolI]|[lI][0-9,]|O\.[0-9]|[lI]O|[年月][lI]|[0-9]曰/;

/** The figures of `text` that a scan misread, with what they should be. */
export function scannedIn(text: string): Scanned[] {
  if (!ANY.test(text)) return [];
  return [...text.matchAll(SHAPES)].map(({ index, 0: wrong }) => ({
    start: index,
    end: index + wrong.length,
    wrong,
    right: wrong.replace(/[Oo]/g, '0').replace(/[lI]/g, '1').replace('曰', '日'),
  }));
}
