import type { View } from '../../document/draft.ts';
import type { Part } from '../../document/parts.ts';
import { type Item, itemsView, type NumberedList } from '../lists.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { Shelf } from './shelf.ts';

/** The items of one document as references look them up; what was looked up once is kept. */
export class ReferenceContext {
  readonly part: Part;
  /** In the order of the text. */
  readonly items: readonly Item[];
  readonly #byFamily = new Map<string, NumberedList[]>();
  readonly #below = new Map<Item, NumberedList[]>();
  readonly #clauses = new Map<Item, readonly Clause[]>();
  readonly #shelves = new Map<readonly NumberedList[], Map<string, Shelf | undefined>>();

  constructor(part: Part, items: readonly Item[]) {
    this.part = part;
    this.items = items;
    for (const list of new Set(items.map((item) => item.list))) {
      append(this.#byFamily, list.items[0]?.mark.family ?? '', list);
      if (list.parent !== undefined) append(this.#below, list.parent, list);
    }
  }

  /** The lists of a family, in the order of the text. */
  listsOf(family: string): readonly NumberedList[] {
    return this.#byFamily.get(family) ?? NONE;
  }

  /** The lists right under `item`, in the order of the text. */
  listsBelow(item: Item): readonly NumberedList[] {
    return this.#below.get(item) ?? NONE;
  }

  /** The 款 of a 条. */
  clausesOf(article: Item): readonly Clause[] {
    let clauses = this.#clauses.get(article);
    if (clauses === undefined) {
      clauses = clausesOf(this, article);
      this.#clauses.set(article, clauses);
    }
    return clauses;
  }

  /** Those of `lists` that `takes` accepts, as a shelf; undefined where there are none. `name` tells `takes` apart. */
  shelfOf(
    lists: readonly NumberedList[],
    name: string,
    takes: (list: NumberedList) => boolean,
  ): Shelf | undefined {
    const shelves = this.#shelves.get(lists) ?? new Map<string, Shelf | undefined>();
    this.#shelves.set(lists, shelves);
    if (!shelves.has(name)) {
      const [first, ...others] = lists.filter(takes);
      shelves.set(name, first && new Shelf([first, ...others]));
    }
    return shelves.get(name);
  }

  /** How many of the items begin before `offset`. */
  countBefore(offset: number): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.items[middle] as Item).mark.ordinal.span.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The item of `family` that the text at `offset` stands under, itself or above it. */
  itemAround(offset: number, family: string): Item | undefined {
    let item = this.items[this.countBefore(offset) - 1];
    while (item !== undefined && item.mark.family !== family) item = item.list.parent;
    return item;
  }
}

const NONE: readonly NumberedList[] = [];

function append<K>(map: Map<K, NumberedList[]>, key: K, list: NumberedList): void {
  const lists = map.get(key);
  if (lists === undefined) map.set(key, [list]);
  else lists.push(list);
}

/** One context for each part of a draft. */
export const contextsView: View<readonly ReferenceContext[]> = {
  name: 'reference contexts',
  compute: (draft) => {
    const items = new Map<Part, Item[]>(draft.parts.map((part) => [part, []]));
    for (const item of draft.view(itemsView)) items.get(item.list.part)?.push(item);
    return [...items].map(([part, ofPart]) => new ReferenceContext(part, ofPart));
  },
};
