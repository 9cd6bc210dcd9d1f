import { SnippetString, window, workspace } from 'vscode';
import { gongwen } from '../documents.ts';
import { say } from '../say/say.ts';
import type { DraftKind } from './draft-kind.ts';
import { pickKind } from './kind-picker.ts';
import { officeOfSettings } from './office.ts';
import { askAll } from './questions.ts';

/** What a new document needs from the server. Undefined while none runs. */
export interface DraftServer {
  ask<R>(method: string, params: unknown): Promise<R | undefined>;
}

/**
 * Lets the writer choose a 文种, asks what belongs into it, and opens the draft as a new file whose stops are live. Nothing
 * happens when the writer gives up on the way.
 */
export async function newDocument(server: DraftServer): Promise<void> {
  const kinds = await server.ask<readonly DraftKind[]>('gongwen/draftKinds', null);
  if (kinds === undefined) {
    void window.showWarningMessage(say('检查没有在运行，不能新建公文。可先用命令“重新启动检查”。'));
    return;
  }
  const wish = await wishOf(kinds);
  if (wish === undefined) return;
  const draft = await server.ask<string | null>('gongwen/draft', wish);
  if (draft != null) await openDraft(draft);
}

interface Wish {
  readonly name: string;
  readonly answers: Readonly<Record<string, string>>;
}

async function wishOf(kinds: readonly DraftKind[]): Promise<Wish | undefined> {
  const office = officeOfSettings();
  for (;;) {
    const kind = await pickKind(kinds);
    if (kind === undefined) return undefined;
    const answers = await askAll(kind, office);
    if (answers !== 'back') return answers && { name: kind.name, answers };
  }
}

async function openDraft(snippet: string): Promise<void> {
  const document = await workspace.openTextDocument({ language: gongwen });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(snippet));
}
