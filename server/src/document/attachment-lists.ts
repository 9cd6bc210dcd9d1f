import { type AttachedPaper, attachedPapers, headsAttachment } from './attached-papers.ts';
import type { View } from './draft.ts';
import { isAttachmentLine, isBare, isLabel, isSignedDate, opensNumbered } from './line-kinds.ts';
import { entriesFrom, type ListedAttachment, type ListedAttachments, listAt } from './listed-attachments.ts';
import type { Paragraph } from './paragraph.ts';

/** 附件说明 under the body of a document, and the attachments that follow it in the file. */
export interface AttachmentList {
  readonly entries: readonly ListedAttachment[];
  readonly attached: readonly AttachedPaper[];
}

/** A line as long, or with a stop at its end, is the body that a list must stand under. */
const PROSE_LENGTH = 40;

/** The lists of attachments of a draft, each with what is attached. */
export const attachmentListsView: View<readonly AttachmentList[]> = {
  name: 'attachment lists',
  compute: ({ paragraphs }) => {
    const lists: AttachmentList[] = [];
    let hasBody = false;
    let index = 0;
    while (index < paragraphs.length) {
      const { text } = paragraphs[index] as Paragraph;
      const list = hasBody && text.startsWith('附') ? listAt(paragraphs, index) : undefined;
      if (list !== undefined && list.entries.length > 0 && isClosed(paragraphs, list)) {
        const end = endOfPapers(paragraphs, list.behind);
        lists.push({ entries: list.entries, attached: attachedPapers(paragraphs, list.behind, end) });
        hasBody = false;
        // Heads of attachments look like lists; the next document begins with a body of its own.
        index = end;
        continue;
      }
      hasBody ||= text.length >= PROSE_LENGTH || /[。；：]$/.test(text);
      index++;
    }
    return lists;
  },
};

/**
 * Whether the document ends behind a list, with its signature, a note, its attachments or nothing. 附件一：… with text under it is
 * an attachment, and one alone is taken for a list only where the date follows.
 */
function isClosed(paragraphs: readonly Paragraph[], { entries, behind }: ListedAttachments): boolean {
  const next = paragraphs[behind]?.text;
  const number = (entries.at(-1)?.number ?? 1) + 1;
  // A name broken over lines: what is behind it belongs to the list still.
  if (entriesFrom(paragraphs, behind + 1, number).length > 0) return false;
  if (entries.length === 1 && entries[0]?.label !== undefined) {
    return paragraphs.slice(behind, behind + 3).some(({ text }) => isSignedDate(text));
  }
  if (next === undefined || /^[（(]/.test(next) || isAttachmentLine(next)) return true;
  return isBare(next) && !opensNumbered(next) && !headsAttachment(next);
}

/** Where the attachments of a list end: at the label of the next document of a collection, or at the next list. */
function endOfPapers(paragraphs: readonly Paragraph[], from: number): number {
  let index = from;
  for (; index < paragraphs.length; index++) {
    const { text } = paragraphs[index] as Paragraph;
    if (isLabel(text) || (text.startsWith('附件：') && !headsAttachment(text))) break;
  }
  return index;
}
