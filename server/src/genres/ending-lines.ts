import type { Draft } from '../document/draft.ts';
import { isAttachmentLine, isBare, isSignedDate, opensNumbered } from '../document/line-kinds.ts';
import type { Paragraph } from '../document/paragraph.ts';
import type { Part } from '../document/parts.ts';

/** How many of a document's last paragraphs of prose may hold its closing, and how far back they are looked for. */
const LINES = 4;
const REACH = 24;
/** Paragraphs of a document's head, in which a date is none that closes it. */
const HEAD = 4;
/** Longest name under a document (UTF-16 units). */
const NAME = 30;

/** A document's last paragraphs of prose, the last first: without attachments, signature, date and notes. */
export function endingLinesOf(draft: Draft, part: Part): readonly Paragraph[] {
  const { paragraphs } = draft;
  const end = ownEndOf(draft, part);
  const lines: Paragraph[] = [];
  for (let index = end; index > part.first && index > end - REACH && lines.length < LINES; index--) {
    const paragraph = paragraphs[index] as Paragraph;
    if (!isUnderBody(paragraph.text)) lines.push(paragraph);
  }
  return lines;
}

/** Index of the last paragraph of the document itself: what follows its date or 附件1 on a line is attached to it. */
function ownEndOf({ paragraphs }: Draft, { first, last }: Part): number {
  for (let index = first + HEAD; index <= last; index++) {
    const { text } = paragraphs[index] as Paragraph;
    if (isAttachmentLine(text)) return index - 1;
    if (isSignedDate(text)) return index;
  }
  return last;
}

/** Lines that stand under a document's body. */
function isUnderBody(text: string): boolean {
  return (
    isSignedDate(text) ||
    /^附件?\s?[0-9０-９一二三四五六七八九十]{0,3}[：:]/.test(text) ||
    /^[（(].{0,80}[）)]$/.test(text) ||
    /^(?:抄送|联系人|联系电话|电话|主题词|分送)/.test(text) ||
    (text.length <= NAME && isBare(text)) ||
    (opensNumbered(text) && text.length <= 2 * NAME && !/[。！]$/.test(text))
  );
}
