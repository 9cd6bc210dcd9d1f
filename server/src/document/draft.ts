import { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type Paragraph, paragraphsOf } from './paragraph.ts';
import {
  type FoundAt,
  ParagraphMemory,
  type ParagraphReadings,
  type ParagraphView,
} from './paragraph-memory.ts';
import { type Part, partsOf } from './parts.ts';
import { isChineseProse } from './prose.ts';
import { titleLineView } from './title-line.ts';

export { ParagraphMemory, type ParagraphView } from './paragraph-memory.ts';

/**
 * Something computed from a whole draft and kept with it, so that many rules share one reading.
 * `compute` must be a pure function of the draft.
 */
export interface View<T> {
  readonly name: string;
  compute(draft: Draft): T;
}

/** A paragraph in which a view found something; offsets in `found` count from the paragraph's `span.start`. */
export interface Found<T> {
  readonly paragraph: Paragraph;
  readonly found: readonly T[];
}

/** A file's text as the engine sees it: lines, paragraphs and the official documents it holds. Never changes. */
export class Draft {
  readonly text: string;
  readonly lines: LineIndex;
  readonly paragraphs: readonly Paragraph[];
  readonly #views = new Map<View<unknown>, unknown>();
  readonly #memory: ParagraphMemory;
  readonly #readings: ParagraphReadings;

  /** `memory` carries paragraph readings from the last draft of the same file; leave it out for a fresh reading. */
  constructor(text: string, memory: ParagraphMemory = new ParagraphMemory()) {
    this.text = text;
    this.lines = new LineIndex(text);
    this.paragraphs = paragraphsOf(text, this.lines);
    this.#memory = memory;
    this.#readings = memory.next(this.paragraphs);
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
    return this.#readings.of(view, paragraph.index);
  }

  /** The paragraphs in which `view` finds something, with what it finds, in their order. */
  found<T>(view: ParagraphView<readonly T[]>): readonly Found<T>[] {
    return this.#placed(this.#readings.found(view));
  }

  /** As `found`, of the paragraphs from index `first` to `last`, both included. */
  foundIn<T>(
    view: ParagraphView<readonly T[]>,
    { first, last }: Pick<Part, 'first' | 'last'>,
  ): readonly Found<T>[] {
    const all = this.#readings.found(view);
    return this.#placed(all.slice(countBefore(all, first), countBefore(all, last + 1)));
  }

  #placed<T>(found: readonly FoundAt<T>[]): readonly Found<T>[] {
    return found.map((at) => ({ paragraph: this.paragraphs[at.index] as Paragraph, found: at.found }));
  }

  /**
   * What `compute` makes of `key`, kept for the next drafts of the same file. For readings of more than one
   * paragraph: `key` must hold all that the result depends on, `topic` tells readings of one key apart.
   */
  recall<T>(topic: object, key: string, compute: (key: string) => T): T {
    return this.#memory.recall(topic, key, compute);
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

/** How many of `found` stand before the paragraph at `index`. */
function countBefore(found: readonly FoundAt<unknown>[], index: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle] as FoundAt<unknown>).index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

const partsView: View<readonly Part[]> = {
  name: 'parts',
  compute: (draft) => partsOf(draft.paragraphs, (paragraph) => draft.paragraphView(titleLineView, paragraph)),
};
const proseView: View<boolean> = { name: 'prose', compute: (draft) => isChineseProse(draft.text) };
