import {
  commands,
  Disposable,
  type DocumentSelector,
  type LogOutputChannel,
  languages,
  StatusBarAlignment,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { say } from '../say/say.ts';
import type { GenreMemory } from './genre-memory.ts';
import { pickGenre } from './genre-picker.ts';
import type { GenreAnswer, GenreChoice, GenreServer } from './genre-server.ts';

/** What the status bar needs from its surroundings. */
export interface GenreStatusHost {
  readonly selector: DocumentSelector;
  readonly memory: GenreMemory;
  readonly server: GenreServer;
  readonly log: LogOutputChannel;
}

/** The 文种 in the status bar. */
export interface GenreStatus extends Disposable {
  /** Asks anew: the server has just begun to answer. */
  again(): void;
}

/** Runs when the item is clicked; not in the palette, so that package.json does not name it. */
const CHOOSE = 'gongwen.chooseGenre';
/** How long typing rests before the 文种 is asked for anew, ms. */
const REST = 400;
/** Right of the language and left of notices. */
const PRIORITY = 90;

/** Shows the 文种 of the document at the caret in the status bar, where a click changes it. */
export function showGenre(host: GenreStatusHost): GenreStatus {
  const item = window.createStatusBarItem('gongwen.genre', StatusBarAlignment.Right, PRIORITY);
  item.name = say('公文：文种');
  item.command = CHOOSE;
  let asked = 0;
  let timer: NodeJS.Timeout | undefined;

  const show = async (): Promise<void> => {
    clearTimeout(timer);
    const editor = window.activeTextEditor;
    const question = ++asked;
    const answer = isDraft(editor, host.selector) ? await genreAt(editor, host) : undefined;
    // The caret may have gone on meanwhile; the newest question is the one that counts.
    if (question !== asked) return;
    if (answer === undefined || answer === null) item.hide();
    else {
      item.text = say('文种：{0}', answer.genre ?? say('未识别'));
      item.tooltip = tooltipFor(answer);
      item.accessibilityInformation = { label: `${item.text}。${item.tooltip}`, role: 'button' };
      item.show();
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), REST);
  };

  const subscriptions = Disposable.from(
    item,
    commands.registerCommand(CHOOSE, async () => {
      const editor = window.activeTextEditor;
      if (!isDraft(editor, host.selector)) return;
      await choose(editor, host);
      await show();
    }),
    window.onDidChangeActiveTextEditor(() => void show()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) soon();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) soon();
    }),
    workspace.onDidOpenTextDocument(soon),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('gongwen')) soon();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => host.memory.closed(uri.toString())),
  );
  return {
    again: () => void show(),
    dispose() {
      clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}

function isDraft(editor: TextEditor | undefined, selector: DocumentSelector): editor is TextEditor {
  return editor !== undefined && languages.match(selector, editor.document) > 0;
}

async function genreAt(
  { document, selection }: TextEditor,
  { server, log }: GenreStatusHost,
): Promise<GenreAnswer | null | undefined> {
  try {
    return await server.ask<GenreAnswer | null>('gongwen/genre', {
      textDocument: { uri: document.uri.toString() },
      line: selection.active.line,
    });
  } catch (error) {
    log.warn(`the 文种 was not told: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

async function choose(editor: TextEditor, host: GenreStatusHost): Promise<void> {
  const [answer, genres] = await Promise.all([
    genreAt(editor, host),
    host.server.ask<readonly GenreChoice[]>('gongwen/genres', null),
  ]);
  if (answer === undefined || answer === null || genres === undefined) return;
  const answered = await pickGenre(genres, answer);
  if (answered === undefined) return;
  await host.memory.choose(editor.document.uri.toString(), answered.genre);
  await host.server.settingsChanged();
}

function tooltipFor({ by }: GenreAnswer): string {
  switch (by) {
    case 'setting':
      return say('由你选定，或在设置 gongwen.genre 里写明。点一下可以改');
    case 'declared':
      return say('文件开头写明的。点一下可以改');
    case 'title':
      return say('从标题看出来的。点一下可以改');
    case 'opening':
      return say('从开头的惯用语看出来的。点一下可以改');
    case null:
      return say('认不出是什么文种，与文种有关的检查都不做。点一下可以选');
  }
}
