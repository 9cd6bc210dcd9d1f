import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';

/** A folder on the disk that is gone when the test ends. */
export interface Folder {
  readonly uri: string;
  pathOf(name: string): string;
  uriOf(name: string): string;
}

export async function temporaryFolder(t: TestContext): Promise<Folder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'gongwen-office-')));
  t.after(() => rm(path, { recursive: true, force: true }));
  return {
    uri: pathToFileURL(path).href,
    pathOf: (name) => join(path, name),
    uriOf: (name) => pathToFileURL(join(path, name)).href,
  };
}
