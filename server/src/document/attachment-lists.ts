import { parseDigits, parseHan } from '../text/numerals.ts';
import { type Span, shifted } from '../text/span.ts';
import type { View } from './draft.ts';
import { isBare, isLabel, isSignedDate, opensNumbered } from './line-kinds.ts';
import type { Paragraph } from './paragraph.ts';

/** One line of 附件说明: 附件：1.档案目录. Spans count UTF-16 units from the draft's start. */
export interface ListedAttachment {
  /** Its number; undefined where it is the only one. */
  readonly number: number | undefined;
  /** The name as it is written, marks around and behind it included. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Its number, if it has one, and name. */
  readonly span: Span;
  /** 附件一： or 附件2： where the line opens with it. */
  readonly label: { readonly written: string; readonly span: Span } | undefined;
}

/** An attachment itself: the line 附件1 and the title under or behind it. */
export interface AttachedPaper {
  readonly number: number | undefined;
  readonly span: Span;
  /** The lines that may be its title, broken as it may be. */
  readonly titleLines: readonly Paragraph[];
}

/** 附件说明 under the body of a document, and the attachments that follow it in the file. */
export interface AttachmentList {
  readonly entries: readonly ListedAttachment[];
  readonly attached: readonly AttachedPaper[];
}

const LABEL =
  /^附[ \u3000]?件(?:[ \u3000]{0,2}([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[ \u3000]{0,2}[：:．.、]|[：:])[ \u3000]{0,4}/;
const ENTRY = /^([0-9０-９]{1,2})[.．、][ \u3000]{0,4}(?=\S)/;
const HEAD = /^附[ \u3000]?件[ \u3000]{0,2}([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?[：:．.]?$/;
const HEAD_WITH_TITLE =
  /^附[ \u3000]?件[ \u3000]{0,2}([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[：:．.、 \u3000]{1,3}(?=\S)/;
/** Several names on one line are not told apart. */
const RUN_ON = /.[ \u3000]?[2２][.．、]/;
/** Longest name (UTF-16 units), most names, most lines of a title. */
const NAME_LENGTH = 90;
const MOST_ENTRIES = 60;
const TITLE_LINES = 4;
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
      const entries = hasBody && text.startsWith('附') ? entriesAt(paragraphs, index) : [];
      const behind = index + entries.length + (LABEL.exec(text)?.[0].length === text.length ? 1 : 0);
      if (entries.length > 0 && isClosed(paragraphs, behind, entries)) {
        index = behind;
        const end = endOfFile(paragraphs, index);
        lists.push({ entries, attached: attachedIn(paragraphs, index, end) });
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
function isClosed(
  paragraphs: readonly Paragraph[],
  behind: number,
  entries: readonly ListedAttachment[],
): boolean {
  const next = paragraphs[behind]?.text;
  const number = (entries.at(-1)?.number ?? 1) + 1;
  // A name broken over lines: what is behind it belongs to the list still.
  if (numberedFrom(paragraphs, behind + 1, number).length > 0) return false;
  if (entries.length === 1 && entries[0]?.label !== undefined) {
    return paragraphs.slice(behind, behind + 3).some(({ text }) => isSignedDate(text));
  }
  if (next === undefined || /^[（(]/.test(next) || HEAD.test(next)) return true;
  return isBare(next) && next.length <= NAME_LENGTH && !opensNumbered(next) && !HEAD_WITH_TITLE.test(next);
}

/** The entries of the list that begins with the paragraph at `index`; none where it is no list. */
function entriesAt(paragraphs: readonly Paragraph[], index: number): ListedAttachment[] {
  const first = paragraphs[index] as Paragraph;
  const label = LABEL.exec(first.text);
  if (label === null || HEAD.test(first.text)) {
    const isLead = label !== null && label[1] === undefined;
    return isLead ? numberedFrom(paragraphs, index + 1, 1) : [];
  }
  const entry = entryFrom(first, label[0].length, label);
  if (entry === undefined) return [];
  return [entry, ...numberedFrom(paragraphs, index + 1, (entry.number ?? 1) + 1)];
}

/** The entries that follow on lines of their own, numbered from `next` on. */
function numberedFrom(paragraphs: readonly Paragraph[], from: number, next: number): ListedAttachment[] {
  const entries: ListedAttachment[] = [];
  for (let index = from; index < paragraphs.length && entries.length < MOST_ENTRIES; index++) {
    const paragraph = paragraphs[index] as Paragraph;
    const label = LABEL.exec(paragraph.text);
    const entry =
      label?.[1] === undefined
        ? entryFrom(paragraph, 0, undefined)
        : entryFrom(paragraph, label[0].length, label);
    if (entry === undefined || entry.number !== next + entries.length) break;
    entries.push(entry);
  }
  return entries;
}

function entryFrom(
  { text, span: { start: by } }: Paragraph,
  from: number,
  label: RegExpExecArray | undefined,
): ListedAttachment | undefined {
  const numbered = ENTRY.exec(text.slice(from));
  const start = from + (numbered?.[0].length ?? 0);
  const name = text.slice(start);
  if (name === '' || name.length > NAME_LENGTH || /。./.test(name) || RUN_ON.test(name)) return undefined;
  const number = numbered?.[1] ?? label?.[1];
  return {
    number: number === undefined ? undefined : numberIn(number),
    name,
    nameSpan: shifted({ start, end: text.length }, by),
    span: shifted({ start: from, end: text.length }, by),
    label:
      label?.[1] === undefined
        ? undefined
        : { written: label[0], span: shifted({ start: 0, end: from }, by) },
  };
}

function numberIn(written: string): number | undefined {
  return /[一-十]/.test(written) ? parseHan(written) : parseDigits(written);
}

/** Where the papers of the list's document end: at the label of the next document of a collection. */
function endOfFile(paragraphs: readonly Paragraph[], from: number): number {
  const next = paragraphs.findIndex(
    ({ index, text }) => index >= from && (isLabel(text) || text.startsWith('附件：')),
  );
  return next < 0 ? paragraphs.length : next;
}

function attachedIn(paragraphs: readonly Paragraph[], from: number, end: number): AttachedPaper[] {
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
      number: number === undefined ? undefined : numberIn(number),
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
