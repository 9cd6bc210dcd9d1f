import { parseDigits, parseHan } from '../text/numerals.ts';
import { type Span, shifted } from '../text/span.ts';
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

/** 附件： or 附件1. before a name. */
const LABEL =
  /^附[ \u3000]?件(?:[ \u3000]{0,2}([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[ \u3000]{0,2}[：:．.、]|[：:])[ \u3000]{0,4}/;
const ENTRY = /^([0-9０-９]{1,2})[.．、][ \u3000]{0,4}(?=\S)/;
/** Several names on one line are not told apart. */
const RUN_ON = /.[ \u3000]?[2２][.．、]/;
/** Longest name (UTF-16 units), and most names. */
const NAME_LENGTH = 90;
const MOST_ENTRIES = 60;

/** A list of attachments as far as it could be read. */
export interface ListedAttachments {
  readonly entries: readonly ListedAttachment[];
  /** Index of the paragraph behind the last of them. */
  readonly behind: number;
}

/** The list that begins with the paragraph at `index`; without entries where it is none. */
export function listAt(paragraphs: readonly Paragraph[], index: number): ListedAttachments {
  const first = paragraphs[index] as Paragraph;
  const label = LABEL.exec(first.text);
  if (label === null) return { entries: [], behind: index };
  if (label[0].length === first.text.length) {
    // 附件： alone leads the entries in; 附件2： alone is the head of an attachment.
    const entries = label[1] === undefined ? entriesFrom(paragraphs, index + 1, 1) : [];
    return { entries, behind: index + 1 + entries.length };
  }
  const entry = entryFrom(first, label[0].length, label);
  if (entry === undefined) return { entries: [], behind: index };
  const entries = [entry, ...entriesFrom(paragraphs, index + 1, (entry.number ?? 1) + 1)];
  return { entries, behind: index + entries.length };
}

/** The entries that follow on lines of their own, numbered from `next` on. */
export function entriesFrom(
  paragraphs: readonly Paragraph[],
  from: number,
  next: number,
): ListedAttachment[] {
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
    number: attachmentNumber(number),
    name,
    nameSpan: shifted({ start, end: text.length }, by),
    span: shifted({ start: from, end: text.length }, by),
    label:
      label?.[1] === undefined
        ? undefined
        : { written: label[0], span: shifted({ start: 0, end: from }, by) },
  };
}

/** A number as attachments have it; undefined for what is none. */
export function attachmentNumber(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return /^[0-9０-９]/.test(written) ? parseDigits(written) : parseHan(written);
}
