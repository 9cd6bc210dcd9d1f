import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { listFiles, PackageManager } from '@vscode/vsce';

const MIB = 1024 * 1024;
/** Most the packaged extension may weigh. */
const MOST_BYTES = 8 * MIB;

const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** Every file that may be in the package; anything else has slipped in. */
const allowed = [
  /^(package\.json|package\.nls(\.en)?\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
  /^dist\/((client|indexer|miner|server)\.cjs|jieba_rs_wasm_bg\.wasm|licences\.txt|web\/(client\.cjs|server\.js))$/,
  /^syntaxes\/[\w.-]+\.json$/,
  /^images\/([\w.-]+\.png|walkthrough\/\w+\.svg)$/,
  /^docs\/(corpus|editing|phrases|silencing|templates|rules\/[\w/-]+)\.md$/,
];

/** What the extension cannot do without. */
const needed = [
  'package.json',
  'package.nls.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'dist/client.cjs',
  'dist/server.cjs',
  'dist/indexer.cjs',
  'dist/miner.cjs',
  'dist/jieba_rs_wasm_bg.wasm',
  'dist/licences.txt',
  'dist/web/client.cjs',
  'dist/web/server.js',
  'syntaxes/gongwen.tmLanguage.json',
  'syntaxes/gongwen.language-configuration.json',
  'images/icon.png',
  'docs/corpus.md',
  'docs/editing.md',
  'docs/phrases.md',
  'docs/silencing.md',
  'docs/templates.md',
  'images/walkthrough/new.svg',
  'docs/rules/numbering/gap.md',
];

test('the package holds what runs and nothing else', async () => {
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  assert.deepEqual(
    files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
    [],
    'no sources, tests, source maps or build files',
  );
  assert.deepEqual(
    needed.filter((file) => !files.includes(file)),
    [],
    'nothing is missing',
  );
});

test('what runs in a browser asks for nothing that only Node has', async () => {
  const asked = async (bundle: string): Promise<string[]> => {
    const program = await readFile(join(root, 'dist/web', bundle), 'utf8');
    const imports = program.matchAll(
      /\b(?:require|import)\s{0,3}\(\s{0,3}["'`]([^"'`]{1,80})|\bfrom\s{0,3}["'](node:[^"']{1,80})/g,
    );
    return [...new Set([...imports].map(([, called, named]) => String(called ?? named)))];
  };
  assert.deepEqual(await asked('client.cjs'), ['vscode']);
  assert.deepEqual(await asked('server.js'), []);
});

test(`the package is there and weighs less than ${MOST_BYTES / MIB} MiB`, async () => {
  const { size } = await stat(join(root, `gongwen-${version}.vsix`));
  console.log(`${(size / 1024).toFixed(0)} KiB`);
  assert.ok(size > 0 && size < MOST_BYTES, `${size} bytes`);
});
