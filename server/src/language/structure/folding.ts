import type { FoldingRange } from 'vscode-languageserver';
import type { OutlineNode } from '../../numbering/outline.ts';
import type { LineIndex } from '../../text/lines.ts';

/**
 * What can be folded under its heading, whole lines only, in the order of the text. Where there is more than
 * `limit` the outer levels stay. A heading and an item that begin on one line share one fold, the longer.
 */
export function foldingOf(tree: readonly OutlineNode[], lines: LineIndex, limit: number): FoldingRange[] {
  const folds = new Map<number, FoldingRange>();
  let level = tree;
  while (level.length > 0 && folds.size < limit) {
    for (const node of level) {
      const fold = foldOf(node, lines);
      if (fold !== undefined && !folds.has(fold.startLine) && folds.size < limit) {
        folds.set(fold.startLine, fold);
      }
    }
    level = level.flatMap(({ children }) => children);
  }
  return [...folds.values()].sort((a, b) => a.startLine - b.startLine);
}

function foldOf({ span }: OutlineNode, lines: LineIndex): FoldingRange | undefined {
  const startLine = lines.lineAt(span.start);
  const endLine = lines.lineAt(span.end);
  return endLine > startLine ? { startLine, endLine } : undefined;
}
