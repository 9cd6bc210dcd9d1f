import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { applied } from './edits.ts';

/** A draft in which | shows the caret. */
export interface Marked {
  readonly text: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** Takes the | out of `marked`. */
export function caretIn(marked: string): Marked {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { text: marked.replace('|', ''), position };
}

/** What is offered at a place, in the order in which an editor shows it. */
export async function offered(
  client: Client,
  uri: string,
  position: Marked['position'],
  triggerCharacter?: string,
): Promise<CompletionItem[]> {
  const context = triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter };
  const list = await client.request<CompletionList | null>('textDocument/completion', {
    textDocument: { uri },
    position,
    context,
  });
  const key = ({ sortText, label }: CompletionItem): string => sortText ?? label;
  return [...(list?.items ?? [])].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** `text` after `item` was taken. */
export function taken(text: string, item: CompletionItem | undefined): string {
  const edit = item?.textEdit;
  if (edit === undefined || !('range' in edit)) throw new Error('nothing to take');
  return applied(text, [edit]);
}
