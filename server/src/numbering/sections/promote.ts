import type { Draft } from '../../document/draft.ts';
import type { Edit } from '../../text/edit.ts';
import type { Item, NumberedList } from '../lists.ts';
import { listsUnderView } from '../openings.ts';
import { isOfLayer, type Layers, layersView } from './layers.ts';
import { recountThrough } from './recount.ts';
import { type Relayering, relayeringEdits, takeAlong } from './relayering.ts';
import { signEdits } from './signs.ts';

/**
 * Raises the section of `item` to the layer of the heading above it, with all that stands under it: （二） under 一、
 * becomes 二、 and its 1. becomes （一）. No text moves, so the sisters behind it stand under it from then on. The
 * numbers of those it leaves and joins follow. Undefined where there is no layer above, or it cannot be told.
 */
export function promoteSection(draft: Draft, item: Item): Edit[] | undefined {
  const { list } = item;
  const above = list.parent;
  const sisters = list.items.slice(item.index + 1);
  if (above === undefined || ![item, above, ...sisters].every(canChangeLayer)) return undefined;
  const layers = draft.view(layersView).get(list.part) as Layers;
  const change: Relayering = { families: new Map(), numbers: new Map() };
  const { family, ordinal } = above.mark;
  if (!takeAlong(draft, item, family, layers, change, item.mark.family)) return undefined;
  change.families.set(item, family);
  change.numbers.set(item, ordinal.value + 1);
  for (const next of above.list.items.slice(above.index + 1)) {
    change.numbers.set(next, next.mark.ordinal.value + 1);
  }
  const last = lastUnder(draft, item);
  const count = (last && change.numbers.get(last)) ?? 0;
  for (const [index, sister] of sisters.entries()) change.numbers.set(sister, count + index + 1);
  return editsOf(draft, item, layers, change, -1);
}

/**
 * Lowers the section of `item` to stand under the section before it: 二、 becomes the next （一） under 一、 and its
 * （一） becomes 1. The numbers of those it leaves and joins follow. Undefined where there is no section before, or
 * the layer below cannot be told.
 */
export function demoteSection(draft: Draft, item: Item): Edit[] | undefined {
  const { list } = item;
  const before = list.items[item.index - 1];
  if (before === undefined || ![item, before].every(canChangeLayer)) return undefined;
  const layers = draft.view(layersView).get(list.part) as Layers;
  const change: Relayering = { families: new Map(), numbers: new Map() };
  const joined = lastUnder(draft, before);
  const family = joined?.mark.family ?? layers.below(item.mark.family);
  if (family === undefined || !takeAlong(draft, item, family, layers, change)) return undefined;
  change.families.set(item, family);
  change.numbers.set(item, (joined?.mark.ordinal.value ?? 0) + 1);
  for (const next of list.items.slice(item.index + 1)) {
    change.numbers.set(next, next.mark.ordinal.value - 1);
  }
  return editsOf(draft, item, layers, change, 1);
}

/** A heading of a layer, whose marker is written as its sisters' are. */
function canChangeLayer({ mark, list, fault }: Item): boolean {
  const isWhole = mark.ordinal.opening && !mark.ordinal.bare && fault?.kind !== 'style';
  return isWhole && isOfLayer({ mark }) && mark.family === list.items[0]?.mark.family;
}

/** The last heading of a layer right under `item`. */
function lastUnder(draft: Draft, item: Item): Item | undefined {
  const lists = draft.view(listsUnderView).get(item) ?? [];
  return lists
    .findLast(({ items }: NumberedList) => isOfLayer(items[0] as Item) && opens(items))
    ?.items.at(-1);
}

const opens = (items: readonly Item[]): boolean => items.every(({ mark }) => mark.ordinal.opening);

function editsOf(
  draft: Draft,
  item: Item,
  layers: Layers,
  change: Relayering,
  step: 1 | -1,
): Edit[] | undefined {
  if (!recountThrough(draft, item.list.part, change)) return undefined;
  const markers = relayeringEdits(draft, layers, change);
  const signs = signEdits(draft, item, step);
  return markers && signs && [...signs, ...markers];
}
