import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { IGNORE_FILE, readIgnoreFile, withoutEntry } from '../../check/ignore-file.ts';
import type { Ignored } from '../../check/ignore-list.ts';
import { TERMS_FILE, termsIn, withoutTerm } from '../../check/terms-file.ts';
import { isRecord } from '../../text/record.ts';
import { invalidParams, uriOf } from '../params.ts';
import type { Serving } from '../serving.ts';
import type { Session } from '../session.ts';
import { WorkspaceFileError, type WorkspaceFiles } from '../workspace/files.ts';
import { UnusableListError } from './folder-list.ts';
import {
  type IgnoreListAnswer,
  ignoreListRequest,
  restoreRequest,
  type SilencedFolder,
  silencedRequest,
  type UnsilenceParams,
  unsilenceRequest,
} from './requests.ts';
import type { Silencing } from './silencing.ts';
import { listTrouble, termsTrouble } from './troubles.ts';

/** What the service needs from the server around it. */
type SilencingService = Pick<Serving, 'session' | 'rules' | 'refresh'>;

/** Answers what is asked about silenced things, and takes them back. */
export function serveSilencing(connection: Connection, host: SilencingService): void {
  connection.onRequest(ignoreListRequest, (params) => ignoreListOf(uriOf(params), host.session().silencing));
  connection.onRequest(restoreRequest, () => {
    host.session().silencing.restore();
    host.refresh();
    return null;
  });
  connection.onRequest(silencedRequest, async () => {
    const session = host.session();
    const { files } = session;
    const folders = files === undefined ? [] : session.folders.uris.filter((uri) => files.reaches(uri));
    return {
      folders: files === undefined ? [] : await Promise.all(folders.map((uri) => folderOf(uri, files, host))),
      inMemory: session.silencing.inMemory,
      titles: Object.fromEntries(host.rules.map(({ id, title }) => [id, session.say(title)])),
    };
  });
  connection.onRequest(unsilenceRequest, async (params) => {
    checkUnsilence(params);
    const session = host.session();
    if (session.files === undefined || !session.folders.uris.includes(params.folder)) return false;
    try {
      await strike(params, session.files);
      return true;
    } catch (error) {
      const words = troubleWith(error, params, session);
      if (words === undefined) throw error;
      await connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: words,
      });
      return false;
    } finally {
      session.silencing.forget();
      session.protecting.forget();
      host.refresh();
    }
  });
}

/** The answer to `ignoreListRequest` for the file `uri`. */
function ignoreListOf(uri: string, silencing: Silencing): IgnoreListAnswer {
  const place = silencing.keptIn(uri);
  return {
    list: place === undefined ? null : `${place.folder}/${IGNORE_FILE}`,
    inMemory: silencing.inMemory,
  };
}

async function folderOf(
  folder: string,
  files: WorkspaceFiles,
  host: SilencingService,
): Promise<SilencedFolder> {
  const { say } = host.session();
  const titles = new Map(host.rules.map(({ id, title }) => [id, say(title)]));
  const [list, terms] = await Promise.all(
    [IGNORE_FILE, TERMS_FILE].map((file) => readOrNothing(folder, file, files)),
  );
  return {
    folder,
    list: `${folder}/${IGNORE_FILE}`,
    termsList: `${folder}/${TERMS_FILE}`,
    ignored:
      list === undefined
        ? []
        : readIgnoreFile(list).ignored.map(({ file, rule, place }) => ({
            file,
            rule,
            title: titles.get(rule) ?? rule,
            around: place?.around ?? '',
            hash: place?.hash ?? '',
          })),
    terms: terms === undefined ? [] : termsIn(terms),
  };
}

/** A list that cannot be read silences nothing; that it cannot was told when it was needed. */
async function readOrNothing(
  folder: string,
  file: string,
  files: WorkspaceFiles,
): Promise<string | undefined> {
  try {
    return await files.read(folder, file);
  } catch (error) {
    if (error instanceof WorkspaceFileError) return undefined;
    throw error;
  }
}

async function strike({ folder, entry, term }: UnsilenceParams, files: WorkspaceFiles): Promise<void> {
  if (entry !== undefined && (await files.exists(folder, IGNORE_FILE))) {
    const { file, rule, hash } = entry;
    const less: Ignored =
      hash === '' ? { file, rule } : { file, rule, place: { text: '', around: '', hash } };
    await files.update(folder, IGNORE_FILE, (text) => {
      const after = withoutEntry(text ?? '', less);
      if (typeof after !== 'string') throw new UnusableListError(after);
      return after;
    });
  }
  if (term !== undefined && (await files.exists(folder, TERMS_FILE))) {
    await files.update(folder, TERMS_FILE, (text) => withoutTerm(text ?? '', term));
  }
}

/** What the writer reads of a list that could not be changed; undefined where the fault is ours. */
function troubleWith(
  error: unknown,
  { folder, term }: UnsilenceParams,
  { say }: Session,
): string | undefined {
  if (error instanceof UnusableListError) return listTrouble(folder, error, false, say);
  if (!(error instanceof WorkspaceFileError)) return undefined;
  return term === undefined
    ? listTrouble(folder, new UnusableListError(error), false, say)
    : termsTrouble(folder, error, undefined, say);
}

function checkUnsilence(params: unknown): asserts params is UnsilenceParams {
  const { folder, entry, term } = isRecord(params) ? params : {};
  const isEntry =
    entry === undefined ||
    (isRecord(entry) && ['file', 'rule', 'hash'].every((name) => typeof entry[name] === 'string'));
  if (typeof folder !== 'string' || !isEntry || (term !== undefined && typeof term !== 'string')) {
    throw invalidParams('folder must be a string, entry an entry of its list, term a string');
  }
}
