import type { Span } from '../../../text/span.ts';

/** 改革开放三是多年来: behind a mark 三是 is the third point, behind a character it is 三十. */
const TENS = /(?<=[\u4e00-\u9fff](?<![第其])[二三四五六七八九])是(?=[多余几][年月天个名人户])/g;

/** Where 是 stands for 十 in a number of years and things. Offsets in `text` (UTF-16). */
export function misreadTens(text: string): Span[] {
  if (!/是[多余几]/.test(text)) return [];
  return [...text.matchAll(TENS)].map(({ index }) => ({ start: index, end: index + 1 }));
}
