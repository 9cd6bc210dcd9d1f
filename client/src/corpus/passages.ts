import { commands, Disposable, Location, languages, Position, Range, Uri, window, workspace } from 'vscode';
import { gongwen } from '../documents.ts';
import { say } from '../say/say.ts';
import { inSentences } from './sentences.ts';

/** The commands the server is told to put into its actions and lenses. */
export const COMPARE = 'gongwen.compareWithSource';
export const SHOW_PLACES = 'gongwen.showRepeatedPlaces';

/** Documents no editor opens as text: the server gives what was read from them. */
const PAST = 'gongwen-past';
/** The two passages of a comparison. */
const PASSAGE = 'gongwen-passage';
/** Passages that are kept for open comparisons. */
const KEPT = 40;

/** A range as it travels. */
interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What COMPARE is called with; see the server's own description. */
export interface Comparison {
  readonly uri: string;
  readonly range: PlainRange;
  readonly source: string;
  readonly sourceRange: PlainRange;
  readonly name: string;
}

/** What SHOW_PLACES is called with. */
export interface ShownPlaces {
  readonly uri: string;
  readonly position: PlainRange['start'];
  readonly places: readonly { readonly uri: string; readonly range: PlainRange }[];
}

/** Serves the texts of past documents, comparisons and lists of places. `textOf` asks the server. */
export function servePassages(textOf: (uri: string) => Promise<string | undefined>): Disposable {
  const passages = new Map<string, string>();
  let count = 0;
  const keep = (name: string, text: string): Uri => {
    const path = `/${++count}/${name}`;
    passages.set(path, text);
    const [oldest] = passages.keys();
    if (passages.size > KEPT && oldest !== undefined) passages.delete(oldest);
    return Uri.from({ scheme: PASSAGE, path });
  };
  const compare = async (asked: Comparison): Promise<void> => {
    const source = await passageIn(asked.source, asked.sourceRange);
    const draft = await passageIn(asked.uri, asked.range);
    if (source === undefined || draft === undefined) {
      void window.showWarningMessage(say('原文已经打不开了，可能刚刚移动或删除。'));
      return;
    }
    const name = asked.name.slice(asked.name.lastIndexOf('/') + 1);
    const title = say('{0} 中的原文 ↔ 本文', asked.name);
    await commands.executeCommand('vscode.diff', keep(name, source), keep(say('本文'), draft), title);
  };
  return Disposable.from(
    // Plain text would not wrap, and a paragraph of Chinese is one line.
    workspace.onDidOpenTextDocument(async (document) => {
      const isOurs = document.uri.scheme === PAST || document.uri.scheme === PASSAGE;
      if (isOurs && document.languageId !== gongwen)
        await languages.setTextDocumentLanguage(document, gongwen);
    }),
    workspace.registerTextDocumentContentProvider(PAST, {
      provideTextDocumentContent: (uri) => textOf(uri.with({ fragment: '' }).toString()),
    }),
    workspace.registerTextDocumentContentProvider(PASSAGE, {
      provideTextDocumentContent: ({ path }) => passages.get(path),
    }),
    commands.registerCommand(COMPARE, compare),
    commands.registerCommand(SHOW_PLACES, ({ uri, position, places }: ShownPlaces) =>
      commands.executeCommand(
        'editor.action.showReferences',
        Uri.parse(uri),
        new Position(position.line, position.character),
        places.map((place) => new Location(Uri.parse(place.uri), rangeOf(place.range))),
      ),
    ),
  );
}

async function passageIn(uri: string, range: PlainRange): Promise<string | undefined> {
  try {
    const document = await workspace.openTextDocument(Uri.parse(uri));
    return inSentences(document.getText(rangeOf(range)));
  } catch {
    return undefined;
  }
}

function rangeOf({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
