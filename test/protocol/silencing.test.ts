import assert from 'node:assert/strict';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver';
import { EDITOR, PUSHED } from './capabilities.ts';
import { Client, type ClientOptions } from './client.ts';
import { GAP, headingLine, notice, onLine } from './drafts.ts';
import { type Folder, temporaryFolder } from './folders.ts';

const LIST = '.gongwen/ignore.json';
const MARKER = onLine(headingLine(2), 0, 2);

/** A client at work in a folder with the draft GAP in it, open. */
async function inOffice(t: TestContext, options: ClientOptions = {}) {
  const folder = await temporaryFolder(t);
  const uri = folder.uriOf('通知.txt');
  await writeFile(folder.pathOf('通知.txt'), GAP);
  const client = await Client.started(t, { folders: [folder.uri], ...options });
  await client.open(uri, GAP);
  return { client, folder, uri };
}

/** The actions at 四、 that silence it. */
async function silences(client: Client, uri: string): Promise<CodeAction[]> {
  const actions = await client.codeActions(uri, MARKER, {});
  return actions.filter(({ command }) => command !== undefined);
}
async function silence(client: Client, uri: string, title: RegExp): Promise<void> {
  const action = (await silences(client, uri)).find((one) => title.test(one.title));
  assert.ok(action, `no action ${title}`);
  await client.execute(action);
}
async function found(client: Client, uri: string): Promise<unknown[]> {
  return (await client.diagnostics(uri)).map(({ code }) => code);
}
const listIn = (folder: Folder) => readFile(folder.pathOf(LIST), 'utf8');
test('the light bulb offers the repair first, then the ways to silence', async (t) => {
  const { client, uri } = await inOffice(t, { initializationOptions: { turnsRulesOff: 'client.turnOff' } });
  const diagnostics = await client.diagnostics(uri);
  const actions = await client.codeActions(uri, MARKER, { diagnostics });
  assert.deepEqual(
    actions.map(({ title }) => title),
    ['改为“三、”', '忽略这一处“序号跳号”', '在本文件中忽略“序号跳号”', '在本工作区中关闭“序号跳号”'],
  );
  assert.deepEqual(
    actions.map(({ isPreferred }) => isPreferred),
    [true, undefined, undefined, undefined],
  );
  const off = actions[3]?.command;
  assert.deepEqual([off?.command, off?.arguments], ['client.turnOff', ['numbering/gap', uri]]);
  assert.deepEqual(await client.codeActions(uri, MARKER, { only: ['source'] }), []);
  await client.stop();
});

test('a client that carries no commands out is offered none', async (t) => {
  const { executeCommand, ...workspace } = EDITOR.workspace!;
  assert.ok(executeCommand);
  const { client, uri } = await inOffice(t, { capabilities: { ...EDITOR, workspace } });
  assert.deepEqual(await silences(client, uri), []);
  await client.stop();
});

test('this one: it is silent at once, survives edits elsewhere and returns when its words change', async (t) => {
  const { client, folder, uri } = await inOffice(t);
  await silence(client, uri, /这一处/);
  await client.when(() => (client.refreshes > 0 ? true : undefined));
  assert.deepEqual(await found(client, uri), []);
  assert.deepEqual(await client.codeActions(uri, MARKER, {}), []);
  assert.equal(await readFile(folder.pathOf('通知.txt'), 'utf8'), GAP, 'nothing is written into the draft');
  const [entry] = JSON.parse(await listIn(folder)).ignored;
  const { hash, ...words } = entry;
  assert.deepEqual(words, {
    file: '通知.txt',
    rule: 'numbering/gap',
    text: '四、',
    around: '【四、】落实防火责任',
  });
  assert.match(hash, /^[0-9a-f]{16}$/);

  await client.change(uri, 2, { range: onLine(headingLine(0), 2, 2), text: '全面' });
  await client.change(uri, 3, { range: onLine(headingLine(2) + 1, 20, 20), text: '认真' });
  assert.deepEqual(await found(client, uri), []);
  await client.change(uri, 4, { range: onLine(headingLine(2), 0, 1), text: '五' });
  assert.deepEqual(await found(client, uri), ['numbering/gap']);
  await client.change(uri, 5, { range: onLine(headingLine(2), 0, 1), text: '四' });
  assert.deepEqual(await found(client, uri), []);
  await client.change(uri, 6, { range: onLine(headingLine(2), 2, 4), text: '压实' });
  assert.deepEqual(await found(client, uri), ['numbering/gap']);
  await client.stop();
});

