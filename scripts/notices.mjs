import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './places.mjs';

const licenceFile =
  /^(licen[cs]e|copying|notice|third[-_]?party[-_]?(notices|licen[cs]es))(\.(md|markdown|txt))?$/i;
const readme = /^readme(\.(md|markdown|txt))?$/i;

/**
 * The licences of every package that went into the bundles, as their terms ask whoever ships them to pass on.
 * Throws where a package neither brings a licence text nor names its licence.
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
  const names = (await readdir(place)).sort();
  const files = names.filter((file) => licenceFile.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(place, file), 'utf8')));
  if (texts.length === 0) {
    const manual = names.find((file) => readme.test(file));
    const text = manual === undefined ? undefined : licenceIn(await readFile(join(place, manual), 'utf8'));
    if (text === undefined && license === undefined)
      throw new Error(`${folder} is bundled without a licence`);
    texts.push(text ?? `Its licence, as its package.json names it: ${license}`);
  }
  const title = `${name} ${version} (${license})`;
  return `${title}\n${'-'.repeat(title.length)}\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}

/** The section of a readme that is headed by the word; undefined where there is none. */
function licenceIn(text) {
  const sections = text.split(/^(?=#+ )/m);
  return sections.find((section) => /^#+ licen[cs]e/i.test(section));
}
