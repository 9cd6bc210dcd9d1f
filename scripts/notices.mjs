import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './places.mjs';

const licenceFile = /^(licen[cs]e|copying|notice|thirdpartynotices)(\.(md|txt))?$/i;

/**
 * The licences of every package that went into the bundles, as their terms ask whoever ships them to pass on.
 * Throws where a package brings no licence text.
 * @param {import('esbuild').Metafile[]} metafiles what esbuild says of each bundle
 */
export async function noticesOf(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(inputs.flatMap((path) => packageFolder(path) ?? []));
  const notices = await Promise.all([...folders].sort().map(noticeOf));
  return `Gongwen contains the following software.\n\n${notices.join('\n')}`;
}

/** The folder of the npm package the file belongs to; undefined for the project's own files. */
function packageFolder(path) {
  return /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

async function noticeOf(folder) {
  const place = join(root, folder);
  const manifest = join(place, 'package.json');
  const { name, version, license } = existsSync(manifest) ? JSON.parse(await readFile(manifest, 'utf8')) : {};
  const files = (await readdir(place)).filter((file) => licenceFile.test(file)).sort();
  if (files.length === 0) throw new Error(`${folder} is bundled but brings no licence text`);
  const texts = await Promise.all(files.map((file) => readFile(join(place, file), 'utf8')));
  const title = `${name} ${version} (${license})`;
  return `${title}\n${'-'.repeat(title.length)}\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}
