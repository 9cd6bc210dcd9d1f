import type { CodeLens, Location, Position } from 'vscode-languageserver';
import type { PlacedReuse } from '../../corpus/reuse/placed-reuse.ts';
import { type OutlineNode, outlineView } from '../../numbering/outline.ts';
import type { Say } from '../../rules/rule.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { ReuseFinding } from './reused.ts';

/** What the client's command for showing places is called with. */
export interface ShownPlaces {
  readonly uri: string;
  readonly position: Position;
  readonly places: readonly Location[];
}

/** Over every heading the number of passages right under it that stand in the corpus, leading to their originals; none over the others. */
export function reuseLensesOf(
  found: readonly ReuseFinding[],
  document: OpenDocument,
  { command, say }: { readonly command: string; readonly say: Say },
): CodeLens[] {
  const { draft, uri } = document;
  const counted = new Map<OutlineNode, ReuseFinding[]>();
  for (const one of found) {
    const node = innermost(draft.view(outlineView), one.finding.span.start);
    if (node !== undefined) counted.set(node, [...(counted.get(node) ?? []), one]);
  }
  return [...counted].map(([node, own]) => {
    const range = draft.lines.rangeOf(node.selection);
    const argument: ShownPlaces = {
      uri,
      position: range.start,
      places: own.flatMap(({ place }) => place.reuses.slice(0, 1).map(originalOf)),
    };
    const title = say('与往年材料重复 {0} 处', own.length);
    return { range, command: { title, command, arguments: [argument] } };
  });
}

/** Where the document that has most in common holds the passage. */
function originalOf({ document, there, thereLines }: PlacedReuse): Location {
  return { uri: document.key, range: thereLines.rangeOf(there) };
}

function innermost(nodes: readonly OutlineNode[], offset: number): OutlineNode | undefined {
  const node = nodes.find(({ span }) => span.start <= offset && offset < span.end);
  return node === undefined ? undefined : (innermost(node.children, offset) ?? node);
}
