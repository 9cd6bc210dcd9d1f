import type { Span } from '../text/span.ts';
import { endingOf, type Genre } from './genre.ts';
import { isAttachmentLine, isTitleLike } from './line-kinds.ts';
import type { Paragraph } from './paragraph.ts';
import type { TitleLine } from './title-line.ts';

/** A document's title, put together from its lines. */
export interface Title {
  /** Its words without label, Markdown signs, blanks that set it wide and the mark behind them; empty where there is no title. */
  readonly words: string;
  /** The same without any blank, what stands in brackets at the end and what web pages add: what tells the 文种. */
  readonly stem: string;
  /** The lines it stands on; none where the document has no title. */
  readonly lines: readonly Paragraph[];
  /** The mark it ends in, which titles have none of. */
  readonly mark: Span | undefined;
  /** What its end says; undefined where it ends in no word of a 文种. */
  readonly genre: Genre | undefined;
}

const NO_TITLE: Title = { words: '', stem: '', lines: [], mark: undefined, genre: undefined };

/** A line of a document's head, and what it is to a title. */
interface HeadLine extends TitleLine {
  readonly paragraph: Paragraph;
}

/** Lines of a document's head in which a title is looked for, and lines that one title takes at most. */
const HEAD_LINES = 8;
const TITLE_LINES = 5;
/** Characters at the beginning of two lines by which one is the other once more. */
const SAME = 5;

/**
 * The title at the head of a document, whose `paragraphs` come in order: the longest run of lines that ends as titles end, else
 * its first line. `readLine` tells what a line is to a title.
 */
export function titleOf(
  paragraphs: readonly Paragraph[],
  readLine: (paragraph: Paragraph) => TitleLine,
): Title {
  const head = paragraphs.slice(0, HEAD_LINES).map((paragraph) => ({ ...readLine(paragraph), paragraph }));
  let plain: Title | undefined;
  for (let start = 0; start < head.length; start++) {
    const run = runFrom(head, start);
    const whole = wholeTitleIn(run);
    if (whole !== undefined) return whole;
    if (run.length > 0) plain ??= plainTitleIn(run);
    const next = head[start + run.length];
    if (run.length >= TITLE_LINES || next === undefined) break;
    if (run.length === 0 ? next.kind !== 'passed-over' : isAttachmentLine(next.paragraph.text)) break;
    start += Math.max(0, run.length - 1);
  }
  return plain ?? NO_TITLE;
}

/** The lines from `start` that may be one title. */
function runFrom(head: readonly HeadLine[], start: number): HeadLine[] {
  const run: HeadLine[] = [];
  for (const line of head.slice(start, start + TITLE_LINES)) {
    if (run.length > 0 && endingOf(stemOf(run)) !== undefined && isAnother(line, run)) break;
    if (line.kind !== 'title') {
      if (markOf([...run, line]) !== undefined) run.push(line);
      break;
    }
    run.push(line);
  }
  return run;
}

/** Whether the line behind a whole title is not of it: an author or a heading behind a blank line, the title once more. */
function isAnother({ paragraph, words }: HeadLine, run: readonly HeadLine[]): boolean {
  const last = run.at(-1) as HeadLine;
  const again = withoutBlanks(words).slice(0, SAME);
  const isAgain = run.some((line) => withoutBlanks(line.words).startsWith(again));
  return isAgain || paragraph.line > last.paragraph.line + 1;
}

/** The longest beginning of `run` that ends in the words of a 文种. */
function wholeTitleIn(run: readonly HeadLine[]): Title | undefined {
  for (let count = run.length; count > 0; count--) {
    const lines = run.slice(0, count);
    if (endingOf(stemOf(lines)) !== undefined) return titleFrom(lines);
  }
  return undefined;
}

/** Of lines that name no 文种: those to the first that ends as titles do, those of 关于… to the first blank one, or one line. */
function plainTitleIn(run: readonly HeadLine[]): Title {
  const ending = run.findIndex(
    (line, index) => isTitleLike(line.words) || isTitleLike(tailOf(run.slice(0, index + 1))),
  );
  if (ending >= 0) return titleFrom(run.slice(0, ending + 1));
  const gap = run.findIndex(
    ({ paragraph }, index) => paragraph.line > (run[index - 1]?.paragraph.line ?? paragraph.line) + 1,
  );
  const lines = gap < 0 ? run : run.slice(0, gap);
  return titleFrom(joined(lines).includes('关于') ? lines : run.slice(0, 1));
}

/** The last words of lines, in which the end of a title is looked for that is broken over them. */
function tailOf(lines: readonly HeadLine[]): string {
  return joined(lines).slice(-20);
}

function titleFrom(lines: readonly HeadLine[]): Title {
  const stem = stemOf(lines);
  return {
    words: wordsOf(lines),
    stem,
    lines: lines.map(({ paragraph }) => paragraph),
    mark: markOf(lines),
    genre: endingOf(stem)?.genre,
  };
}

function wordsOf(lines: readonly HeadLine[]): string {
  const words = joined(lines);
  return markOf(lines) === undefined ? words : words.slice(0, -1);
}

function joined(lines: readonly HeadLine[]): string {
  return lines.map(({ words }) => words).join('');
}

const END_MARK = /[。；，、.;,]$/;
/** 关于…的通知, 在…会议上的讲话: a title, no sentence that begins like one. */
const WHOLE = /^[^。；，！？:：]{0,40}(?:关于|在)[^。；！？]{2,100}的[^，。；]{2,8}$/;
const WHOLE_LENGTH = 120;

/** The mark behind lines that are a whole title without it. */
function markOf(lines: readonly HeadLine[]): Span | undefined {
  const last = lines.at(-1);
  if (last === undefined || !END_MARK.test(last.words)) return undefined;
  const words = joined(lines);
  const whole = withoutBlanks(words.slice(0, -1));
  if (words.length > WHOLE_LENGTH || !WHOLE.test(whole)) return undefined;
  const ending = endingOf(withoutTail(whole));
  const { end } = last.paragraph.span;
  return ending === undefined || ending.genre?.kind === 'other' ? undefined : { start: end - 1, end };
}

/** Brackets of any kind at the end: （试行）, [范文], 【】. */
const TAIL = /[（([【〔《][^（()[\]【】〔〕《》]{0,20}[）)\]】〕]$/;
const PAGE_WORDS = /(?:范文|例文|模板|样本|样文|全文|大全|精选|集锦|范本|文案|怎么写)$/;

function stemOf(lines: readonly HeadLine[]): string {
  return withoutTail(wordsOf(lines));
}

function withoutTail(words: string): string {
  return withoutBlanks(words)
    .replace(/[!！]$/, '')
    .replace(TAIL, '')
    .replace(PAGE_WORDS, '');
}

function withoutBlanks(words: string): string {
  return words.replace(/\s/g, '');
}
