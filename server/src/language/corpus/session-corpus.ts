import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import type { Say } from '../../rules/rule.ts';
import { isRecord } from '../../text/record.ts';
import type { Abilities } from '../abilities.ts';
import { type Configuration, NO_FILE } from '../settings/configuration.ts';
import type { WorkspaceFolders } from '../workspace/folders.ts';
import { type Corpus, createCorpus } from './corpus.ts';
import type { CorpusHost } from './host.ts';
import { createCorpusProgress, type Reporter } from './progress.ts';
import { corpusChanged } from './requests.ts';

/** What a session has at hand when it takes up its corpus. */
export interface SessionCorpusHost {
  readonly disk: CorpusHost;
  /** What the client said under `corpus` in its initialization options: `storage`, a path, whether it is told of changes, and its commands. */
  readonly options: unknown;
  readonly abilities: Abilities;
  readonly say: Say;
  readonly folders: WorkspaceFolders;
  readonly configuration: Configuration;
  refresh(uri?: string): void;
  complain(message: string): void;
}

/** The corpus of a session, its progress shown, its files watched and its changes told as far as the client can. */
export function createSessionCorpus(connection: Connection, host: SessionCorpusHost): Corpus {
  const { abilities, complain, configuration } = host;
  const options = isRecord(host.options) ? host.options : {};
  const show = createCorpusProgress({
    begin: () => (abilities.showsProgress ? beginProgress(connection) : undefined),
    cancel() {
      for (const { folder } of corpus.folders.states) corpus.folders.stop(folder);
    },
    say: host.say,
    complain,
  });
  const watch = createWatch(connection, abilities, complain);
  const corpus = createCorpus({
    disk: host.disk,
    storage: stringOf(options.storage),
    commands: { compare: stringOf(options.compare), showPlaces: stringOf(options.showPlaces) },
    say: host.say,
    settings: () => {
      const bases = host.folders.uris.length > 0 ? host.folders.uris : [undefined];
      return Promise.all(
        bases.map(async (base) => ({ base, names: (await configuration.of(base ?? NO_FILE)).corpusFolders })),
      );
    },
    chosen: () => watch(corpus.uris),
    changed() {
      show(corpus.folders.states);
      if (options.tells !== true) return;
      connection
        .sendNotification(corpusChanged)
        .catch((error: unknown) => complain(`could not tell of the corpus: ${String(error)}`));
    },
    refresh(uri) {
      host.refresh(uri);
      if (!abilities.refreshesLenses) return;
      connection
        .sendRequest(CodeLensRefreshRequest.type)
        .catch((error: unknown) => complain(`could not refresh the lenses: ${String(error)}`));
    },
    complain,
  });
  return corpus;
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

async function beginProgress(connection: Connection): Promise<Reporter> {
  return await connection.window.createWorkDoneProgress();
}

/** Gives the function that has the client watch the folders at these uris, and those alone. */
function createWatch(
  { client }: Connection,
  { watchesFiles, watchesAnywhere }: Abilities,
  complain: (message: string) => void,
): (uris: readonly string[]) => void {
  let watched = '';
  let registered: Promise<Disposable | undefined> = Promise.resolve(undefined);
  return (uris) => {
    const key = uris.join('\n');
    if (!watchesFiles || key === watched) return;
    watched = key;
    const watchers: FileSystemWatcher[] = watchesAnywhere
      ? uris.map((uri) => ({ globPattern: { baseUri: uri, pattern: '**/*' } }))
      : [{ globPattern: '**/*.{txt,md,gongwen,docx,doc,html,htm}' }];
    registered = registered
      .then((before) => {
        before?.dispose();
        if (uris.length === 0) return undefined;
        return client.register(DidChangeWatchedFilesNotification.type, { watchers });
      })
      .catch((error: unknown) => {
        complain(`could not watch the corpus: ${String(error)}`);
        return undefined;
      });
  };
}
