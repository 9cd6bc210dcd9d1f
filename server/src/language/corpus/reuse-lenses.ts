import type { CodeLens, Location, Position } from 'vscode-languageserver';
import { type OutlineNode, outlineView } from '../../numbering/outline.ts';
import type { Finding, Say } from '../../rules/rule.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { REUSE_RULE } from './reused.ts';

/** What the client's command for showing places is called with. */
export interface ShownPlaces {
  readonly uri: string;
  readonly position: Position;
  readonly places: readonly Location[];
}

/** Over every heading the number of passages right under it that stand in the corpus; none over the others. */
export function reuseLensesOf(
  findings: readonly Finding[],
  document: OpenDocument,
  { command, say }: { readonly command: string; readonly say: Say },
): CodeLens[] {
  const { draft, uri } = document;
  const counted = new Map<OutlineNode, Finding[]>();
  for (const finding of findings) {
    if (finding.rule !== REUSE_RULE) continue;
    const node = innermost(draft.view(outlineView), finding.span.start);
    if (node !== undefined) counted.set(node, [...(counted.get(node) ?? []), finding]);
  }
  return [...counted].map(([node, own]) => {
    const range = draft.lines.rangeOf(node.selection);
    const argument: ShownPlaces = {
      uri,
      position: range.start,
      places: own.map(({ span }) => ({ uri, range: draft.lines.rangeOf(span) })),
    };
    const title = say('与往年材料重复 {0} 处', own.length);
    return { range, command: { title, command, arguments: [argument] } };
  });
}

function innermost(nodes: readonly OutlineNode[], offset: number): OutlineNode | undefined {
  const node = nodes.find(({ span }) => span.start <= offset && offset < span.end);
  return node === undefined ? undefined : (innermost(node.children, offset) ?? node);
}
