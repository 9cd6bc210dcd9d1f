import { Disposable, type DocumentSelector, languages, type TextEditor, window } from 'vscode';
import { type CaretPlace, CaretTeller } from './caret-teller.ts';

/** What watching the caret needs from its surroundings. */
export interface CaretHost {
  readonly selector: DocumentSelector;
  tell(place: CaretPlace): void;
}

/** The watch over the caret of the active editor. */
export interface CaretWatch extends Disposable {
  /** Tells where the caret is even if nothing has moved: a server that was just started does not know. */
  again(): void;
}

/** Tells the host whenever the caret comes to another line of a draft, and when it leaves drafts. */
export function watchCaret({ selector, tell }: CaretHost): CaretWatch {
  const teller = new CaretTeller(tell);
  const look = (editor: TextEditor | undefined): void => teller.at(placeOf(editor, selector));
  const subscriptions = Disposable.from(
    window.onDidChangeActiveTextEditor(look),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) look(textEditor);
    }),
  );
  return {
    again() {
      teller.forget();
      look(window.activeTextEditor);
    },
    dispose: () => subscriptions.dispose(),
  };
}

function placeOf(editor: TextEditor | undefined, selector: DocumentSelector): CaretPlace | undefined {
  if (editor === undefined || languages.match(selector, editor.document) === 0) return undefined;
  return { uri: editor.document.uri.toString(), line: editor.selection.active.line };
}
