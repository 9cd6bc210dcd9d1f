import assert from 'node:assert/strict';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { Client, type ClientOptions } from './client.ts';
import { onLine } from './drafts.ts';
import { type Folder, temporaryFolder } from './folders.ts';

const LIST = '.gongwen/terms.txt';
/** 充分发挥 four times, each with something else behind it. */
const SPEECH = `全县农村饮水安全工作总结
年初召开动员会，提出要充分发挥乡镇水管站的作用，把管护责任分到每一处水源。
春灌期间旱情露头，县水利局充分发挥流动供水车的作用，给十二个缺水村送水。
汛期水质变浑，县疾控中心充分发挥检测设备齐全的优势，每周取样一次。
入冬以后管道易冻，各村充分发挥用水户协会的作用，分段包管，没有大面积停水。
`;
const FIRST = onLine(1, 11, 15);

async function inOffice(t: TestContext, options: ClientOptions = {}, list?: string) {
  const folder = await temporaryFolder(t);
  const uri = folder.uriOf('总结.txt');
  if (list !== undefined) {
    await mkdir(folder.pathOf('.gongwen'));
    await writeFile(folder.pathOf(LIST), list);
  }
  const client = await Client.started(t, { folders: [folder.uri], ...options });
  await client.open(uri, SPEECH);
  return { client, folder, uri };
}

async function found(client: Client, uri: string): Promise<unknown[]> {
  return (await client.diagnostics(uri)).map(({ code }) => code);
}
async function protection(client: Client, uri: string) {
  return (await client.codeActions(uri, FIRST, {})).find(({ title }) => title === '加入保护词“充分发挥”');
}
const changed = (client: Client, folder: Folder) =>
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf(LIST), type: 2 }] });

test('a phrase is protected from the light bulb, and told again once its line is struck out', async (t) => {
  const { client, folder, uri } = await inOffice(t);
  assert.deepEqual(await found(client, uri), ['phrase/overused']);
  const action = await protection(client, uri);
  assert.ok(action);
  await client.execute(action);
  assert.deepEqual(await found(client, uri), []);
  assert.match(await readFile(folder.pathOf(LIST), 'utf8'), /^# .*\n充分发挥\n$/);
  await writeFile(folder.pathOf(LIST), '# 充分发挥\n');
  await changed(client, folder);
  assert.deepEqual(await found(client, uri), ['phrase/overused']);
  await client.stop();
});

test('a list that is there is honoured, and what stands in it stays', async (t) => {
  const { client, folder, uri } = await inOffice(t, {}, '# 我县的提法\r\n乡镇水管站\r\n');
  const action = await protection(client, uri);
  assert.ok(action);
  await client.execute(action);
  assert.equal(await readFile(folder.pathOf(LIST), 'utf8'), '# 我县的提法\r\n乡镇水管站\r\n充分发挥\r\n');
  assert.deepEqual(await found(client, uri), []);
  await client.stop();
});

test('terms of the settings count too', async (t) => {
  const { client, uri } = await inOffice(t, { configure: () => ({ terms: ['充分发挥', ' '] }) });
  assert.deepEqual(await found(client, uri), []);
  await client.stop();
});

test('a draft in no folder is offered no list to write to', async (t) => {
  const client = await Client.started(t, { folders: [] });
  await client.open('untitled:Untitled-1', SPEECH);
  assert.deepEqual(await found(client, 'untitled:Untitled-1'), ['phrase/overused']);
  assert.equal(await protection(client, 'untitled:Untitled-1'), undefined);
  await client.stop();
});

test('a list that leads out of the folder is neither read nor written', async (t) => {
  const elsewhere = await temporaryFolder(t);
  await writeFile(elsewhere.pathOf('terms.txt'), '充分发挥\n');
  const folder = await temporaryFolder(t);
  await symlink(elsewhere.pathOf(''), folder.pathOf('.gongwen'));
  const client = await Client.started(t, { folders: [folder.uri] });
  const uri = folder.uriOf('总结.txt');
  await client.open(uri, SPEECH);
  assert.deepEqual(await found(client, uri), ['phrase/overused']);
  const action = await protection(client, uri);
  assert.ok(action);
  await client.execute(action);
  assert.equal(await readFile(elsewhere.pathOf('terms.txt'), 'utf8'), '充分发挥\n');
  assert.deepEqual(await found(client, uri), ['phrase/overused']);
  await client.stop();
});
