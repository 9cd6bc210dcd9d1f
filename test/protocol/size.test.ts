import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from './client.ts';
import { headingLine, notice, onLine } from './drafts.ts';

const URI = 'file:///drafts/large.txt';
/** A server that hangs must fail the test, not stop the run. */
const HANG = { timeout: 120_000 };

/** Bytes of `text` in UTF-8. */
const bytes = (text: string): number => Buffer.byteLength(text);

/** Every request a client sends about a file it has just opened. */
async function askAll(client: Client, uri: string): Promise<unknown[]> {
  const textDocument = { uri };
  const positions = [{ line: 0, character: 70_000 }];
  const position = positions[0];
  const everything = { start: { line: 0, character: 0 }, end: { line: 9e9, character: 0 } };
  return Promise.all([
    client.diagnostics(uri),
    client.request('textDocument/documentSymbol', { textDocument }),
    client.request('textDocument/foldingRange', { textDocument }),
    client.request('textDocument/selectionRange', { textDocument, positions }),
    client.codeActions(uri, onLine(0, 0, 0), { only: ['source.fixAll'] }),
    client.codeActions(uri, everything, {}),
    client.codeActions(uri, onLine(headingLine(1), 0, 0), { only: ['refactor'] }),
    client.request('textDocument/hover', { textDocument, position }),
    client.request('textDocument/completion', { textDocument, position }),
    client.request('workspace/symbol', { query: '' }),
    client.request('workspace/executeCommand', { command: 'gongwen.renumberFile', arguments: [{ uri }] }),
  ]);
}

test('5 MB of drafts in one file are read and edited', HANG, async (t) => {
  const client = await Client.started(t);
  const one = notice('一、', '二、', '四、');
  const text = one.repeat(Math.ceil(5_000_000 / bytes(one)));
  await client.open(URI, text);
  await askAll(client, URI);
  await client.change(URI, 2, { range: onLine(0, 0, 0), text: '（稿）' });
  await askAll(client, URI);
  assert.equal(await client.stop(), 0);
});

test('one line of 1 MB is read and edited', HANG, async (t) => {
  const client = await Client.started(t);
  const lines = {
    prose: '各单位要把责任落实到人到岗，加强巡查，及时消除隐患。',
    'no stops': '各单位要把责任落实到人到岗',
    markers: '一是抓责任；二是抓巡查；四是抓督查；（一）甲；（二）乙；1.丙；2.丁；',
    openings: '（（（（（（（（一一一一一一一一',
    digits: '第1.2.3.4.5.6.7.8.9.10.11.12',
  };
  for (const [name, piece] of Object.entries(lines)) {
    const uri = `file:///${name}`;
    await client.open(uri, piece.repeat(Math.ceil(1_000_000 / bytes(piece))));
    await askAll(client, uri);
    await client.change(uri, 2, { range: onLine(0, 500, 501), text: '的' });
    await client.diagnostics(uri);
  }
  assert.equal(await client.stop(), 0);
});
