import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build, context } from 'esbuild';
import { noticesOf } from './scripts/notices.mjs';

const production = process.argv.includes('--production');
const watching = process.argv.includes('--watch');
const withTests = process.argv.includes('--tests');

/** @type {import('esbuild').BuildOptions} */
const node = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outExtension: { '.js': '.cjs' },
  outdir: 'dist',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  loader: { '.tsv': 'text' },
  metafile: true,
  logLevel: watching ? 'info' : 'warning',
};

/** nodejieba has a native part: it is taken from beside the program where it is there, and never shipped. */
const miner = { ...node, external: ['nodejieba'] };

/**
 * What runs in a browser: nothing of Node's is left out here, so that an import of it fails. VS Code runs the extension
 * itself as CommonJS, the server is a plain worker.
 */
const web = {
  ...node,
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...node, entryPoints: { client: 'client/src/extension.ts' }, external: ['vscode'] },
  { ...node, entryPoints: { server: 'server/src/node.ts' } },
  { ...node, entryPoints: { indexer: 'server/src/indexer.ts' } },
  { ...miner, entryPoints: { miner: 'server/src/miner.ts' } },
  { ...miner, entryPoints: { cli: 'server/src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
  { ...web, entryPoints: { 'web/client': 'client/src/web.ts' }, external: ['vscode'] },
  {
    ...web,
    entryPoints: { 'web/server': 'server/src/browser.ts' },
    format: 'iife',
    outExtension: { '.js': '.js' },
  },
];
if (withTests) {
  // mocha loads its reporters by name, so it stays outside the bundle.
  bundles.push({
    ...node,
    entryPoints: { 'test/index': 'test/vscode/index.ts' },
    external: ['vscode', 'mocha'],
  });
}

/** jieba-wasm reads its dictionary from beside the program. */
const dictionary = createRequire(import.meta.url)
  .resolve('jieba-wasm')
  .replace(/\.js$/, '_bg.wasm');
await mkdir('dist', { recursive: true });
await copyFile(dictionary, 'dist/jieba_rs_wasm_bg.wasm');

if (watching) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  const built = await Promise.all(bundles.map((bundle) => build(bundle)));
  await writeFile('dist/licences.txt', await noticesOf(built.map(({ metafile }) => metafile)));
}
