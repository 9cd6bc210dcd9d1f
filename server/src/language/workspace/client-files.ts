import { isRecord } from '../../text/record.ts';
import { type FileTrouble, WorkspaceFileError, type WorkspaceFiles } from './files.ts';

/** A file of a folder of the workspace: the folder's uri without a `/` at its end, the path in it parted by `/`. */
export interface FilePlace {
  readonly folder: string;
  readonly path: string;
}

/** A file to be written: `after` in the place of `before`, null where there was none. */
export interface FileChange extends FilePlace {
  readonly before: string | null;
  readonly after: string;
}

/** A request to the client about a FilePlace: is there anything at the place? Answered with a boolean. */
const FILE_EXISTS = 'gongwen/files/exists';

/**
 * A request to the client about a FilePlace. Answered with `{ text }`, null where there is no file, or with
 * `{ trouble, detail }`: one of our troubles, and English for the log.
 */
const READ_FILE = 'gongwen/files/read';

/**
 * A request to the client with a FileChange. Answered with `{ isWritten }`, false where another text stands there by
 * now, or with a trouble.
 */
const WRITE_FILE = 'gongwen/files/write';

/** Sends a request to the client. */
export type Ask = (method: string, params: FilePlace | FileChange) => Promise<unknown>;

/** How often a text is read anew that others keep changing before it is given up. */
const MOST_TRIES = 20;

const TROUBLES: readonly string[] = [
  'unreadable',
  'unwritable',
  'not-a-file',
  'not-text',
  'too-large',
  'outside',
  'busy',
] satisfies FileTrouble[];

/** The files in all folders of a client that reads and writes them itself, wherever they are kept. */
export function clientFiles(ask: Ask): WorkspaceFiles {
  const asked = async (trouble: FileTrouble, answer: Promise<unknown>): Promise<Record<string, unknown>> => {
    const told = await answered(trouble, answer);
    if (!isRecord(told)) throw new WorkspaceFileError(trouble, 'the client gave no answer');
    if (told.trouble === undefined) return told;
    throw new WorkspaceFileError(isTrouble(told.trouble) ? told.trouble : trouble, String(told.detail));
  };
  const read = async (place: FilePlace): Promise<string | null> => {
    const { text } = await asked('unreadable', ask(READ_FILE, place));
    if (text === null || typeof text === 'string') return text;
    throw new WorkspaceFileError('unreadable', 'the client gave neither text nor trouble');
  };
  return {
    reaches: () => true,
    async exists(folder, path) {
      try {
        // Whatever is in the way: the file may well be there.
        return (await ask(FILE_EXISTS, { folder, path })) !== false;
      } catch {
        return true;
      }
    },
    read: async (folder, path) => (await read({ folder, path })) ?? undefined,
    async update(folder, path, change) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const before = await read({ folder, path });
        const after = change(before ?? undefined);
        if (after === before) return;
        const written = ask(WRITE_FILE, { folder, path, before, after });
        if ((await asked('unwritable', written)).isWritten === true) return;
      }
      throw new WorkspaceFileError('busy', path);
    },
  };
}

/** Each folder by `disk` where it reaches, by `others` where it does not. */
export function filesBeyond(disk: WorkspaceFiles | undefined, others: WorkspaceFiles): WorkspaceFiles {
  if (disk === undefined) return others;
  const of = (folder: string): WorkspaceFiles => (disk.reaches(folder) ? disk : others);
  return {
    reaches: (folder) => of(folder).reaches(folder),
    exists: (folder, path) => of(folder).exists(folder, path),
    read: (folder, path) => of(folder).read(folder, path),
    update: (folder, path, change) => of(folder).update(folder, path, change),
  };
}

async function answered(trouble: FileTrouble, answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    throw new WorkspaceFileError(trouble, String(error));
  }
}

function isTrouble(told: unknown): told is FileTrouble {
  return typeof told === 'string' && TROUBLES.includes(told);
}
