import data from '../../../data/stock-frames.tsv';
import { once } from '../../text/once.ts';
import { rowsOf } from '../../text/rows.ts';
import type { Span } from '../../text/span.ts';
import type { WordMatch } from '../matcher.ts';
import { spellingsOf } from '../notation.ts';
import type { StockWords } from './hit.ts';

/** Characters a slot holds. */
interface Slot {
  readonly least: number;
  readonly most: number;
}

/** A part of a frame: its spellings, the longest first, and the characters they end with. */
interface Part {
  readonly spellings: readonly string[];
  readonly lasts: ReadonlySet<number>;
}

/** Words around slots: `parts` has one more than `slots`. */
interface Frame {
  readonly parts: readonly Part[];
  readonly slots: readonly Slot[];
  readonly kind: 'frame' | 'plain';
  readonly instead: string;
}

const OPEN: Slot = { least: 1, most: 14 };
const ONE: Slot = { least: 1, most: 1 };
/** What no slot holds: it stays within a clause. */
const STOPS = unitsOf('，。！？；：,;:!?《》（）()“”\n\t 　');
/** With what no slot begins: 取得|的|成绩 and 以|及… are no frames. */
const NOT_FIRST = unitsOf('的地得及');

/** The UTF-16 units of `marks`: to ask for one costs less than to ask for a character. */
function unitsOf(marks: string): ReadonlySet<number> {
  return new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
}

const framesByEnd = once(() => {
  const frames = (rowsOf(data, 3) as readonly (readonly [string, string, string])[]).map(frameFrom);
  const byEnd = new Map<string, Frame[]>();
  for (const frame of frames) {
    for (const word of (frame.parts.at(-1) as Part).spellings) {
      byEnd.set(word, [...(byEnd.get(word) ?? []), frame]);
    }
  }
  return byEnd;
});

function frameFrom([row, kind, instead]: readonly [string, string, string]): Frame {
  const marks = [...row].filter((mark) => mark === '…' || mark === '·');
  return {
    parts: row.split(/[…·]/).map(partFrom),
    slots: marks.map((mark) => (mark === '…' ? OPEN : ONE)),
    kind: kind === '平实' ? 'plain' : 'frame',
    instead,
  };
}

function partFrom(row: string): Part {
  const spellings = spellingsOf(row).sort((a, b) => b.length - a.length);
  return { spellings, lasts: new Set(spellings.map((one) => one.charCodeAt(one.length - 1))) };
}

/** The words that frames end with. */
export function frameWords(): Iterable<string> {
  return framesByEnd().keys();
}

/** Where `text` has one of the frames, the nearest beginning for each end. `matches` are the places of `frameWords`. */
export function framesAmong(text: string, matches: readonly WordMatch[]): StockWords[] {
  const byEnd = framesByEnd();
  const hits: StockWords[] = [];
  for (const { start, end, word } of matches) {
    for (const frame of byEnd.get(word) ?? []) {
      const words = wordsBefore(text, frame, { start, end });
      if (words === undefined) continue;
      const phrase = words.map((span) => text.slice(span.start, span.end)).join('…');
      const { kind, instead } = frame;
      hits.push({
        start: (words[0] as Span).start,
        end,
        kind,
        phrase,
        instead,
        isLight: kind === 'plain',
        words,
      });
    }
  }
  return hits;
}

/** The places of the frame's parts when the last is `end`, found from the right; undefined where one is missing. */
function wordsBefore(text: string, { parts, slots }: Frame, end: Span): Span[] | undefined {
  const words = [end];
  for (let index = slots.length - 1; index >= 0; index--) {
    const found = partBefore(text, parts[index] as Part, slots[index] as Slot, words[0] as Span);
    if (found === undefined) return undefined;
    words.unshift(found);
  }
  return words;
}

/** The nearest spelling of the part that ends `slot` characters before `next`. */
function partBefore(
  text: string,
  { spellings, lasts }: Part,
  { least, most }: Slot,
  next: Span,
): Span | undefined {
  for (let length = 1; length <= most; length++) {
    const end = next.start - length;
    const first = text.charCodeAt(end);
    if (end <= 0 || STOPS.has(first)) return undefined;
    if (length < least || !lasts.has(text.charCodeAt(end - 1)) || NOT_FIRST.has(first)) continue;
    const spelling = spellings.find((one) => text.endsWith(one, end));
    if (spelling !== undefined) return { start: end - spelling.length, end };
  }
  return undefined;
}
