import type { Span } from '../text/span.ts';
import { attachmentNumber } from './listed-attachments.ts';
import type { Paragraph } from './paragraph.ts';

/** An attachment itself: the line 附件1 and the title under or behind it. */
export interface AttachedPaper {
  readonly number: number | undefined;
  readonly span: Span;
  /** The lines that may be its title, broken as it may be. */
  readonly titleLines: readonly Paragraph[];
}

const HEAD = /^附[ \u3000]?件[ \u3000]{0,2}([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?[：:．.]?$/;
const HEAD_WITH_TITLE =
  /^附[ \u3000]?件[ \u3000]{0,2}([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[：:．.、 \u3000]{1,3}(?=\S)/;
/** Most lines of a title. */
const TITLE_LINES = 4;

/** Whether a paragraph's text is the head of an attachment: 附件1, 附件2：登记表. */
export function headsAttachment(text: string): boolean {
  return HEAD.test(text) || HEAD_WITH_TITLE.test(text);
}

/** The attachments whose heads stand among the paragraphs from `from` to `end` (exclusive). */
export function attachedPapers(paragraphs: readonly Paragraph[], from: number, end: number): AttachedPaper[] {
  const attached: AttachedPaper[] = [];
  for (let index = from; index < end; index++) {
    const paragraph = paragraphs[index] as Paragraph;
    if (!paragraph.text.startsWith('附')) continue;
    const head = HEAD.exec(paragraph.text);
    const titled = head === null ? HEAD_WITH_TITLE.exec(paragraph.text) : null;
    if (head === null && titled === null) continue;
    const number = (head ?? titled)?.[1];
    const titleLines =
      titled === null
        ? paragraphs.slice(index + 1, Math.min(end, index + 1 + TITLE_LINES))
        : [tailOf(paragraph, titled[0].length)];
    attached.push({
      number: attachmentNumber(number),
      span: paragraph.span,
      titleLines,
    });
  }
  return attached;
}

/** `paragraph` from its character `from` on. */
function tailOf(paragraph: Paragraph, from: number): Paragraph {
  const { span, text } = paragraph;
  return { ...paragraph, text: text.slice(from), span: { start: span.start + from, end: span.end } };
}
