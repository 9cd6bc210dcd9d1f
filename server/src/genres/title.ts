import type { Draft } from '../document/draft.ts';
import {
  isAttachmentLine,
  isDocumentNumber,
  isLabel,
  isSalutation,
  isSignedDate,
  opensNumbered,
  titleWords,
} from '../document/line-kinds.ts';
import type { Paragraph } from '../document/paragraph.ts';
import type { Part } from '../document/parts.ts';
import type { Span } from '../text/span.ts';
import { endingOf, type Genre } from './genre.ts';

/** A document's title, put together from its lines. */
export interface TitleBlock {
  /** Its words without blanks, label, Markdown signs and what stands in brackets behind them. */
  readonly words: string;
  /** The lines it stands on. */
  readonly lines: readonly Paragraph[];
  /** The mark it ends in, which titles have none of. */
  readonly mark: Span | undefined;
  /** What its end says; undefined where it ends in no word of a 文种. */
  readonly genre: Genre | undefined;
}

/** Lines of a document's head in which a title is looked for, and lines that one title takes at most. */
const HEAD_LINES = 8;
const TITLE_LINES = 5;
/** UTF-16 units of a title's line at most; those of real titles stay below 70. */
const LINE_LENGTH = 90;
/** Characters at the beginning of two lines by which one is the other once more. */
const SAME = 5;

const STOP = /[。；！？!?;：:，,…]["”’]?$/;
/** Brackets of any kind at the end: （试行）, [范文], 【】. */
const TAIL = /[（([【〔《][^（()[\]【】〔〕《》]{0,20}[）)\]】〕]$/;
const PAGE_WORDS = /(?:范文|例文|模板|样本|样文|全文|大全|精选|集锦|范本|文案|怎么写)$/;

/** The title at the head of `part`, the longest run of its lines that ends in a 文种's word; else its first line. */
export function titleBlockOf(draft: Draft, part: Part, from: number): TitleBlock | undefined {
  const head = draft.paragraphs.slice(from, Math.min(part.last + 1, from + HEAD_LINES));
  let plain: TitleBlock | undefined;
  for (let start = 0; start < head.length; start++) {
    const run = runFrom(head, start);
    const block = blockOf(run);
    if (block?.genre !== undefined) return block;
    plain ??= block;
    const isHead = run.length > 0 ? run.length < TITLE_LINES : isPassedOver((head[start] as Paragraph).text);
    if (!isHead) break;
    start += Math.max(0, run.length - 1);
  }
  return plain;
}

/** The lines from `start` that may be one title. */
function runFrom(head: readonly Paragraph[], start: number): Paragraph[] {
  const run: Paragraph[] = [];
  for (const paragraph of head.slice(start, start + TITLE_LINES)) {
    const last = run.at(-1);
    if (last !== undefined && genreOf(run) !== undefined && isAnother(paragraph, last, run)) break;
    if (!isTitleLine(paragraph.text)) {
      if (markOf([...run, paragraph]) !== undefined) run.push(paragraph);
      break;
    }
    run.push(paragraph);
  }
  return run;
}

const END_MARK = /[。；，、.;,]$/;
/** 关于…的通知, 在…会议上的讲话: a title, no sentence that begins like one. */
const WHOLE = /^[^。；，！？:：]{0,40}(?:关于|在)[^。；！？]{2,100}的[^，。；]{2,8}$/;
const WHOLE_LENGTH = 120;

/** The mark behind lines that are a whole title without it. */
function markOf(lines: readonly Paragraph[]): Span | undefined {
  const last = lines.at(-1);
  if (last === undefined || !END_MARK.test(last.text)) return undefined;
  const words = lines.map(({ text }) => wordsOfLine(text)).join('');
  const whole = words.slice(0, -1);
  if (words.length > WHOLE_LENGTH || !WHOLE.test(whole)) return undefined;
  const genre = genreOfTitle(whole);
  return genre === undefined || genre.kind === 'other'
    ? undefined
    : { start: last.span.end - 1, end: last.span.end };
}

/** Whether the line behind a whole title is not of it: an author or a heading behind a blank line, the title once more. */
function isAnother(next: Paragraph, last: Paragraph, run: readonly Paragraph[]): boolean {
  const again = plainWords(next.text).slice(0, SAME);
  return next.line > last.line + 1 || run.some(({ text }) => wordsOfLine(text).startsWith(again));
}

/** The longest beginning of `run` that ends in a 文种; else its lines down to the first blank one. */
function blockOf(run: readonly Paragraph[]): TitleBlock | undefined {
  for (let count = run.length; count > 0; count--) {
    const lines = run.slice(0, count);
    const genre = genreOf(lines);
    if (genre !== undefined) return { words: wordsOf(lines), lines, mark: markOf(lines), genre };
  }
  const gap = run.findIndex(({ line }, index) => line > (run[index - 1]?.line ?? line) + 1);
  const lines = gap < 0 ? run : run.slice(0, gap);
  return lines.length === 0 ? undefined : { words: wordsOf(lines), lines, mark: undefined, genre: undefined };
}

function genreOf(lines: readonly Paragraph[]): Genre | undefined {
  return genreOfTitle(wordsOf(lines));
}

/** The 文种 that a title's last words name; undefined where they name none. */
export function genreOfTitle(words: string): Genre | undefined {
  return endingOf(withoutTail(words.replace(/\s/g, '')))?.genre;
}

function wordsOf(lines: readonly Paragraph[]): string {
  const words = lines.map(({ text }) => wordsOfLine(text)).join('');
  return withoutTail(markOf(lines) === undefined ? words : words.slice(0, -1));
}

function wordsOfLine(text: string): string {
  return isLabel(text) ? titleWords(text).replace(/\s/g, '') : plainWords(text);
}

function plainWords(text: string): string {
  return titleWords(text.replace(/^#{1,6}[ \t]{1,4}/, '').replace(/\*\*/g, '')).replace(/\s/g, '');
}

function withoutTail(words: string): string {
  return words
    .replace(/[!！]$/, '')
    .replace(TAIL, '')
    .replace(PAGE_WORDS, '');
}

function isTitleLine(text: string): boolean {
  return (
    text.length <= LINE_LENGTH &&
    (isLabel(text) || !STOP.test(text.replace(/[!！]$/, ''))) &&
    !isPassedOver(text) &&
    !isSalutation(text) &&
    !opensNumbered(text)
  );
}

/** Whether a line of a document's head is no title and does not end the head: numbers, dates, 红头, notes in brackets. */
export function isPassedOver(text: string): boolean {
  return (
    isAttachmentLine(text) ||
    isDocumentNumber(text.replace(/^[（(]|[）)]$/g, '')) ||
    isSignedDate(text) ||
    /^[（(【[].{0,60}[）)】\]]$/.test(text) ||
    (/^\p{Script=Han}{2,30}文件$/u.test(text) && !text.includes('关于')) ||
    /^(?:签发人|密级|紧急程度|份号|机密|秘密|绝密|特急|加急)/.test(text)
  );
}
