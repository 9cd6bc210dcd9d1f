import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { IGNORE_FILE } from '../check/ignore-file.ts';
import { PHRASES_FILE } from '../check/phrases-file.ts';
import { TERMS_FILE } from '../check/terms-file.ts';
import { isRecord } from '../text/record.ts';
import type { Abilities } from './abilities.ts';
import type { Serving } from './serving.ts';
import type { Session } from './session.ts';
import { SECTION } from './settings/settings.ts';

/** Files beside the drafts that say what is not to be told. */
const LISTS: readonly string[] = [IGNORE_FILE, TERMS_FILE, PHRASES_FILE];

/** Heeds what changes around the drafts: the settings, the folders of the workspace, the lists in them, past documents. */
export function heedChanges(
  connection: Connection,
  { lifetime, refresh, complain }: Pick<Serving, 'lifetime' | 'refresh' | 'complain'>,
): void {
  const chooseCorpus = (session: Session): void => {
    session.corpus
      ?.choose()
      .catch((error: unknown) => complain(`could not choose the corpus: ${String(error)}`));
  };
  connection.onInitialized(() => {
    const session = lifetime.begun;
    if (session === undefined) return;
    const { abilities, folders, files } = session;
    registerChanges(connection, abilities, files !== undefined, complain);
    chooseCorpus(session);
    if (!abilities.changesFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders((event) => {
      folders.change(event);
      chooseCorpus(session);
      refresh();
    });
  });
  connection.onDidChangeConfiguration((params) => {
    const session = lifetime.begun;
    if (session === undefined) return;
    const told: unknown = params?.settings;
    session.configuration.change(isRecord(told) ? told[SECTION] : undefined);
    chooseCorpus(session);
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const session = lifetime.begun;
    if (session === undefined) return;
    session.corpus?.filesChanged(changes.map(({ uri }) => uri));
    if (!changes.some(({ uri }) => LISTS.some((list) => uri.endsWith(`/${list}`)))) return;
    session.silencing.forget();
    session.forgetWords();
    refresh();
  });
}

/**
 * Asks the client, once it is initialized, to tell of what changes around the drafts: the settings, and, with
 * `hasFiles`, the lists of what is ignored, of protected terms and of the office's own phrases. A refusal is told to `complain`.
 */
function registerChanges(
  { client }: Connection,
  { registersConfiguration, watchesFiles }: Abilities,
  hasFiles: boolean,
  complain: (message: string) => void,
): void {
  if (registersConfiguration) {
    client
      .register(DidChangeConfigurationNotification.type, { section: SECTION })
      .catch((error: unknown) => complain(`could not watch the settings: ${String(error)}`));
  }
  if (watchesFiles && hasFiles) {
    client
      .register(DidChangeWatchedFilesNotification.type, {
        watchers: LISTS.map((file) => ({ globPattern: `**/${file}` })),
      })
      .catch((error: unknown) => complain(`could not watch the lists: ${String(error)}`));
  }
}