test('this rule in this file: another of its findings is silent too, another file’s is not', async (t) => {
  const { client, folder, uri } = await inOffice(t);
  const other = folder.uriOf('other.txt');
  await client.open(other, GAP);
  await silence(client, uri, /本文件/);
  await client.change(uri, 2, { text: notice('一、', '三、', '六、') });
  assert.deepEqual(await found(client, uri), []);
  assert.deepEqual(await found(client, other), ['numbering/gap']);
  assert.deepEqual(JSON.parse(await listIn(folder)).ignored, [{ file: '通知.txt', rule: 'numbering/gap' }]);
  await client.stop();
});

test('what was ignored is ignored in the next session, and under the draft’s next name', async (t) => {
  const { client, folder, uri } = await inOffice(t);
  await silence(client, uri, /这一处/);
  await client.stop();
  await rename(folder.pathOf('通知.txt'), folder.pathOf('通知（定稿）.txt'));
  const next = await Client.started(t, { folders: [folder.uri] });
  await next.open(folder.uriOf('通知（定稿）.txt'), GAP);
  assert.deepEqual(await found(next, folder.uriOf('通知（定稿）.txt')), []);
  await next.stop();
});

test('an entry that is struck from the list is told again', async (t) => {
  const { client, folder, uri } = await inOffice(t);
  await silence(client, uri, /这一处/);
  assert.deepEqual(await found(client, uri), []);
  await writeFile(folder.pathOf(LIST), '{"version": 1, "ignored": []}');
  const before = client.refreshes;
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf(LIST), type: 2 }] });
  await client.when(() => (client.refreshes > before ? true : undefined));
  assert.deepEqual(await found(client, uri), ['numbering/gap']);
  await client.stop();
});

test('two windows on one folder add to one list', async (t) => {
  const { client, folder, uri } = await inOffice(t);
  const other = await Client.started(t, { folders: [folder.uri] });
  await other.open(uri, GAP);
  await found(other, uri);
  await silence(client, uri, /这一处/);
  await silence(other, uri, /本文件/);
  assert.equal(JSON.parse(await listIn(folder)).ignored.length, 2);
  await client.stop();
  await other.stop();
});

test('a draft in no folder is silenced for the session, and its actions say so', async (t) => {
  const client = await Client.started(t, { initializationOptions: { turnsRulesOff: 'client.turnOff' } });
  await client.open('untitled:Untitled-1', GAP);
  const titles = (await silences(client, 'untitled:Untitled-1')).map(({ title }) => title);
  assert.deepEqual(titles, [
    '忽略这一处“序号跳号”（关闭窗口后失效）',
    '在本文件中忽略“序号跳号”（关闭窗口后失效）',
    '在我的设置中关闭“序号跳号”',
  ]);
  await silence(client, 'untitled:Untitled-1', /这一处/);
  assert.deepEqual(await found(client, 'untitled:Untitled-1'), []);
  const asked = { textDocument: { uri: 'untitled:Untitled-1' } };
  assert.deepEqual(await client.request('gongwen/ignoreList', asked), { list: null, inMemory: 1 });
  await client.open('file:///saved.txt', GAP);
  assert.deepEqual(await found(client, 'file:///saved.txt'), ['numbering/gap']);
  await client.close('untitled:Untitled-1');
  assert.deepEqual(await found(client, 'file:///saved.txt'), [], 'the draft was saved under a name');
  await client.request('gongwen/restoreIgnored', null);
  assert.deepEqual(await found(client, 'file:///saved.txt'), ['numbering/gap']);
  await client.stop();
});

