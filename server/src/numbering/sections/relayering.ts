import type { Draft } from '../../document/draft.ts';
import type { Edit } from '../../text/edit.ts';
import type { Item, NumberedList } from '../lists.ts';
import { blanksBehind } from '../marker-text.ts';
import type { Mark } from '../marks.ts';
import { listsUnderView } from '../openings.ts';
import { isLower, isOfLayer, type Layers } from './layers.ts';
import { numberEdits } from './numbers.ts';

/** A change of layers in the making: the new marker family of some items, and the new number of some. */
export interface Relayering {
  readonly families: Map<Item, string>;
  readonly numbers: Map<Item, number>;
}

/**
 * Takes what stands under `item` along when `item` goes to the layer of `family`: the lists right under it to
 * `first`, the layer below where left out, and so on down. Lists are numbered from one. Returns false where the
 * layers run out or cannot be told apart; the change is of no use then.
 */
export function takeAlong(
  draft: Draft,
  item: Item,
  family: string,
  layers: Layers,
  change: Relayering,
  first: string | undefined = layers.below(family),
): boolean {
  const lists = draft.view(listsUnderView).get(item) ?? [];
  const opening = lists.filter((list) => opensParagraphs(list) && isOfLayer(list.items[0] as Item));
  if (new Set(opening.map(({ items }) => items[0]?.mark.family)).size > 1) return false;
  return lists.every((list) => {
    const head = list.items[0] as Item;
    if (head.mark.ordinal.scheme === 'decimal') return false;
    // 一是 and 第一， stand on any layer, numbers inside a paragraph on any below their own.
    const stays = !isOfLayer(head) || (!opensParagraphs(list) && isLower(head.mark.family, family));
    if (stays) return list.items.every((each) => takeAlong(draft, each, family, layers, change, first));
    if (first === undefined || !isLower(first, family)) return false;
    return list.items.every((each) => {
      change.families.set(each, first);
      change.numbers.set(each, each.mark.ordinal.value - head.mark.ordinal.value + 1);
      return takeAlong(draft, each, first, layers, change);
    });
  });
}

function opensParagraphs({ items }: NumberedList): boolean {
  return items.some(({ mark }) => mark.ordinal.opening);
}

/** The edits that make the change; undefined where a number cannot be written in its marker. */
export function relayeringEdits(
  draft: Draft,
  layers: Layers,
  { families, numbers }: Relayering,
): Edit[] | undefined {
  const markers: Edit[] = [];
  const kept = new Map<Mark, number>();
  for (const [{ mark }, value] of numbers) kept.set(mark, value);
  for (const [item, family] of families) {
    const { ordinal } = item.mark;
    const text = layers.markerOf(family, numbers.get(item) ?? ordinal.value);
    if (text === undefined) return undefined;
    const end = ordinal.span.end + blanksBehind(draft, ordinal).length;
    markers.push({ span: { start: ordinal.span.start, end }, text: ordinal.opening ? text : text.trimEnd() });
    kept.delete(item.mark);
  }
  const others = numberEdits(draft, kept);
  return others === undefined ? undefined : [...markers, ...others];
}
