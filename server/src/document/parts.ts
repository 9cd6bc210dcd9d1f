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
  titleWords,
} from './line-kinds.ts';
import type { Paragraph } from './paragraph.ts';

/** One official document in a file: its title line, if it has one, and the paragraphs from there to the next. */
export interface Part {
  /** `collection` is the head of a file that holds several documents (范文10篇), no document itself. */
  readonly role: 'document' | 'collection';
  /** The words of the title without label or blanks; empty where a document starts at its salutation. */
  readonly title: string;
  /** The title's first line; undefined where there is none. */
  readonly titleSpan: Span | undefined;
  readonly span: Span;
  /** The document's paragraphs: indices into the draft's, `last` inclusive. */
  readonly first: number;
  readonly last: number;
}

/** Han and other characters that make a line a paragraph of prose rather than a heading or a name. */
const PROSE_LENGTH = 40;
/** A title may be broken over this many lines. */
const TITLE_LINES = 4;

/** The official documents that `paragraphs` hold, in order and without gaps between them. */
export function partsOf(paragraphs: readonly Paragraph[]): Part[] {
  const starts = startsOf(paragraphs);
  return starts.map((first, index) => {
    const last = (starts[index + 1] ?? paragraphs.length) - 1;
    return partFrom(paragraphs.slice(first, last + 1));
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
  if (isAttachmentLine(text)) return seen.signed;
  if (isSalutation(text)) return seen.prose >= 3;
  if (opensNumbered(text) || !isBare(text) || isNote(text)) return false;
  if (isExcerptEnd(before)) return text.length >= 5;
  if (seen.head) return isTitleLike(text);
  if (seen.signed) return isTitleLike(text) || (isClosing(before) && text.length >= 8);
  if (seen.prose === 0 || isLabel(before) || !isTitleLike(text)) return false;
  return isBody(before) && (seen.collection || isFormalTitle(text) || isFollowedByHead(paragraphs, index));
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

function partFrom(paragraphs: readonly Paragraph[]): Part {
  const first = paragraphs[0] as Paragraph;
  const last = paragraphs.at(-1) as Paragraph;
  const title = titleOf(paragraphs);
  return {
    role: isCollectionTitle(first.text) ? 'collection' : 'document',
    title: title.words,
    titleSpan: title.span,
    span: { start: first.span.start, end: last.span.end },
    first: first.index,
    last: last.index,
  };
}

/** The title at a document's head, put together where it is broken over lines. */
function titleOf(paragraphs: readonly Paragraph[]): { words: string; span: Span | undefined } {
  const from = paragraphs[0]?.index === 0 ? frontMatterOf(paragraphs).end : 0;
  const head = paragraphs.findIndex(
    ({ text }, index) => index >= from && !isAttachmentLine(text) && !isBareLabel(text),
  );
  const first = paragraphs[head];
  if (
    first === undefined ||
    isSalutation(first.text) ||
    opensNumbered(first.text) ||
    !isHeadLine(first.text)
  ) {
    return { words: '', span: undefined };
  }
  for (let count = 1; count <= TITLE_LINES; count++) {
    const lines = paragraphs.slice(head, head + count);
    if (!lines.every(({ text }) => isHeadLine(text))) break;
    const words = lines.map(({ text }) => text).join('');
    if (isTitleLike(lines.at(-1)?.text ?? '') || (count > 1 && isTitleLike(words.slice(-20)))) {
      return { words: titleWords(words), span: first.span };
    }
  }
  return { words: titleWords(first.text), span: first.span };
}

function isBareLabel(text: string): boolean {
  return isLabel(text) && titleWords(text) === '';
}

function isHeadLine(text: string): boolean {
  return (isLabel(text) || isBare(text)) && !isDocumentNumber(text) && !isSignedDate(text);
}