test('the list’s place is told, there or not', async (t) => {
  const { client, folder, uri } = await inOffice(t);
  const asked = { textDocument: { uri } };
  assert.deepEqual(await client.request('gongwen/ignoreList', asked), {
    list: folder.uriOf(LIST),
    inMemory: 0,
  });
  await client.stop();
});

test('a damaged list is named in Chinese, not written over, and the draft is still checked', async (t) => {
  const { client, folder, uri } = await inOffice(t);
  await mkdir(dirname(folder.pathOf(LIST)));
  await writeFile(folder.pathOf(LIST), '{"version": 1, "ignored": [');
  await client.open(folder.uriOf('other.txt'), GAP);
  assert.deepEqual(await found(client, uri), ['numbering/gap']);
  const [message] = await client.when(() => (client.shown.length > 0 ? client.shown : undefined));
  assert.match(
    message?.message ?? '',
    /忽略清单 .*\/\.gongwen\/ignore\.json 有读不懂的地方：不是合格的 JSON/,
  );
  await silence(client, uri, /这一处/);
  const last = await client.when(() => client.shown[1]);
  assert.match(last.message, /没能记入忽略清单/);
  assert.equal(await listIn(folder), '{"version": 1, "ignored": [');
  assert.deepEqual(await found(client, uri), [], 'the writer’s wish counts for the session');
  await client.stop();
});

test('a hostile list takes nothing down', async (t) => {
  const { client, folder, uri } = await inOffice(t);
  await mkdir(dirname(folder.pathOf(LIST)));
  for (const hostile of [
    Buffer.alloc(8 * 1024 * 1024, 0x5b),
    '['.repeat(100_000),
    '{"version": 1, "ignored": [{"file": "../../../etc/passwd", "rule": "numbering/gap", "hash": "0"}]}',
    '{"__proto__": {"version": 1}, "constructor": [], "ignored": 7}',
    Buffer.from([0xff, 0xfe, 0x00]),
  ]) {
    await writeFile(folder.pathOf(LIST), hostile);
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf(LIST), type: 2 }],
    });
    assert.deepEqual(await found(client, uri), ['numbering/gap']);
  }
  assert.equal(await client.stop(), 0);
});

test('a folder that is opened later has its list honoured', async (t) => {
  const { client, folder, uri } = await inOffice(t);
  await silence(client, uri, /这一处/);
  await client.stop();
  const late = await Client.started(t);
  await late.open(uri, GAP);
  assert.deepEqual(await found(late, uri), ['numbering/gap']);
  const event = { added: [{ uri: folder.uri, name: 'office' }], removed: [] };
  await late.notify('workspace/didChangeWorkspaceFolders', { event });
  assert.deepEqual(await found(late, uri), []);
  await late.stop();
});

test('a client that cannot ask is told anew after silencing', async (t) => {
  const capabilities = { ...PUSHED, workspace: EDITOR.workspace! };
  const { client, uri } = await inOffice(t, { capabilities });
  await client.when(() => client.published.find(({ diagnostics }) => diagnostics.length === 1));
  await silence(client, uri, /这一处/);
  await client.when(() => client.published.find(({ diagnostics }) => diagnostics.length === 0));
  await client.stop();
});

test('calls of a wrong shape are refused, and the rest goes on', async (t) => {
  const { client, uri } = await inOffice(t);
  for (const params of [
    {},
    { command: 'gongwen.other' },
    { command: 'gongwen.ignore' },
    { command: 'gongwen.ignore', arguments: [{ uri: 7 }] },
  ]) {
    await assert.rejects(client.request('workspace/executeCommand', params), { code: -32602 });
  }
  await assert.rejects(client.request('gongwen/ignoreList', {}), { code: -32602 });
  assert.deepEqual(await found(client, uri), ['numbering/gap']);
  await client.stop();
});
