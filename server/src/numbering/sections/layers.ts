import type { Draft, View } from '../../document/draft.ts';
import type { Part } from '../../document/parts.ts';
import { formatNumeral } from '../../text/numerals.ts';
import type { Item, NumberedList } from '../lists.ts';
import { blanksBehind, markerTextWith, modelOf } from '../marker-text.ts';
import { openingsView } from '../openings.ts';
import { STANDARD_LAYERS } from '../ordinal.ts';

/** Which markers a document's layers have. */
export interface Layers {
  /** The family one layer below `family`: as the document has it, else as the standard; undefined below the last. */
  below(family: string): string | undefined;
  /**
   * What stands at the head of an item of `family` numbered `value`, written as the document's are: marker and the
   * blanks behind it. Undefined where it cannot be written so.
   */
  markerOf(family: string, value: number): string | undefined;
}

/** The layers of each document of a draft. */
export const layersView: View<ReadonlyMap<Part, Layers>> = {
  name: 'layers',
  compute: (draft) => {
    const lists = new Map<Part, Set<NumberedList>>();
    for (const { list } of draft.view(openingsView).filter(isOfLayer)) {
      lists.set(list.part, (lists.get(list.part) ?? new Set()).add(list));
    }
    return new Map(draft.parts.map((part) => [part, layersOf(draft, [...(lists.get(part) ?? [])])]));
  },
};

/** Whether the item is a heading of one of the layers 一、 （一） 1. （1） ①, which can be changed one for another. */
export function isOfLayer({ mark }: Pick<Item, 'mark'>): boolean {
  return rankIn(mark.family) >= 0;
}

/** Whether headings of `family` stand on a lower layer than those of `other`. */
export function isLower(family: string, other: string): boolean {
  return rankIn(family) > rankIn(other);
}

function rankIn(family: string): number {
  // 1) stands where （1） may.
  return STANDARD_LAYERS.indexOf(family === 'half-bracket' ? 'arabic-bracket' : family);
}

function layersOf(draft: Draft, lists: readonly NumberedList[]): Layers {
  const models = new Map<string, Item>();
  const counts = new Map<string, Map<string, number>>();
  for (const list of lists) {
    const { family } = (list.items[0] as Item).mark;
    if (!models.has(family)) models.set(family, modelOf(list));
    if (list.parent === undefined || !isLower(family, list.parent.mark.family)) continue;
    const below = counts.get(list.parent.mark.family) ?? new Map<string, number>();
    counts.set(list.parent.mark.family, below.set(family, (below.get(family) ?? 0) + 1));
  }
  return {
    below(family) {
      const [usual] = [...(counts.get(family) ?? [])].sort(([, one], [, other]) => other - one);
      return usual?.[0] ?? (rankIn(family) < 0 ? undefined : STANDARD_LAYERS[rankIn(family) + 1]);
    },
    markerOf(family, value) {
      const model = models.get(family);
      if (model === undefined) return standardMarker(family, value);
      const marker = markerTextWith(draft, model, value);
      return marker === undefined ? undefined : marker + blanksBehind(draft, model.mark.ordinal);
    },
  };
}

function standardMarker(family: string, value: number): string | undefined {
  const han = formatNumeral(value, 'han');
  if (family === 'han') return han && `${han}、`;
  if (family === 'han-bracket') return han && `（${han}）`;
  if (family === 'arabic') return `${value}.`;
  return family === 'arabic-bracket' ? `（${value}）` : formatNumeral(value, 'circled');
}
