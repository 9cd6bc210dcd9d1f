import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from './client.ts';
import { offered } from './completions.ts';
import { GAP, headingLine, notice, onLine } from './drafts.ts';

const URI = 'file:///drafts/notice.txt';
const textDocument = { uri: URI };
const NOWHERE = { start: { line: 0, character: null }, end: { line: 'x', character: 9 } };

/** The server still answers, and with what it should. */
async function isWell(client: Client): Promise<void> {
  const report = await client.pull(URI);
  assert.ok(report.kind === 'full');
  assert.equal(report.items.length, 1);
}

test('requests with parameters of a wrong shape are answered with an error, and the rest goes on', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, GAP);
  const wrong: unknown[] = [null, 7, 'text', [], {}, { textDocument: null }, { textDocument: { uri: 5 } }];
  const methods = [
    'diagnostic',
    'codeAction',
    'documentSymbol',
    'foldingRange',
    'selectionRange',
    'hover',
    'completion',
  ];
  for (const method of methods) {
    for (const params of wrong) {
      const what = `${method} ${JSON.stringify(params)}`;
      await assert.rejects(client.request(`textDocument/${method}`, params), { code: -32602 }, what);
    }
    await assert.rejects(client.request(`textDocument/${method}`), /params|parameters/);
  }
  const half: [string, object][] = [
    ['codeAction', {}],
    ['codeAction', { range: onLine(0, 0, 1) }],
    ['codeAction', { range: { start: 'a', end: {} }, context: { diagnostics: [] } }],
    ['codeAction', { range: onLine(0, 0, 1), context: { diagnostics: [{ range: 'here' }] } }],
    ['hover', {}],
    ['hover', { position: { line: -1, character: 0 } }],
    ['completion', { position: 7, context: null }],
    ['selectionRange', {}],
    ['selectionRange', { positions: {} }],
    ['selectionRange', { positions: [{ line: 1e300, character: null }] }],
  ];
  for (const [method, params] of half) {
    const sent = client.request(`textDocument/${method}`, { textDocument, ...params });
    await assert.rejects(sent, { code: -32602 }, `${method} ${JSON.stringify(params)}`);
  }
  await assert.rejects(client.request('textDocument/nothing', {}), { code: -32601 });
  await isWell(client);
  assert.equal(await client.stop(), 0);
});

test('notifications with parameters of a wrong shape are logged, and the rest goes on', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, GAP);
  const wrong: [string, unknown][] = [
    ['didOpen', undefined],
    ['didOpen', {}],
    ['didOpen', { textDocument: { uri: URI, languageId: 'gongwen', version: 1, text: 7 } }],
    ['didOpen', { textDocument: { uri: 7, languageId: 'gongwen', version: 1, text: '' } }],
    ['didChange', {}],
    ['didChange', { textDocument: { uri: URI, version: 2 } }],
    ['didChange', { textDocument: { uri: URI }, contentChanges: [{ text: '' }] }],
    ['didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: 7 }] }],
    ['didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: 0, text: '' }] }],
    ['didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: NOWHERE, text: '' }] }],
    ['didClose', {}],
  ];
  for (const [method, params] of wrong) await client.notify(`textDocument/${method}`, params);
  await client.notify('workspace/didChangeConfiguration', 'everything');
  await client.notify('nobody/knows', {});
  await isWell(client);
  const complaints = client.logs.filter(({ message }) => message.includes('textDocument/did'));
  assert.ok(complaints.length >= wrong.length, `${complaints.length} complaints`);
  assert.equal(await client.stop(), 0);
});

test('bytes that are no message are logged, and the rest goes on', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, GAP);
  const send = (body: string): void => {
    client.wire.process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  send('{"jsonrpc": "2.0", "id": ');
  send('[]');
  send('null');
  send('{"jsonrpc":"2.0","method":7}');
  send('{"jsonrpc":"2.0","method":"$/cancelRequest"}');
  send('{"jsonrpc":"2.0","method":"$/cancelRequest","params":null}');
  send('{"jsonrpc":"2.0","id":99,"result":null}');
  await isWell(client);
  assert.equal(await client.stop(), 0);
});

test('initialize with nonsense is refused, and a proper one still works', async (t) => {
  const client = Client.spawned(t);
  for (const params of [undefined, null, 7, { capabilities: null }]) {
    await assert.rejects(client.request('initialize', params));
  }
  await client.initialize({});
  await client.open(URI, GAP);
  await isWell(client);
  await client.stop();
});

test('NUL bytes, lone surrogates, every kind of line break: findings stand where they should', async (t) => {
  const client = await Client.started(t);
  const texts = [
    GAP.replaceAll('责任', '责\u0000任'),
    GAP.replaceAll('责任', '责\uD83D任'),
    GAP.replaceAll('责任', '\uDE00责𠮷任'),
  ];
  for (const [at, text] of texts.entries()) {
    await client.open(`file:///${at}`, text);
    const found = await client.diagnostics(`file:///${at}`);
    const gap = found.find(({ code }) => code === 'numbering/gap');
    assert.deepEqual(gap?.range, onLine(headingLine(2), 0, 2), JSON.stringify(text.slice(60, 80)));
    const isTold = found.some(({ code }) => code === 'finish/damaged-text');
    assert.equal(isTold, text.includes('\u0000'), 'a NUL that no reader can see is told of');
  }
  for (const lineBreak of ['\r\n', '\r']) {
    const uri = `file:///${JSON.stringify(lineBreak)}`;
    await client.open(uri, GAP.replaceAll('\n', lineBreak));
    assert.deepEqual((await client.diagnostics(uri))[0]?.range, onLine(headingLine(2), 0, 2));
  }
  await client.open('file:///binary', '\u0000\u0001\uFFFD'.repeat(5000));
  assert.deepEqual(await client.diagnostics('file:///binary'), []);
  await client.open('file:///empty', '');
  assert.deepEqual(await client.diagnostics('file:///empty'), []);
  await client.stop();
});

test('a surrogate pair may be cut by one edit and mended by the next', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, notice('一、', '二、', '四、').replace('落实', '𠮷落实'));
  await client.change(URI, 2, { range: onLine(headingLine(0), 2, 3), text: '' });
  await client.change(URI, 3, { range: onLine(headingLine(0), 2, 2), text: '\uD842' });
  await isWell(client);
  await client.stop();
});

test('places outside the text are held inside it', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, GAP);
  const far = { start: { line: 0, character: 0 }, end: { line: 9e9, character: 9e9 } };
  const repairs = (await client.codeActions(URI, far, {})).filter(({ edit }) => edit !== undefined);
  assert.equal(repairs.length, 1);
  const nowhere = { textDocument, position: { line: 9e9, character: 9e9 } };
  assert.equal(await client.request('textDocument/hover', nowhere), null);
  assert.deepEqual(
    (await offered(client, URI, nowhere.position)).map(({ label }) => label),
    ['五、', '特此通知。'],
  );
  const params = { textDocument, positions: [{ line: 9e9, character: 9e9 }] };
  assert.ok(await client.request('textDocument/selectionRange', params));
  await client.stop();
});
