import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit, Fix, Say } from '../../rules/rule.ts';
import type { OpenDocument } from '../documents/open-document.ts';

/**
 * The edits of as many of `fixes` as can be made together, in the order of the text. A fix is made whole or
 * not at all: where two meet, the one that begins first stays and the other waits for the next round.
 */
export function editsOfAll(fixes: readonly Fix[]): Edit[] {
  const taken: Edit[] = [];
  const inOrder = [...fixes].sort((a, b) => startOf(a) - startOf(b));
  for (const { edits } of inOrder) {
    if (edits.some((edit) => collides(edit, taken))) continue;
    for (const edit of edits) taken.splice(placeOf(edit.span.start + 1, taken), 0, edit);
  }
  return taken;
}

/** `edits` as a change of `document`, bound to its version where the client can hold us to it. */
export function workspaceEditOf(
  edits: readonly Edit[],
  document: OpenDocument,
  versioned: boolean,
): WorkspaceEdit {
  const { lines } = document.draft;
  const textEdits: TextEdit[] = edits.map(({ span, text }) => ({
    range: lines.rangeOf(span),
    newText: text,
  }));
  const { uri, version } = document;
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}

/** What edits are dressed for. */
export interface EditStyle {
  readonly say: Say;
  readonly versionedEdits: boolean;
  /** The client can show an edit to the writer before it makes it. */
  readonly showsEdits: boolean;
}

/** Edits of one kind; the writer sees them under `label`. */
export interface EditGroup {
  readonly id: string;
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** Names the empty edit that has a change shown before it is made. */
const PREVIEW = 'preview';

/**
 * A change that the client shows before it makes it, where it can; else the same without more ado. VS Code leaves
 * unticked in its preview what needs confirmation, and would make none of it: so an edit that changes nothing asks
 * for the preview, and the others stand there ticked.
 */
export function shownEditOf(
  groups: readonly EditGroup[],
  document: OpenDocument,
  { say, versionedEdits, showsEdits }: EditStyle,
): WorkspaceEdit {
  const inOrder = groups
    .flatMap(({ id, edits }) => edits.map((edit) => ({ ...edit, id })))
    .sort((a, b) => a.span.start - b.span.start);
  if (!showsEdits || !versionedEdits) return workspaceEditOf(inOrder, document, versionedEdits);
  const { uri, version, draft } = document;
  const preview = { span: { start: 0, end: 0 }, text: '', id: PREVIEW };
  const edits = [preview, ...inOrder].map(({ span, text, id }) => ({
    range: draft.lines.rangeOf(span),
    newText: text,
    annotationId: id,
  }));
  const labels = groups.filter((group) => group.edits.length > 0).map(({ id, label }) => [id, { label }]);
  return {
    documentChanges: [{ textDocument: { uri, version }, edits }],
    changeAnnotations: {
      [PREVIEW]: { label: say('先看后改：这一行不改文字'), needsConfirmation: true },
      ...Object.fromEntries(labels),
    },
  };
}

function startOf(fix: Fix): number {
  return fix.edits[0]?.span.start ?? 0;
}

/** Two insertions at one place have no order of their own, so they collide as well. */
function collides({ span }: Edit, taken: readonly Edit[]): boolean {
  const place = placeOf(span.start, taken);
  const before = taken[place - 1];
  const after = taken[place];
  return (
    (before !== undefined && before.span.end > span.start) ||
    (after !== undefined && (after.span.start === span.start || after.span.start < span.end))
  );
}

/** Where an edit that begins at `start` stands among `taken`, before those that begin there too. */
function placeOf(start: number, taken: readonly Edit[]): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as Edit).span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
