import type { Span } from '../text/span.ts';
import { frontMatterOf } from './front-matter.ts';
import {
  isAttachmentLine,
  isBare,
  isBracketedDate,
  isCollectionTitle,
  isDocumentNumber,
  isExcerptEnd,
  isLabel,
  isSalutation,
  isSignedDate,
  isTitleLike,
  opensNumbered,
} from './line-kinds.ts';
import type { Paragraph } from './paragraph.ts';
import { type Title, titleOf } from './title.ts';
import type { TitleLine } from './title-line.ts';

/** One official document in a file: its title, if it has one, and the paragraphs from there to the next. */
export interface Part {
  /** `collection` is the head of a file that holds several documents (范文10篇), no document itself. */
  readonly role: 'document' | 'collection';
  readonly title: Title;
  readonly span: Span;
  /** The document's paragraphs: indices into the draft's, `last` inclusive. */
  readonly first: number;
  readonly last: number;
}

/** Han and other characters that make a line a paragraph of prose rather than a heading or a name. */
const PROSE_LENGTH = 40;

/**
 * The official documents that `paragraphs` hold, in order and without gaps between them. `readLine` tells what a line is to a
 * title.
 */
export function partsOf(
  paragraphs: readonly Paragraph[],
  readLine: (paragraph: Paragraph) => TitleLine,
): Part[] {
  const starts = startsOf(paragraphs);
  const text = frontMatterOf(paragraphs).end;
  return starts.map((first, index) => {
    const last = (starts[index + 1] ?? paragraphs.length) - 1;
    const title = titleOf(paragraphs.slice(Math.max(first, text), last + 1), readLine);
    return {
      role: roleOf(paragraphs[first] as Paragraph),
      title,
      span: spanOf(paragraphs, first, last),
      first,
      last,
    };
  });
}

/** Indices of the paragraphs at which a document begins. */
function startsOf(paragraphs: readonly Paragraph[]): number[] {
  const starts: number[] = [];
  let seen = nothingSeen;
  for (const { index, text } of paragraphs) {
    if (index === 0 || begins(paragraphs, index, seen)) {
      starts.push(index);
      seen = { ...nothingSeen, collection: seen.collection };
    }
    seen = sawLine(seen, text);
  }
  return starts;
}

/** What a document has shown so far. */
interface Seen {
  readonly lines: number;
  readonly prose: number;
  /** Its date at the end was met: only notes and attachments can follow. */
  readonly signed: boolean;
  /** The file calls itself a collection; `head`: and no document of it has begun. */
  readonly collection: boolean;
  readonly head: boolean;
}

const nothingSeen: Seen = { lines: 0, prose: 0, signed: false, collection: false, head: false };

/** A date this far down (lines) is no longer that of a title. */
const HEAD_LINES = 4;

function sawLine(seen: Seen, text: string): Seen {
  const head = seen.head || (seen.lines === 0 && isCollectionTitle(text));
  const prose = seen.prose + (text.length >= PROSE_LENGTH || opensNumbered(text) ? 1 : 0);
  return {
    lines: seen.lines + 1,
    prose,
    signed: seen.signed || ((prose > 0 || seen.lines >= HEAD_LINES) && isSignedDate(text)),
    collection: seen.collection || head,
    head,
  };
}

function begins(paragraphs: readonly Paragraph[], index: number, seen: Seen): boolean {
  const { text } = paragraphs[index] as Paragraph;
  const before = (paragraphs[index - 1] as Paragraph).text;
  if (isLabel(text)) return true;
  if (isAttachmentLine(text)) return seen.signed || (seen.prose >= 3 && isFollowedByPaper(paragraphs, index));
  if (isSalutation(text)) return seen.prose >= 3;
  if (opensNumbered(text) || !isBare(text) || isNote(text)) return false;
  if (isExcerptEnd(before)) return text.length >= 5;
  if (seen.head) return isTitleLike(text);
  if (seen.signed) return isTitleLike(text) || (isClosing(before) && text.length >= 8);
  if (seen.prose === 0 || isLabel(before) || !isTitleLike(text)) return false;
  return isBody(before) && (seen.collection || isFormalTitle(text) || isFollowedByHead(paragraphs, index));
}

/** Numbers that begin a paper. */
const BEGINNING = /^(?:一、|[（(]一[）)]|第一[编章节条][\s　]|1[.．、](?![0-9]))/;

/** 附件 and its title, and then a text of its own: an attachment to a document that bears no date. */
function isFollowedByPaper(paragraphs: readonly Paragraph[], index: number): boolean {
  const title = paragraphs[index + 1]?.text ?? '';
  const first = paragraphs[index + 2]?.text ?? '';
  if (title === '' || opensNumbered(title) || !isBare(title) || isSignedDate(title)) return false;
  return BEGINNING.test(first) || (first.length >= PROSE_LENGTH && !isBare(first));
}

/** （此件公开发布） and other notes in brackets. */
function isNote(text: string): boolean {
  return /^[（(].*[）)]$/.test(text);
}

/** The last lines of a document, after which an attachment may open with any short line. */
function isClosing(text: string): boolean {
  return isSignedDate(text) || isNote(text);
}

/** A line that ends a text: prose, cut off or not, but no short heading or title line. */
function isBody(text: string): boolean {
  return text.length >= PROSE_LENGTH || !isBare(text) || isExcerptEnd(text);
}

function isFormalTitle(text: string): boolean {
  return /^(?:关于|在.{2,30}[上时中]的?).{4,}/.test(text);
}

/** The lines that follow a title before the body: date, author, 发文字号, salutation. */
function isFollowedByHead(paragraphs: readonly Paragraph[], index: number): boolean {
  return paragraphs
    .slice(index + 1, index + 4)
    .some(({ text }) => isSalutation(text) || isBracketedDate(text) || isDocumentNumber(text));
}

function roleOf({ text }: Paragraph): Part['role'] {
  return isCollectionTitle(text) ? 'collection' : 'document';
}

function spanOf(paragraphs: readonly Paragraph[], first: number, last: number): Span {
  return {
    start: (paragraphs[first] as Paragraph).span.start,
    end: (paragraphs[last] as Paragraph).span.end,
  };
}
