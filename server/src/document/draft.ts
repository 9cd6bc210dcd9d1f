import { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type Paragraph, paragraphsOf } from './paragraph.ts';
import { type Part, partsOf } from './parts.ts';
import { isChineseProse } from './prose.ts';

/**
 * Something computed from a whole draft and kept with it, so that many rules share one reading.
 * `compute` must be a pure function of the draft.
 */
export interface View<T> {
  readonly name: string;
  compute(draft: Draft): T;
}

/**
 * Something computed from one paragraph's text alone. Its results outlive a draft: the next draft of the
 * same file finds them by text, so that a keystroke re-reads one paragraph.
 */
export interface ParagraphView<T> {
  readonly name: string;
  compute(text: string): T;
}

/** A paragraph in which a view found something; offsets in `found` count from the paragraph's `span.start`. */
export interface Found<T> {
  readonly paragraph: Paragraph;
  readonly found: readonly T[];
}

/** What was made of one text, by view or topic. */
export type Readings = Map<object, unknown>;

function recalled<T>(readings: Readings, topic: object, text: string, compute: (text: string) => T): T {
  const known = readings.get(topic);
  if (known !== undefined || readings.has(topic)) return known as T;
  const made = compute(text);
  readings.set(topic, made);
  return made;
}

/** A file's text as the engine sees it: lines, paragraphs and the official documents it holds. Never changes. */
export class Draft {
  readonly text: string;
  readonly lines: LineIndex;
  readonly paragraphs: readonly Paragraph[];
  readonly #views = new Map<View<unknown>, unknown>();
  readonly #memory: ParagraphMemory;
  /** Readings by paragraph, so that the text of a paragraph is looked up once however many views read it. */
  readonly #readings: Readings[] = [];

  /** `memory` carries paragraph readings from the last draft of the same file; leave it out for a fresh reading. */
  constructor(text: string, memory: ParagraphMemory = new ParagraphMemory()) {
    this.text = text;
    this.lines = new LineIndex(text);
    this.paragraphs = paragraphsOf(text, this.lines);
    this.#memory = memory;
  }

  /** The official documents in the file, in order: one for an ordinary draft, several for a collection. */
  get parts(): readonly Part[] {
    return this.view(partsView);
  }

  /** The parts that are documents; the head of a collection (范文10篇) is none. */
  get documents(): readonly Part[] {
    return this.parts.filter(({ role }) => role === 'document');
  }

  /** Whether the text is Chinese prose at all; rules and outline stay silent where it is not. */
  get isProse(): boolean {
    return this.view(proseView);
  }

  /** `view` of this draft, computed at the first call. */
  view<T>(view: View<T>): T {
    if (!this.#views.has(view)) this.#views.set(view, view.compute(this));
    return this.#views.get(view) as T;
  }

  /** `view` of one paragraph; offsets in the result count from the paragraph's `span.start`. */
  paragraphView<T>(view: ParagraphView<T>, paragraph: Paragraph): T {
    return recalled(this.#readingsOf(paragraph), view, paragraph.text, view.compute);
  }

  /** The paragraphs in which `view` finds something, with what it finds, in their order. */
  found<T>(view: ParagraphView<readonly T[]>): readonly Found<T>[] {
    const all: Found<T>[] = [];
    for (const paragraph of this.paragraphs) {
      const found = this.paragraphView(view, paragraph);
      if (found.length > 0) all.push({ paragraph, found });
    }
    return all;
  }

  #readingsOf(paragraph: Paragraph): Readings {
    let readings = this.#readings[paragraph.index];
    if (readings === undefined) {
      readings = this.#memory.of(paragraph.text);
      this.#readings[paragraph.index] = readings;
    }
    return readings;
  }

  /**
   * What `compute` makes of `key`, kept for the next drafts of the same file. For readings of more than one
   * paragraph: `key` must hold all that the result depends on, `topic` tells readings of one key apart.
   */
  recall<T>(topic: object, key: string, compute: (key: string) => T): T {
    return recalled(this.#memory.of(key), topic, key, compute);
  }

  /** The paragraph that covers `offset`, if one does. */
  paragraphAt(offset: number): Paragraph | undefined {
    let low = 0;
    let high = this.paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.paragraphs[middle] as Paragraph).span.end < offset) low = middle + 1;
      else high = middle;
    }
    const found = this.paragraphs[low];
    return found !== undefined && found.span.start <= offset ? found : undefined;
  }

  /** The whole text's span. */
  get span(): Span {
    return { start: 0, end: this.text.length };
  }
}

/**
 * What was read from paragraphs, found again by their text. Holds two generations: a text not met in a whole
 * generation is forgotten, so that memory stays near the size of the draft.
 */
export class ParagraphMemory {
  #young = new Map<string, Readings>();
  #old = new Map<string, Readings>();

  /** What was made of `text` so far; put what is made now into it. */
  of(text: string): Readings {
    let readings = this.#young.get(text);
    if (readings === undefined) {
      readings = this.#old.get(text) ?? new Map();
      this.#young.set(text, readings);
    }
    return readings;
  }

  /** Call between two drafts: what neither of the last two met is dropped. */
  age(): void {
    this.#old = this.#young;
    this.#young = new Map();
  }
}

const partsView: View<readonly Part[]> = { name: 'parts', compute: (draft) => partsOf(draft.paragraphs) };
const proseView: View<boolean> = { name: 'prose', compute: (draft) => isChineseProse(draft.text) };
