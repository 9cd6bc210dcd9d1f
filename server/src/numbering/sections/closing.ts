import {
  isAttachmentLine,
  isBare,
  isBracketedDate,
  isSalutation,
  isSignedDate,
} from '../../document/line-kinds.ts';
import type { Paragraph } from '../../document/paragraph.ts';

/** How a 公文 takes leave: what it asks for, its attachments, and the speaker's turn to all his hearers. */
const CLOSING =
  /^(?:特此|专此|此致|妥否|当否|可否|以上(?:报告|请示|意见|方案|事项|汇报)|附件?[：:]|附件[0-9０-９一二三四五六七八九十]|谢谢|最后[，,](?:祝|预祝|让我们)|(?:同志们|朋友们|各位(?:领导|代表|委员|同志|来宾|嘉宾))[，,！!：:])/;
/** Longest name under a document (UTF-16 units), and how many lines before the date may hold names. */
const NAME_LENGTH = 30;
const NAME_LINES = 4;

/**
 * Index of the first of `paragraphs` from `from` to `end` (exclusive) that belongs to a document's end rather than
 * to its last section: 特此通知。 attachments, signature, date. `end` where there is none. `isLast`: the document
 * ends at `end`.
 */
export function closingFrom(
  paragraphs: readonly Paragraph[],
  from: number,
  end: number,
  isLast: boolean,
): number {
  for (let index = from; index < end; index++) {
    const { text } = paragraphs[index] as Paragraph;
    if (CLOSING.test(text) || isAttachmentLine(text) || isSalutation(text) || isBracketedDate(text))
      return index;
    if (isSignedDate(text)) return namesFrom(paragraphs, from, index);
  }
  return isLast ? namesFrom(paragraphs, from, end) : end;
}

/** Index of the first of the names that stand right above the paragraph at `below`. */
function namesFrom(paragraphs: readonly Paragraph[], from: number, below: number): number {
  let first = below;
  while (first > from && below - first < NAME_LINES && isName((paragraphs[first - 1] as Paragraph).text))
    first--;
  return first;
}

function isName(text: string): boolean {
  return text.length <= NAME_LENGTH && isBare(text);
}
