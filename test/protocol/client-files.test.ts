import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver';
import { Client } from './client.ts';
import { GAP, headingLine, notice, onLine } from './drafts.ts';
import { temporaryFolder } from './folders.ts';
import { memoryFolder } from './memory-folder.ts';

const LIST = '.gongwen/ignore.json';
const TERMS = '.gongwen/terms.txt';
const DRAFT = '通知.txt';

const uriIn = (folder: { readonly uri: string }): string => `${folder.uri}/${encodeURIComponent(DRAFT)}`;
const found = async (client: Client, uri: string) => (await client.diagnostics(uri)).map(({ code }) => code);
const filesAsked = (client: Client) =>
  client.asked.filter(({ method }) => method.startsWith('gongwen/files/'));

async function silencing(client: Client, uri: string, line: number): Promise<CodeAction> {
  const actions = await client.codeActions(uri, onLine(line, 0, 2), {});
  const action = actions.find(({ title }) => title.startsWith('忽略这一处'));
  assert.ok(action, `nothing to silence in line ${line}`);
  return action;
}

test('what is ignored in a folder without a disk is kept in its list, and struck there it is told again', async (t) => {
  const folder = memoryFolder();
  folder.texts.set(DRAFT, GAP);
  const client = await Client.started(t, folder.options);
  const uri = uriIn(folder);
  await client.open(uri, GAP);
  await client.execute(await silencing(client, uri, headingLine(2)));
  assert.deepEqual(await found(client, uri), []);
  const [entry, ...more] = JSON.parse(folder.texts.get(LIST) ?? '').ignored;
  assert.deepEqual([entry.file, entry.rule, more], [DRAFT, 'numbering/gap', []]);
  const shown = await client.request('gongwen/ignoreList', { textDocument: { uri } });
  assert.deepEqual(shown, { list: `${folder.uri}/${LIST}`, inMemory: 0 });

  folder.texts.delete(LIST);
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: `${folder.uri}/${LIST}`, type: 3 }],
  });
  assert.deepEqual(await found(client, uri), ['numbering/gap']);
  await client.stop();
});

test('of findings ignored at once none is lost', async (t) => {
  const folder = memoryFolder();
  const text = notice('一、', '三、', '六、', '九、');
  folder.texts.set(DRAFT, text);
  const client = await Client.started(t, folder.options);
  const uri = uriIn(folder);
  await client.open(uri, text);
  const gaps = async () => (await found(client, uri)).filter((code) => code === 'numbering/gap').length;
  assert.equal(await gaps(), 3);
  const actions = await Promise.all([1, 2, 3].map((at) => silencing(client, uri, headingLine(at))));
  await Promise.all(actions.map((action) => client.execute(action)));
  assert.equal(await gaps(), 0);
  assert.equal(JSON.parse(folder.texts.get(LIST) ?? '').ignored.length, 3);
  await client.stop();
});

test('terms are protected there as well', async (t) => {
  const folder = memoryFolder();
  const client = await Client.started(t, folder.options);
  await client.open(uriIn(folder), GAP);
  await client.request('workspace/executeCommand', {
    command: 'gongwen.protect',
    arguments: [{ uri: uriIn(folder), term: '森林防火' }],
  });
  assert.match(folder.texts.get(TERMS) ?? '', /^森林防火$/m);
  await client.stop();
});

test('where nothing can be written the writer is told, and memory keeps it', async (t) => {
  const folder = memoryFolder({ isReadOnly: true });
  const client = await Client.started(t, folder.options);
  const uri = uriIn(folder);
  await client.open(uri, GAP);
  await client.execute(await silencing(client, uri, headingLine(2)));
  assert.deepEqual(await found(client, uri), []);
  assert.equal(client.shown.length, 1);
  assert.match(client.shown[0]!.message, /ignore\.json/);
  const { inMemory } = await client.request<{ inMemory: number }>('gongwen/ignoreList', {
    textDocument: { uri },
  });
  assert.equal(inMemory, 1);
  await client.stop();
});

test('a folder on the disk is the server’s own affair, and a client that serves no files is not asked', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(folder.pathOf(DRAFT), GAP);
  const serving = await Client.started(t, { ...memoryFolder().options, folders: [folder.uri] });
  await serving.open(uriIn(folder), GAP);
  await serving.execute(await silencing(serving, uriIn(folder), headingLine(2)));
  assert.deepEqual(await found(serving, uriIn(folder)), []);
  assert.deepEqual(filesAsked(serving), []);
  await serving.stop();

  const away = memoryFolder();
  const silent = await Client.started(t, { ...away.options, initializationOptions: {} });
  await silent.open(uriIn(away), GAP);
  await silent.execute(await silencing(silent, uriIn(away), headingLine(2)));
  assert.deepEqual(await found(silent, uriIn(away)), []);
  assert.deepEqual(filesAsked(silent), []);
  assert.equal(away.texts.size, 0);
  await silent.stop();
});
