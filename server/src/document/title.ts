import type { Span } from '../text/span.ts';
import type { Draft } from './draft.ts';
import { endingOf, type Genre } from './genre.ts';
import type { Paragraph } from './paragraph.ts';
import type { Part } from './parts.ts';
import { type TitleLine, titleLineView } from './title-line.ts';

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

/** A line of a document's head, and what it is to a title. */
interface HeadLine extends TitleLine {
  readonly paragraph: Paragraph;
}

/** Lines of a document's head in which a title is looked for, and lines that one title takes at most. */
const HEAD_LINES = 8;
const TITLE_LINES = 5;
/** Characters at the beginning of two lines by which one is the other once more. */
const SAME = 5;

/** The title at the head of `part`, the longest run of its lines that ends in a 文种's word; else its first line. */
export function titleBlockOf(draft: Draft, part: Part, from: number): TitleBlock | undefined {
  const head = draft.paragraphs
    .slice(from, Math.min(part.last + 1, from + HEAD_LINES))
    .map((paragraph) => ({ ...draft.paragraphView(titleLineView, paragraph), paragraph }));
  let plain: TitleBlock | undefined;
  for (let start = 0; start < head.length; start++) {
    const run = runFrom(head, start);
    const block = blockOf(run);
    if (block?.genre !== undefined) return block;
    plain ??= block;
    if (run.length >= TITLE_LINES) break;
    if (run.length === 0 && head[start]?.kind !== 'passed-over') break;
    start += Math.max(0, run.length - 1);
  }
  return plain;
}

/** The lines from `start` that may be one title. */
function runFrom(head: readonly HeadLine[], start: number): HeadLine[] {
  const run: HeadLine[] = [];
  for (const line of head.slice(start, start + TITLE_LINES)) {
    if (run.length > 0 && genreOfTitle(wordsOf(run)) !== undefined && isAnother(line, run)) break;
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
  const again = words.slice(0, SAME);
  return paragraph.line > last.paragraph.line + 1 || run.some((line) => line.words.startsWith(again));
}

/** The longest beginning of `run` that ends in a 文种; else its lines down to the first blank one. */
function blockOf(run: readonly HeadLine[]): TitleBlock | undefined {
  for (let count = run.length; count > 0; count--) {
    const lines = run.slice(0, count);
    const genre = genreOfTitle(wordsOf(lines));
    if (genre !== undefined) return blockFrom(lines, genre);
  }
  const gap = run.findIndex(
    ({ paragraph }, index) => paragraph.line > (run[index - 1]?.paragraph.line ?? paragraph.line) + 1,
  );
  const lines = gap < 0 ? run : run.slice(0, gap);
  return lines.length === 0 ? undefined : blockFrom(lines, undefined);
}

function blockFrom(lines: readonly HeadLine[], genre: Genre | undefined): TitleBlock {
  return {
    words: wordsOf(lines),
    lines: lines.map(({ paragraph }) => paragraph),
    mark: genre === undefined ? undefined : markOf(lines),
    genre,
  };
}

function wordsOf(lines: readonly HeadLine[]): string {
  const words = joined(lines);
  return withoutTail(markOf(lines) === undefined ? words : words.slice(0, -1));
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
  const whole = words.slice(0, -1);
  if (words.length > WHOLE_LENGTH || !WHOLE.test(whole)) return undefined;
  const genre = genreOfTitle(whole);
  const { end } = last.paragraph.span;
  return genre === undefined || genre.kind === 'other' ? undefined : { start: end - 1, end };
}

/** The 文种 that a title's last words name; undefined where they name none. */
function genreOfTitle(words: string): Genre | undefined {
  return endingOf(withoutTail(words.replace(/\s/g, '')))?.genre;
}

/** Brackets of any kind at the end: （试行）, [范文], 【】. */
const TAIL = /[（([【〔《][^（()[\]【】〔〕《》]{0,20}[）)\]】〕]$/;
const PAGE_WORDS = /(?:范文|例文|模板|样本|样文|全文|大全|精选|集锦|范本|文案|怎么写)$/;

function withoutTail(words: string): string {
  return words
    .replace(/[!！]$/, '')
    .replace(TAIL, '')
    .replace(PAGE_WORDS, '');
}
