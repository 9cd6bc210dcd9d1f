import type { Span } from './span.ts';

/** A place as the protocol counts it: both numbers from 0, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Two places, `end` exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const LF = 10;
const CR = 13;
const NOWHERE = Number.POSITIVE_INFINITY;

/**
 * The lines of a text, ended by \n, \r\n or \r as the Language Server Protocol counts them, and the way
 * between offsets and positions. Building reads the text once; every question after that is a binary search.
 */
export class LineIndex {
  readonly #starts: readonly number[];
  /** Where each line ends, its break left out. The text itself is not held: places may be kept where texts are not. */
  readonly #ends: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.#starts = startsOf(text);
    this.#length = text.length;
    this.#ends = this.#starts.map((_, line) => endOf(text, this.#starts, line));
  }

  /** How many lines there are; an empty text has one. */
  get count(): number {
    return this.#starts.length;
  }

  /** The line (from 0) that holds `offset`; offsets outside the text go to its first or last line. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The span of line `line` (from 0) without its line break. Throws RangeError for a line that is not there. */
  spanOf(line: number): Span {
    const start = this.#starts[line];
    if (start === undefined) throw new RangeError(`line ${line} of ${this.count}`);
    return { start, end: this.#ends[line] as number };
  }

  /** The position of `offset`, UTF-16 units from the text's start. */
  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: Math.max(0, offset - (this.#starts[line] as number)) };
  }

  /** The range of `span`. */
  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** The offset of `position`, held inside the text and inside its line. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.count) return this.#length;
    const { start, end } = this.spanOf(position.line);
    return Math.min(end, start + Math.max(0, position.character));
  }
}

function startsOf(text: string): number[] {
  const starts = [0];
  let feed = next(text, '\n', 0);
  let back = next(text, '\r', 0);
  while (feed < NOWHERE || back < NOWHERE) {
    const isPair = feed === back + 1;
    const end = isPair ? feed : Math.min(feed, back);
    starts.push(end + 1);
    if (feed <= end) feed = next(text, '\n', end + 1);
    if (back <= end) back = next(text, '\r', end + 1);
  }
  return starts;
}

/** Where `mark` stands next, from `from` on; NOWHERE where it does not. The platform searches faster than a loop. */
function next(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? NOWHERE : at;
}

function endOf(text: string, starts: readonly number[], line: number): number {
  const start = starts[line] as number;
  let end = starts[line + 1] ?? text.length;
  while (end > start && isBreak(text.charCodeAt(end - 1))) end--;
  return end;
}

function isBreak(unit: number): boolean {
  return unit === LF || unit === CR;
}
