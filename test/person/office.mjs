import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/places.mjs';

/**
 * A copy of the sample office to work in, so that nothing typed in a test touches the samples. Gives the `folder` to
 * open, `read` for a draft as it stands on disk, `dataDir` for the editor's own files, and `close`, which removes all.
 */
export async function openOffice() {
  const place = await mkdtemp(join(tmpdir(), 'gongwen-'));
  const folder = join(place, '办公室');
  await cp(join(root, 'samples'), folder, { recursive: true });
  return {
    folder,
    dataDir: join(place, 'editor'),
    read: (name) => readFile(join(folder, name), 'utf8'),
    close: () => rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
