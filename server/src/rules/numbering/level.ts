import type { Draft } from '../../document/draft.ts';
import type { Item, NumberedList } from '../../numbering/lists.ts';
import { STANDARD_LAYERS } from '../../numbering/ordinal.ts';
import type { Report, Rule, Say } from '../rule.ts';
import { itemsByPart, listsOf } from './items-by-part.ts';
import { markerOf } from './report.ts';

/**
 * The layers 一、→（一）→1.→（1）→① turned round, or one left out that the branches beside it use.
 * GB/T 9704-2012 §7.3.3. 一、→1. alone is common and right where a document uses two layers. One finding a
 * document and pair of layers.
 */
export const level: Rule = {
  id: 'numbering/level',
  severity: 'warning',
  title: '层次颠倒或跳层',
  check(draft, { say }, report) {
    for (const items of itemsByPart(draft)) {
      const branches = listsOf(items).flatMap(branchOf);
      for (const same of byLayers(branches.filter(isInverted))) report(inversionOf(draft, same, say));
      const layers = layersBetween(branches);
      const skipping = branches.filter((branch) => layerSkipped(branch, layers) !== undefined);
      for (const same of byLayers(skipping)) {
        const between = layerSkipped(same[0] as Branch, layers) as Item;
        report(skipOf(draft, same, between, say));
      }
    }
  },
};

/** A list that opens paragraphs, under an item that opens one; both of the layers that the standard orders. */
interface Branch {
  readonly parent: Item;
  readonly first: Item;
}

/** 编 章 节 条, 1.1, 1) and markers of no fixed depth have no place in this order. */
const layerOf = ({ mark }: Item): number => STANDARD_LAYERS.indexOf(mark.ordinal.scheme);

function branchOf({ parent, items }: NumberedList): Branch[] {
  const first = items[0];
  if (parent === undefined || first === undefined) return [];
  const fits = [parent, first].every((item) => {
    // A marker of the wrong kind is told as such; its layer says nothing.
    return layerOf(item) >= 0 && item.mark.ordinal.opening && item.fault?.kind !== 'style';
  });
  return fits ? [{ parent, first }] : [];
}

function isInverted({ parent, first }: Branch): boolean {
  return layerOf(parent) > layerOf(first);
}

/** The branches of each pair of layers, in the order of the text. */
function byLayers(branches: readonly Branch[]): Branch[][] {
  const groups = new Map<string, Branch[]>();
  for (const branch of branches) {
    const key = `${layerOf(branch.parent)} ${layerOf(branch.first)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [branch]);
    else group.push(branch);
  }
  return [...groups.values()];
}

/** For each list, by the layer two below it that one of its branches reaches: the item in between. */
type Between = ReadonlyMap<NumberedList, ReadonlyMap<number, Item>>;

function layersBetween(branches: readonly Branch[]): Between {
  const between = new Map<NumberedList, Map<number, Item>>();
  for (const { parent, first } of branches) {
    const top = parent.list.parent;
    if (top === undefined || layerOf(top) < 0 || layerOf(top) >= layerOf(parent)) continue;
    if (layerOf(parent) >= layerOf(first)) continue;
    const layers = between.get(top.list) ?? new Map<number, Item>();
    if (!layers.has(layerOf(first))) layers.set(layerOf(first), parent);
    between.set(top.list, layers);
  }
  return between;
}

/** The item of the layer that stands between in a branch beside this one; a list that counts on from elsewhere (通排) skips none. */
function layerSkipped({ parent, first }: Branch, layers: Between): Item | undefined {
  if (first.mark.ordinal.value > 1 && first.fault === undefined) return undefined;
  const between = layers.get(parent.list)?.get(layerOf(first));
  return between === undefined || between.list.parent === parent ? undefined : between;
}

function inversionOf(draft: Draft, branches: readonly Branch[], say: Say): Report {
  const { parent, first } = branches[0] as Branch;
  const [upper, lower] = [markerOf(draft, parent), markerOf(draft, first)];
  return {
    span: first.mark.ordinal.span,
    message: say('层次颠倒：“{0}”这一层高于“{1}”，不宜排在它下面', lower, upper),
    related: [
      { span: parent.mark.ordinal.span, message: say('上一层“{0}”在这里', upper) },
      ...alike(draft, branches, say),
    ],
  };
}

function skipOf(draft: Draft, branches: readonly Branch[], between: Item, say: Say): Report {
  const { parent, first } = branches[0] as Branch;
  const [upper, middle, lower] = [parent, between, first].map((item) => markerOf(draft, item)) as [
    string,
    string,
    string,
  ];
  return {
    span: first.mark.ordinal.span,
    severity: 'hint',
    message: say('层次跳过：“{0}”下面直接用“{1}”，而别的部分中间还有“{2}”一层', upper, lower, middle),
    related: [
      { span: parent.mark.ordinal.span, message: say('上一层“{0}”在这里', upper) },
      { span: between.mark.ordinal.span, message: say('别的部分中间的“{0}”在这里', middle) },
      ...alike(draft, branches, say),
    ],
  };
}

/** The other places of the same kind. */
function alike(draft: Draft, branches: readonly Branch[], say: Say): Report['related'] & {} {
  return branches.slice(1).map(({ first }) => ({
    span: first.mark.ordinal.span,
    message: say('“{0}”也是这样', markerOf(draft, first)),
  }));
}
