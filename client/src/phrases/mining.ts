import {
  CodeLens,
  type CodeLensProvider,
  commands,
  Disposable,
  type DocumentSelector,
  languages,
  Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { say } from '../say/say.ts';
import { isProposalList, markedRows } from './proposals.ts';

/** Mines, or, with a list of proposals in front, keeps what is marked in it. */
const MINE_PHRASES = 'gongwen.minePhrases';

/** What the client asks the server about phrases. Undefined while no server runs. */
export interface MiningServer {
  ask<R>(method: string, params: unknown): Promise<R | undefined>;
}

/** Registers the command that package.json declares, and the button above a list of proposals. */
export function serveMining(server: MiningServer, selector: DocumentSelector): Disposable {
  return Disposable.from(
    commands.registerCommand(MINE_PHRASES, async (uri?: string) => {
      const open = workspace.textDocuments.find((document) => document.uri.toString() === uri);
      const document = open ?? window.activeTextEditor?.document;
      if (document !== undefined && isMarked(document)) await accept(document, server);
      else await mine(server);
    }),
    languages.registerCodeLensProvider(selector, acceptLens),
  );
}

function isMarked(document: TextDocument): boolean {
  const text = document.getText();
  return isProposalList(text) && markedRows(text) > 0;
}

async function mine(server: MiningServer): Promise<void> {
  const answer = await server.ask<{ list?: string; message?: string }>('gongwen/minePhrases', null);
  if (answer?.list !== undefined) {
    const list = await workspace.openTextDocument({ language: 'plaintext', content: answer.list });
    await window.showTextDocument(list);
    return;
  }
  void window.showInformationMessage(answer?.message ?? say('检查没有在运行，没有提炼。'));
}

async function accept(document: TextDocument, server: MiningServer): Promise<void> {
  const answer = await server.ask<{ isDone: boolean; message: string }>('gongwen/acceptPhrases', {
    uri: document.uri.toString(),
    text: document.getText(),
  });
  if (answer?.isDone === true) void window.showInformationMessage(answer.message);
  else void window.showWarningMessage(answer?.message ?? say('检查没有在运行，没有收下。'));
}

const acceptLens: CodeLensProvider = {
  provideCodeLenses(document) {
    if (!isProposalList(document.lineAt(0).text)) return [];
    const count = markedRows(document.getText());
    const title = count === 0 ? say('在要收下的行首写“+”') : say('收下标了“+”的 {0} 条', count);
    const command = { title, command: count === 0 ? '' : MINE_PHRASES, arguments: [document.uri.toString()] };
    return [new CodeLens(new Range(0, 0, 0, 0), command)];
  },
};
