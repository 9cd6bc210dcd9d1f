import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/places.mjs';

const numbering = new Set(['gap', 'duplicate', 'order', 'start'].map((name) => `numbering/${name}`));

/**
 * A copy of the sample office to work in, so that nothing typed in a test touches the samples. Gives the `folder` to
 * open, `read` for a draft as it stands on disk, `wrongNumbers` for the markers with a planted fault in a draft, `dataDir`
 * for the editor's own files, and `close`, which removes all.
 */
export async function openOffice() {
  const place = await mkdtemp(join(tmpdir(), 'gongwen-'));
  const folder = join(place, '办公室');
  await cp(join(root, 'samples'), folder, { recursive: true });
  const read = (name) => readFile(join(folder, name), 'utf8');
  const faults = JSON.parse(await read('faults.json'));
  return {
    folder,
    read,
    wrongNumbers: (name) =>
      faults.filter(({ file, rule }) => file === name && numbering.has(rule)).map(({ text }) => text),
    dataDir: join(place, 'editor'),
    close: () => rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
