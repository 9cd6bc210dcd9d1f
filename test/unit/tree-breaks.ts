import type { MarkerKind, NumberedNode, NumberedTree } from './numbered-tree.ts';
import { rightly } from './numbered-tree.ts';

/** A tree whose numbers an edit has put out of order, and the tree a renumbering should make of it. */
export interface Broken {
  readonly broken: NumberedTree;
  readonly right: NumberedTree;
}

export interface TreeBreak {
  readonly name: string;
  /** Items stand where they do not belong, so that the reading may not know them for items. */
  readonly displaces: boolean;
  /** Breaks a tree at a place that the numbers choose; undefined where it has none fit for it. */
  of(tree: NumberedTree, at: number, to: number, by: number): Broken | undefined;
}

type Siblings = readonly NumberedNode[];
/** Where siblings stand: the places of their ancestors from the root. */
type Path = readonly number[];

function siblingLists(nodes: Siblings, path: Path = []): Path[] {
  if (nodes.length === 0) return [];
  return [path, ...nodes.flatMap(({ children }, index) => siblingLists(children, [...path, index]))];
}

function siblingsAt(nodes: Siblings, [first, ...rest]: Path): Siblings {
  return first === undefined ? nodes : siblingsAt((nodes[first] as NumberedNode).children, rest);
}

function replacedAt(nodes: Siblings, [first, ...rest]: Path, by: Siblings): Siblings {
  if (first === undefined) return by;
  return nodes.map((node, index) =>
    index === first ? { ...node, children: replacedAt(node.children, rest, by) } : node,
  );
}

/** Edits siblings of at least `least` items; the right tree counts what came of it anew. */
function edit(
  tree: NumberedTree,
  at: number,
  least: number,
  change: (siblings: Siblings) => Siblings,
): Broken | undefined {
  const places = siblingLists(tree.children).filter(
    (path) => siblingsAt(tree.children, path).length >= least,
  );
  const path = places[at % places.length];
  if (path === undefined) return undefined;
  const children = replacedAt(tree.children, path, change(siblingsAt(tree.children, path)));
  const broken = { ...tree, children };
  return { broken, right: rightly(broken) };
}

function mapped(nodes: Siblings, change: (node: NumberedNode) => NumberedNode): Siblings {
  return nodes.map((node) => change({ ...node, children: mapped(node.children, change) }));
}

/** Circled numbers end where Unicode does. */
const HIGHEST: Readonly<Partial<Record<MarkerKind, number>>> = { circled: 20 };

const inside = (to: number, length: number) => 1 + (to % (length - 1));

const shiftedList: TreeBreak = {
  name: 'one list shifted from some item on',
  displaces: false,
  of: (tree, at, to, by) =>
    edit(tree, at, 2, (siblings) =>
      siblings.map((node, index) =>
        index < inside(to, siblings.length) ? node : { ...node, value: node.value + 1 + (by % 4) },
      ),
    ),
};

const shiftedFamily: TreeBreak = {
  name: 'numbers that count through shifted from some item on',
  displaces: false,
  of: (tree, _, to, by) => {
    const [kind] = tree.through;
    let length = 0;
    mapped(tree.children, (node) => {
      if (node.kind === kind) length++;
      return node;
    });
    if (length < 3) return undefined;
    const from = 1 + inside(to, length);
    const shift = (node: NumberedNode) =>
      node.kind === kind && node.value >= from ? { ...node, value: node.value + 1 + (by % 4) } : node;
    return { broken: { ...tree, children: mapped(tree.children, shift) }, right: tree };
  },
};

const moved: TreeBreak = {
  name: 'an item moved with all that stands under it',
  displaces: true,
  of: (tree, at, to, by) =>
    edit(tree, at, 2, (siblings) => {
      const from = to % siblings.length;
      const rest = siblings.filter((_, index) => index !== from);
      const place = by % siblings.length;
      return [...rest.slice(0, place), siblings[from] as NumberedNode, ...rest.slice(place)];
    }),
};

const deleted: TreeBreak = {
  name: 'an item deleted with all that stands under it',
  displaces: false,
  of: (tree, at, to) =>
    edit(tree, at, 3, (siblings) => siblings.filter((_, index) => index !== to % siblings.length)),
};

const inserted: TreeBreak = {
  name: 'an item inserted with any number',
  displaces: true,
  of: (tree, at, to, by) =>
    edit(tree, at, 2, (siblings) => {
      const place = to % (siblings.length + 1);
      const like = siblings[Math.min(place, siblings.length - 1)] as NumberedNode;
      const value = Math.min(1 + (by % (siblings.length + 3)), HIGHEST[like.kind] ?? 99);
      const item = { ...like, words: by, children: [], value };
      return [...siblings.slice(0, place), item, ...siblings.slice(place)];
    }),
};

export const treeBreaks: readonly TreeBreak[] = [shiftedList, shiftedFamily, moved, deleted, inserted];
