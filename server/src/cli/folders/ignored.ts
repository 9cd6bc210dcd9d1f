import { lstat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { IGNORE_FILE, readIgnoreFile } from '../../check/ignore-file.ts';
import { filesIn, type Ignored, type Ignores, ignoresIn } from '../../check/ignore-list.ts';
import type { Session } from '../host.ts';
import { note } from '../note.ts';
import { createNearest, type FolderFile } from './nearest.ts';

/** A folder's ignore list. */
interface List {
  /** The folder, absolute. */
  readonly folder: string;
  readonly ignored: readonly Ignored[];
  /** The files it names that are no longer there. */
  readonly gone: ReadonlySet<string>;
}

/**
 * Gives what the writers of a draft's folder ignore in it, from the list that the editor keeps. What cannot be
 * read of a list is named on stderr; a list that cannot be read at all goes to `fail`.
 */
export function createIgnoresFor(
  session: Session,
  fail: (path: string, error: unknown) => void,
): (draft: string) => Promise<Ignores | undefined> {
  const nearestList = createNearest(IGNORE_FILE, (file) => listFrom(file, session), fail);
  return async (draft) => {
    const list = await nearestList(draft);
    if (list === undefined) return undefined;
    const path = relative(list.folder, resolve(draft)).split(sep).join('/');
    return ignoresIn(path, list.ignored, (other) => list.gone.has(other));
  };
}

async function listFrom({ folder, path, text }: FolderFile, session: Session): Promise<List> {
  const { ignored, fault } = readIgnoreFile(text);
  if (fault !== undefined) {
    const why = session.say(fault.sentence, ...fault.values);
    note(path, session.say('忽略清单有读不懂的地方，那些不起作用：{0}', why), session);
  }
  const files = filesIn(ignored);
  const found = await Promise.all(files.map((file) => isThere(join(folder, file))));
  return { folder, ignored, gone: new Set(files.filter((_, at) => found[at] === false)) };
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}
