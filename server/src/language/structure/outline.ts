import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { OutlineNode } from '../../numbering/outline.ts';
import type { Say } from '../../rules/rule.ts';
import type { LineIndex } from '../../text/lines.ts';

/** By their icons, for no kind stands for a heading: a sheet, a box of lines, a number sign. */
export const KINDS: Readonly<Record<OutlineNode['kind'], SymbolKind>> = {
  part: SymbolKind.File,
  heading: SymbolKind.Constant,
  item: SymbolKind.Number,
};

/** The tree as nested symbols. */
export function symbolsOf(tree: readonly OutlineNode[], lines: LineIndex, say: Say): DocumentSymbol[] {
  const symbolOf = (node: OutlineNode): DocumentSymbol => ({
    name: nameOf(node, say),
    kind: KINDS[node.kind],
    range: lines.rangeOf(node.span),
    selectionRange: lines.rangeOf(node.selection),
    children: node.children.map(symbolOf),
  });
  return tree.map(symbolOf);
}

/** The tree as a plain list, each symbol naming the one it stands in, for clients that show no tree. */
export function flatSymbolsOf(
  tree: readonly OutlineNode[],
  lines: LineIndex,
  uri: string,
  say: Say,
): SymbolInformation[] {
  const listed = (node: OutlineNode, container: string | undefined): SymbolInformation[] => {
    const name = nameOf(node, say);
    const symbol: SymbolInformation = {
      name,
      kind: KINDS[node.kind],
      location: { uri, range: lines.rangeOf(node.span) },
      ...(container === undefined ? {} : { containerName: container }),
    };
    return [symbol, ...node.children.flatMap((child) => listed(child, name))];
  };
  return tree.flatMap((node) => listed(node, undefined));
}

/** Editors refuse a symbol without a name. */
function nameOf(node: OutlineNode, say: Say): string {
  return node.title.trim() === '' ? say('（无标题）') : node.title;
}
