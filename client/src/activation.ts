import { type ExtensionContext, window, workspace } from 'vscode';
import { watchCaret } from './caret/caret.ts';
import { registerCommands } from './commands.ts';
import type { CorpusPart, CorpusServer } from './corpus/corpus-part.ts';
import { documentSelector, draftSchemes } from './documents.ts';
import { editorDisk } from './files/editor-disk.ts';
import { WorkspaceFiles } from './files/workspace-files.ts';
import { GenreMemory } from './genre/genre-memory.ts';
import { type GenreStatus, showGenre } from './genre/genre-status.ts';
import { newDocument } from './new-document/new-document.ts';
import { editFileAsGongwen } from './offer/editing.ts';
import { OfferMemory } from './offer/memory.ts';
import { watchEditors } from './offer/watch.ts';
import { serveMining } from './phrases/mining.ts';
import { registerRulePages } from './rule-pages.ts';
import { onLanguageWish } from './say/say.ts';
import { tellOf } from './server/fault.ts';
import { type Connect, Server } from './server/server.ts';
import { openIgnoreList } from './silencing/ignore-list.ts';
import { turnRuleOff } from './silencing/rule-switch.ts';
import { type SilencedPart, showSilenced } from './silencing/silenced.ts';

/** What the extension gives to others, and to its own tests. */
export interface GongwenExtension {
  /** Resolves when the language server has answered, or when it is known that it will not. */
  readonly ready: Promise<Launch>;
}

/** How long the launch took, in ms since VS Code called `activate`. */
export interface Launch {
  /** Until `activate` gave the word back to the editor. */
  readonly activated: number;
  /** Until the server had answered. */
  readonly answered: number;
}

/** What a desktop and a browser have of their own. */
export interface Surroundings {
  /** Makes the client of a server that is about to start. */
  readonly connect: Connect;
  /** Where indexes are kept: a path, undefined where there is no disk. */
  readonly storage: string | undefined;
  /** Puts up the view of past documents, or what stands in its place. */
  showPast(server: CorpusServer): CorpusPart;
}

/** VS Code hands `deactivate` nothing, so what it has to stop is kept here. */
let running: Server | undefined;

/** Launches the server and returns without waiting for it. */
export function activateIn(context: ExtensionContext, surroundings: Surroundings): GongwenExtension {
  const begun = performance.now();
  const log = window.createOutputChannel('公文 · Gongwen', { log: true });
  const memory = new OfferMemory(context.globalState);
  const genres = new GenreMemory(context.workspaceState);
  const schemes = draftSchemes((workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme));
  const selector = documentSelector(schemes);
  const caret = watchCaret({ selector, tell: (place) => server.caretAt(place) });
  const server: Server = new Server({
    connect: surroundings.connect,
    selector,
    log,
    storage: surroundings.storage,
    files: new WorkspaceFiles(editorDisk),
    genreOf: (uri) => genres.of(uri),
    corpusChanged: () => corpus.refresh(),
    answering() {
      caret.again();
      genre.again();
      silenced.refresh();
      corpus.refresh();
    },
    tell: (fault) => void tellOf(fault, { restart: () => server.restart(), showLog: () => log.show() }),
  });
  const genre: GenreStatus = showGenre({ selector, memory: genres, server, log });
  const silenced: SilencedPart = showSilenced(server);
  const corpus: CorpusPart = surroundings.showPast(server);
  running = server;
  const started = server.start();
  context.subscriptions.push(
    log,
    caret,
    genre,
    silenced,
    corpus,
    registerRulePages(context.extensionUri),
    serveMining(server, selector),
    // The server is told the language when it starts.
    onLanguageWish(() => void server.restart()),
    watchEditors({ memory, schemes, log, started, isProse: (uri) => server.isProse(uri) }),
    ...registerCommands({
      editAsGongwen: (document) => editFileAsGongwen(document, memory),
      renumber: ({ uri }) => server.renumber(uri.toString()),
      restartServer: () => server.restart(),
      showLog: () => log.show(),
      async newDocument() {
        await started;
        await newDocument(server);
      },
      openIgnoreList: () => openIgnoreList(server),
      turnRuleOff,
    }),
  );
  const activated = performance.now() - begun;
  return { ready: started.then(() => ({ activated, answered: performance.now() - begun })) };
}

/** Called by VS Code when it closes or the extension is switched off; resolves when the server is gone. */
export async function deactivate(): Promise<void> {
  await running?.stop();
  running = undefined;
}
