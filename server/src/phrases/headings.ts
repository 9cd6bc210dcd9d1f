import { isBare, opensNumbered } from '../document/line-kinds.ts';
import { sentencesIn } from './sentences.ts';

/** Longest first sentence (UTF-16 units) of a numbered paragraph that is its heading. */
const HEADING_LENGTH = 40;

/** How far (UTF-16) the heading reaches in a paragraph's text: all of a line without end mark, the first short sentence of a
 * numbered paragraph; 0 where there is none. */
export function headingEnd(text: string): number {
  if (isBare(text)) return text.length;
  if (!opensNumbered(text)) return 0;
  const end = sentencesIn(text)[0]?.end ?? 0;
  return end <= HEADING_LENGTH ? end : 0;
}
