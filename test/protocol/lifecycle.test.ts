import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import type { InitializeResult } from 'vscode-languageserver';
import { EDITOR } from './capabilities.ts';
import { Client } from './client.ts';
import { GAP } from './drafts.ts';
import { SERVER } from './server-process.ts';

test('shutdown, then exit: code 0, and nothing is answered in between', async (t) => {
  const client = await Client.started(t);
  await client.open('untitled:1', GAP);
  assert.equal(await client.request('shutdown'), null);
  await assert.rejects(client.pull('untitled:1'), { code: -32600 });
  await client.notify('exit');
  assert.equal(await client.exited, 0);
});

test('exit without shutdown: code 1', async (t) => {
  const client = await Client.started(t);
  await client.notify('exit');
  assert.equal(await client.exited, 1);
});

test('the server ends when its input does', async (t) => {
  const client = await Client.started(t);
  client.wire.process.stdin?.end();
  assert.equal(await client.exited, 1);
});

test('the server ends when the process that started it is gone', async (t) => {
  const parent = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(parent, 'exit');
  const client = await Client.started(t, { processId: parent.pid! });
  assert.equal(await client.exited, 1);
});

test('the server talks over the channel VS Code opens', async (t) => {
  const child = fork(SERVER, ['--node-ipc'], { execArgv: [] });
  const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  connection.listen();
  t.after(() => child.kill());
  const result: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: EDITOR,
  });
  assert.equal(result.serverInfo?.name, 'gongwen');
  await connection.sendRequest('shutdown');
  const exited = once(child, 'exit');
  await connection.sendNotification('exit');
  assert.equal((await exited)[0], 0);
  connection.dispose();
});

test('started without a transport it says which ones there are', async () => {
  const child = spawn(process.execPath, [SERVER], { stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  const [code] = await once(child, 'close');
  assert.equal(code, 2);
  assert.match(told, /--stdio/);
});
