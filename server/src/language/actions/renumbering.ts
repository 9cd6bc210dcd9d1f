import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Item } from '../../numbering/lists.ts';
import { causesView } from '../../numbering/reading/causes.ts';
import type { NumberChange } from '../../numbering/renumbering/change.ts';
import { renumberingFrom } from '../../numbering/renumbering/renumber.ts';
import type { Finding, Fix, Say } from '../../rules/rule.ts';
import { overlaps } from '../../text/span.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { type EditStyle, shownEditOf } from './edits.ts';

/** Findings that say of a number that it does not follow the one before. */
const SEQUENCE: readonly string[] = ['gap', 'duplicate', 'order', 'start'].map((name) => `numbering/${name}`);

/**
 * The repair of the whole list that a finding stands in: what an item inserted, deleted or moved has put out of
 * sequence is counted anew, and references follow. Undefined where a repair of the finding's own does the same.
 */
export function regroupingOf(finding: Finding, { draft }: OpenDocument, say: Say): Fix | undefined {
  if (!SEQUENCE.includes(finding.rule)) return undefined;
  const cause = draft.view(causesView).find(({ item }) => overlaps(item.mark.ordinal.span, finding.span));
  const first = cause?.item.list.items[0];
  if (first === undefined) return undefined;
  const edits = renumberingFrom(draft, first).changes.map(({ span, text }) => ({ span, text }));
  const isKnown = (finding.fixes ?? []).some((fix) => JSON.stringify(fix.edits) === JSON.stringify(edits));
  if (edits.length === 0 || isKnown) return undefined;
  return { title: say('重排这一组序号（改 {0} 处）', edits.length), edits, safe: false };
}

/** The change that counts the list of `item` anew from there on, to be shown first; undefined where all is right. */
export function renumberingFromHere(
  document: OpenDocument,
  item: Item,
  style: EditStyle,
): WorkspaceEdit | undefined {
  const { changes } = renumberingFrom(document.draft, item);
  return changes.length === 0 ? undefined : numberEditOf(changes, document, style);
}

/** `changes` as one edit, markers and references told apart where the client shows it before it makes it. */
export function numberEditOf(
  changes: readonly NumberChange[],
  document: OpenDocument,
  style: EditStyle,
): WorkspaceEdit {
  const of = (kind: NumberChange['kind']) => changes.filter((change) => change.kind === kind);
  return shownEditOf(
    [
      { id: 'ordinals', label: style.say('重排序号'), edits: of('ordinal') },
      { id: 'references', label: style.say('引用跟着改'), edits: of('reference') },
    ],
    document,
    style,
  );
}
