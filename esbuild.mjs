import { writeFile } from 'node:fs/promises';
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

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...node, entryPoints: { client: 'client/src/extension.ts' }, external: ['vscode'] },
  { ...node, entryPoints: { server: 'server/src/node.ts' } },
  { ...node, entryPoints: { indexer: 'server/src/indexer.ts' } },
  { ...node, entryPoints: { cli: 'server/src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
];
if (withTests) {
  // mocha loads its reporters by name, so it stays outside the bundle.
  bundles.push({
    ...node,
    entryPoints: { 'test/index': 'test/vscode/index.ts' },
    external: ['vscode', 'mocha'],
  });
}

if (watching) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  const built = await Promise.all(bundles.map((bundle) => build(bundle)));
  await writeFile('dist/licences.txt', await noticesOf(built.map(({ metafile }) => metafile)));
}
