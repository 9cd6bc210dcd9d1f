import assert from 'node:assert/strict';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The edits of a change of the one file `uri`, bound to `version`. */
export function editsOf(change: WorkspaceEdit | undefined, uri: string, version: number): TextEdit[] {
  const [one, ...more] = change?.documentChanges ?? [];
  assert.deepEqual(more, []);
  assert.ok(one !== undefined && 'textDocument' in one, JSON.stringify(change));
  assert.deepEqual(one.textDocument, { uri, version });
  return one.edits as TextEdit[];
}

/** `text` after `edits`, as an editor makes them. */
export function applied(text: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('untitled:1', 'gongwen', 1, text), edits);
}
