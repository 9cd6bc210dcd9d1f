import { isBare, opensNumbered } from '../../document/line-kinds.ts';
import { sentencesIn } from './sentences.ts';

/** Longest first sentence (UTF-16 units) of a numbered paragraph that is its heading. */
const HEADING_LENGTH = 30;
/** 一是 opens a sentence of the text. */
const SPOKEN = /^[一二三四五六七八九十]{1,2}[是要]要?/;
const MARKER = /^(?:第?[一二三四五六七八九十0-9]{1,3}[、.．，]|[（(][一二三四五六七八九十0-9]{1,3}[)）])、?/;

/**
 * How far (UTF-16 units) the heading of a paragraph reaches: all of a line without end mark, the first short sentence of a
 * numbered paragraph; of a longer one its first character, with which parallel paragraphs begin alike; else 0.
 */
export function headingEnd(text: string): number {
  if (isBare(text)) return text.length;
  if (!opensNumbered(text)) return 0;
  const spoken = SPOKEN.exec(text);
  if (spoken !== null) return spoken[0].length + 1;
  const end = sentencesIn(text.slice(0, HEADING_LENGTH))[0]?.end ?? 0;
  return end < HEADING_LENGTH ? end : (MARKER.exec(text)?.[0].length ?? 0) + 1;
}
