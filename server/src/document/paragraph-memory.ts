import type { Paragraph } from './paragraph.ts';

/**
 * Something computed from one paragraph's text alone. Its results outlive a draft: the next draft of the same file finds them
 * again, so that a keystroke re-reads one paragraph.
 */
export interface ParagraphView<T> {
  readonly name: string;
  compute(text: string): T;
}

/** A paragraph, by its place among the paragraphs, in which a view found something. */
export interface FoundAt<T> {
  readonly index: number;
  readonly found: readonly T[];
}

/** What was made of one text, by view or topic. */
type Readings = Map<object, unknown>;

/** What was read of one draft's paragraphs, and with them what was read of the same paragraphs in the draft before. */
export interface ParagraphReadings {
  /** `view` of the paragraph at `index`. */
  of<T>(view: ParagraphView<T>, index: number): T;
  /** The paragraphs in which `view` finds something, in their order. */
  found<T>(view: ParagraphView<readonly T[]>): readonly FoundAt<T>[];
}

/**
 * Carries what was read from one draft of a file to the next. A draft keeps the readings of the paragraphs that it begins
 * and ends with like the one before, and of those between that still stand there; what no longer stands there is forgotten,
 * so that memory stays near the size of the draft.
 */
export class ParagraphMemory {
  #last: KnownParagraphs | undefined;
  #young = new Map<string, Readings>();
  #old = new Map<string, Readings>();

  /** The readings of the next draft's `paragraphs`. */
  next(paragraphs: readonly Paragraph[]): ParagraphReadings {
    this.#last = new KnownParagraphs(paragraphs, this.#last);
    return this.#last;
  }

  /** What `compute` makes of `key`, the same for every draft that asks for it. `topic` tells readings of one key apart. */
  recall<T>(topic: object, key: string, compute: (key: string) => T): T {
    let readings = this.#young.get(key);
    if (readings === undefined) {
      readings = this.#old.get(key) ?? new Map();
      this.#young.set(key, readings);
    }
    return recalled(readings, topic, key, compute);
  }

  /** Call between two drafts: keys that neither of the last two asked for are dropped. */
  age(): void {
    this.#old = this.#young;
    this.#young = new Map();
  }
}

/** How many paragraphs two drafts begin and end with alike, and what was found in the earlier one. */
interface Before {
  readonly head: number;
  readonly tail: number;
  readonly count: number;
  readonly found: ReadonlyMap<object, readonly FoundAt<unknown>[]>;
}

class KnownParagraphs implements ParagraphReadings {
  readonly #paragraphs: readonly Paragraph[];
  readonly #readings: Readings[];
  readonly #found = new Map<object, readonly FoundAt<unknown>[]>();
  /** What was found before, never what was known before that: readings must not keep all drafts alive. */
  readonly #before: Before | undefined;

  constructor(paragraphs: readonly Paragraph[], last: KnownParagraphs | undefined) {
    this.#paragraphs = paragraphs;
    const old = last === undefined ? [] : last.#paragraphs;
    const head = commonHead(paragraphs, old);
    const tail = commonTail(paragraphs, old, head);
    const known = last === undefined ? [] : last.#readings;
    const moved = new Map<string, Readings>();
    for (let at = head; at < old.length - tail; at++) {
      moved.set((old[at] as Paragraph).text, known[at] as Readings);
    }
    const between = paragraphs.slice(head, paragraphs.length - tail).map(({ text }) => {
      const readings: Readings = moved.get(text) ?? new Map();
      moved.set(text, readings);
      return readings;
    });
    this.#readings = [...known.slice(0, head), ...between, ...known.slice(known.length - tail)];
    this.#before = last && { head, tail, count: old.length, found: last.#found };
  }

  of<T>(view: ParagraphView<T>, index: number): T {
    const { text } = this.#paragraphs[index] as Paragraph;
    return recalled(this.#readings[index] as Readings, view, text, view.compute);
  }

  found<T>(view: ParagraphView<readonly T[]>): readonly FoundAt<T>[] {
    let found = this.#found.get(view);
    if (found === undefined) {
      found = this.#foundNow(view);
      this.#found.set(view, found);
    }
    return found as readonly FoundAt<T>[];
  }

  #foundNow(view: ParagraphView<readonly unknown[]>): FoundAt<unknown>[] {
    const count = this.#paragraphs.length;
    const past = this.#before?.found.get(view);
    if (this.#before === undefined || past === undefined) return this.#search(view, 0, count);
    const { head, tail, count: old } = this.#before;
    const found = past.filter(({ index }) => index < head);
    found.push(...this.#search(view, head, count - tail));
    // Mostly a letter was typed: what stands behind it keeps its number, and nothing is made anew.
    const moved = count - old;
    for (const at of past) {
      if (at.index >= old - tail) found.push(moved === 0 ? at : { index: at.index + moved, found: at.found });
    }
    return found;
  }

  #search(view: ParagraphView<readonly unknown[]>, from: number, to: number): FoundAt<unknown>[] {
    const all: FoundAt<unknown>[] = [];
    for (let index = from; index < to; index++) {
      const found = this.of(view, index);
      if (found.length > 0) all.push({ index, found });
    }
    return all;
  }
}

function recalled<T>(readings: Readings, topic: object, text: string, compute: (text: string) => T): T {
  const known = readings.get(topic);
  if (known !== undefined || readings.has(topic)) return known as T;
  const made = compute(text);
  readings.set(topic, made);
  return made;
}

function commonHead(one: readonly Paragraph[], other: readonly Paragraph[]): number {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head]?.text === other[head]?.text) head++;
  return head;
}

function commonTail(one: readonly Paragraph[], other: readonly Paragraph[], head: number): number {
  const most = Math.min(one.length, other.length) - head;
  let tail = 0;
  while (tail < most && one.at(-1 - tail)?.text === other.at(-1 - tail)?.text) tail++;
  return tail;
}
