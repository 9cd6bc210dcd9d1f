import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { Client } from './client.ts';
import { GAP, headingLine, onLine, SOUND } from './drafts.ts';

const URI = 'file:///drafts/notice.txt';

/** A client that keeps the server waiting for its settings until `release` is called. */
async function waiting(t: TestContext): Promise<{ client: Client; release: () => void }> {
  let release: () => void = () => undefined;
  const held = new Promise<null>((resolve) => {
    release = () => resolve(null);
  });
  return { client: await Client.started(t, { configure: () => held }), release };
}
const isAsked = (client: Client) =>
  client.when(() => client.asked.find(({ method }) => method === 'workspace/configuration'));

test('a request taken back is answered as cancelled, and the next one as ever', async (t) => {
  const { client, release } = await waiting(t);
  await client.open(URI, GAP);
  const source = new CancellationTokenSource();
  const taken = client.pull(URI, undefined, source.token);
  await isAsked(client);
  source.cancel();
  const next = client.diagnostics(URI);
  release();
  await assert.rejects(taken, { code: -32800 });
  assert.equal((await next).length, 1);
  await client.stop();
});

test('a request taken back before the server saw it costs nothing either', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, GAP);
  const source = new CancellationTokenSource();
  const taken = client.pull(URI, undefined, source.token);
  source.cancel();
  await assert.rejects(taken, { code: -32800 });
  await client.stop();
});

test('a change before the answer: both answers speak of the text the client has by then', async (t) => {
  const { client, release } = await waiting(t);
  await client.open(URI, GAP);
  const first = client.diagnostics(URI);
  await isAsked(client);
  await client.change(URI, 2, { range: onLine(headingLine(2), 0, 1), text: '三' });
  const second = client.pull(URI);
  release();
  assert.deepEqual(await first, []);
  const report = await second;
  assert.ok(report.kind === 'full');
  assert.deepEqual(report.items, []);
  await client.stop();
});

test('a file closed while it is being checked is answered with nothing', async (t) => {
  const { client, release } = await waiting(t);
  await client.open(URI, GAP);
  const pulled = client.pull(URI);
  const symbols = client.request('textDocument/documentSymbol', { textDocument: { uri: URI } });
  await isAsked(client);
  await client.close(URI);
  release();
  assert.deepEqual(await pulled, { kind: 'full', items: [] });
  assert.equal(await symbols, null);
  await client.stop();
});

test('a file opened twice is the one opened last', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, SOUND, 'gongwen', 5);
  await client.open(URI, GAP, 'gongwen', 1);
  assert.equal((await client.diagnostics(URI)).length, 1);
  await client.change(URI, 2, { range: onLine(headingLine(2), 0, 1), text: '三' });
  assert.deepEqual(await client.diagnostics(URI), []);
  await client.close(URI);
  await client.close(URI);
  assert.deepEqual(await client.diagnostics(URI), []);
  await client.stop();
});

test('a file nobody opened has nothing to tell, and changing or closing it does no harm', async (t) => {
  const client = await Client.started(t);
  const textDocument = { uri: 'file:///nowhere.txt' };
  await client.change(textDocument.uri, 2, { text: GAP });
  await client.close(textDocument.uri);
  assert.deepEqual(await client.pull(textDocument.uri), { kind: 'full', items: [] });
  assert.deepEqual(await client.codeActions(textDocument.uri, onLine(0, 0, 9), {}), []);
  for (const method of ['documentSymbol', 'foldingRange']) {
    assert.equal(await client.request(`textDocument/${method}`, { textDocument }), null);
  }
  await client.stop();
});
