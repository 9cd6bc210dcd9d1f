import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { PlacedReuse } from '../../corpus/reuse/placed-reuse.ts';
import type { Say } from '../../rules/rule.ts';
import type { Range } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { ReuseFinding } from './reused.ts';

/** What the client's command for comparing is called with. */
export interface Comparison {
  /** The draft and the passage in it. */
  readonly uri: string;
  readonly range: Range;
  /** The past document, the passage in it, and its name. */
  readonly source: string;
  readonly sourceRange: Range;
  readonly name: string;
}

/** Documents that one passage can be compared with. */
const COMPARED = 3;

/** The ways to see the passages that touch `span` beside their originals, by the client's `command`. */
export function comparisonsOf(
  found: readonly ReuseFinding[],
  document: OpenDocument,
  span: Span,
  { command, say }: { readonly command: string; readonly say: Say },
): CodeAction[] {
  return found
    .filter(({ finding }) => finding.span.start <= span.end && span.start <= finding.span.end)
    .flatMap(({ place }) => place.reuses.slice(0, COMPARED))
    .map((reuse) => {
      const title = say('与原文比较：{0}', reuse.document.name);
      const argument = comparisonOf(reuse, document);
      return { title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [argument] } };
    });
}

function comparisonOf(
  { document, here, there, thereLines }: PlacedReuse,
  { uri, draft }: OpenDocument,
): Comparison {
  return {
    uri,
    range: draft.lines.rangeOf(here),
    source: document.key,
    sourceRange: thereLines.rangeOf(there),
    name: document.name,
  };
}
