import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { allGenres } from '../../server/src/document/genre.ts';
import { rules } from '../../server/src/rules/index.ts';

const root = join(import.meta.dirname, '../..');
const manifest = await json('package.json');
const chinese = await json('package.nls.json');
const english = await json('package.nls.en.json');
const translations = await json('l10n/bundle.l10n.en.json');
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
  for (const { id, title } of rules) {
    const key = `rules.${id.replace('/', '.')}`;
    assert.equal(chinese[key], title, id);
    assert.equal(english[key], translations[title], id);
  }
});

test('gongwen.genre offers every 文种 there is', () => {
  const names = allGenres().map(({ name }) => name);
  assert.deepEqual(settings['gongwen.genre'].enum, ['', ...names]);
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

test('the grammar and the editing habits are where the manifest says', async () => {
  const { grammars, languages } = manifest.contributes;
  for (const { configuration } of languages) assert.ok(await json(configuration), configuration);
  for (const grammar of grammars) assert.equal((await json(grammar.path)).scopeName, grammar.scopeName);
});

test('the walkthrough has five steps, each with a picture of the theme’s own colours and links that lead somewhere', async () => {
  const [{ steps }, ...more] = manifest.contributes.walkthroughs;
  assert.deepEqual(more, []);
  assert.equal(steps.length, 5);
  const own = new Set(manifest.contributes.commands.map(({ command }: { command: string }) => command));
  for (const { id, media, completionEvents } of steps) {
    const picture = await text(media.svg);
    const colours = [...picture.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour as string);
    assert.ok(colours.length > 0, id);
    for (const colour of colours) assert.match(colour, /^(none|var\(--vscode-[\w-]+,#[0-9a-f]{6}\))$/, id);
    const links = [chinese, english].map((words) =>
      [...words[`walkthroughs.start.${id}.description`].matchAll(/\(command:([\w.]+)/g)].map(
        ([, link]) => link,
      ),
    );
    assert.deepEqual(links[0], links[1], id);
    const named = [
      ...(links[0] as string[]),
      ...completionEvents.map((event: string) => event.replace('onCommand:', '')),
    ];
    for (const name of named.filter((name) => /^gongwen\.\w+$/.test(name) && settings[name] === undefined)) {
      assert.ok(own.has(name), `${id}: ${name}`);
    }
  }
});

async function text(path: string): Promise<string> {
  return readFile(join(root, path), 'utf8');
}

/** Manifest and catalogues are plain JSON of our own; what a test reads from them it checks itself. */
// biome-ignore lint/suspicious/noExplicitAny: JSON has no type.
async function json(path: string): Promise<any> {
  return JSON.parse(await text(path));
}
