import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { rules } from '../../server/src/rules/index.ts';

const root = join(import.meta.dirname, '../..');
const manifest = await json('package.json');
const chinese = await json('package.nls.json');
const english = await json('package.nls.en.json');
const settings = manifest.contributes.configuration.properties;

test('gongwen.rules knows every rule and every group, and nothing else', () => {
  const ids = rules.map(({ id }) => id);
  const groups = ids.map((id) => `${id.split('/')[0]}/*`);
  assert.deepEqual(
    Object.keys(settings['gongwen.rules'].properties).sort(),
    [...new Set([...ids, ...groups])].sort(),
  );
});

test('every level can be chosen for every rule', () => {
  for (const [id, schema] of Object.entries<{ enum: string[] }>(settings['gongwen.rules'].properties)) {
    assert.deepEqual(schema.enum, ['error', 'warning', 'information', 'hint', 'off'], id);
  }
});

test('the settings page calls the rules by their titles', () => {
  for (const { id, title } of rules) assert.equal(chinese[`rules.${id.replace('/', '.')}`], title, id);
});

test('settings and commands stay few', () => {
  assert.ok(Object.keys(settings).length <= 12);
  assert.ok(manifest.contributes.commands.length <= 10);
});

test('what the manifest says is there in Chinese and in English, and nothing is left over', async () => {
  const asked = [...(await text('package.json')).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
  assert.deepEqual(Object.keys(chinese).sort(), [...new Set(asked)].sort());
  assert.deepEqual(Object.keys(english).sort(), Object.keys(chinese).sort());
});

test('what the client says has an English translation', async () => {
  const translations = await json('l10n/bundle.l10n.en.json');
  const files = (await readdir(join(root, 'client/src'), { recursive: true })).filter((name) =>
    name.endsWith('.ts'),
  );
  const sources = await Promise.all(files.map((name) => text(join('client/src', name))));
  const sentences = sources.flatMap((source) =>
    [...source.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, said]) => said),
  );
  assert.ok(sentences.length > 0);
  assert.deepEqual(
    sentences.filter((sentence) => translations[sentence as string] === undefined),
    [],
  );
});

test('the snippets and the grammar are where the manifest says', async () => {
  const { snippets, grammars, languages } = manifest.contributes;
  const paths = [...snippets, ...grammars].map(({ path }: { path: string }) => path);
  for (const path of [...paths, languages[0].configuration]) assert.ok(await json(path), path);
  for (const grammar of grammars) assert.equal((await json(grammar.path)).scopeName, grammar.scopeName);
});

async function text(path: string): Promise<string> {
  return readFile(join(root, path), 'utf8');
}

/** Manifest and catalogues are plain JSON of our own; what a test reads from them it checks itself. */
// biome-ignore lint/suspicious/noExplicitAny: JSON has no type.
async function json(path: string): Promise<any> {
  return JSON.parse(await text(path));
}
