import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, type TestContext, test } from 'node:test';
import { type Browser, chromium } from 'playwright-core';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { browserFlags, findBrowser } from '../../scripts/browser.mjs';
import { needsShared, shared } from '../shared.ts';
import { Client, type ClientOptions } from './client.ts';
import { offered } from './completions.ts';
import { GAP, headingLine, notice, onLine } from './drafts.ts';
import { applied, editsOf } from './edits.ts';
import { memoryFolder } from './memory-folder.ts';
import { launchInWorker, type WebServer } from './web-worker.ts';

const URI = 'memfs:/office/notice.txt';
const SAMPLES = new URL('../../samples/', import.meta.url);

let browser: Browser;
before(async () => {
  const executablePath = findBrowser();
  assert.ok(executablePath, 'no Chrome or Chromium was found');
  browser = await chromium.launch({ executablePath, args: browserFlags });
});
after(() => browser?.close());

/** A client that has shaken hands with a server in a worker. */
async function inWorker(t: TestContext, options: ClientOptions = {}): Promise<Client<WebServer>> {
  const client = Client.over(t, await launchInWorker(browser), options);
  await client.initialize(options);
  return client;
}

async function sampleNames(): Promise<string[]> {
  return (await readdir(SAMPLES)).filter((name) => /\.(txt|md|gongwen)$/.test(name));
}

/** What a server tells of `text`, with the repairs it has for it; the names of its own analyses left out. */
async function toldOf(client: Client, text: string): Promise<unknown> {
  await client.open(URI, text);
  const findings = await client.diagnostics(URI);
  const all = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
  const fixes = await client.codeActions(URI, all, { diagnostics: findings });
  const symbols = await client.request('textDocument/documentSymbol', { textDocument: { uri: URI } });
  const folds = await client.request('textDocument/foldingRange', { textDocument: { uri: URI } });
  await client.close(URI);
  const told = JSON.stringify({ findings, fixes, symbols, folds });
  return JSON.parse(told, (key, value) => (key === 'analysis' ? undefined : value));
}

/** The worker tells of each of `texts` what the process does. */
async function agree(
  t: TestContext,
  texts: readonly (readonly [name: string, text: string])[],
): Promise<void> {
  const options = { initializationOptions: { rulePage: 'gongwen-docs:/rules/{rule}.md' } };
  const [worker, node] = await Promise.all([inWorker(t, options), Client.started(t, options)]);
  let count = 0;
  for (const [name, text] of texts) {
    const expected = await toldOf(node, text);
    assert.deepEqual(await toldOf(worker, text), expected, name);
    count += (expected as { findings: readonly unknown[] }).findings.length;
  }
  assert.ok(count > 0, 'nothing was found in any of them');
  assert.deepEqual(worker.wire.faults, []);
  await node.stop();
}

test('a worker finds in the samples what a process finds, to the last word, and repairs it alike', async (t) => {
  const files = await sampleNames();
  assert.ok(files.length >= 8);
  await agree(
    t,
    await Promise.all(
      files.map(async (name) => [name, await readFile(new URL(name, SAMPLES), 'utf8')] as const),
    ),
  );
});

test('and in a long file as people write them', needsShared('seeds/001.txt'), async (t) => {
  await agree(t, [['001.txt', await readFile(shared('seeds/001.txt'), 'utf8')]]);
});

test('a draft as long as a book is read in the same steps', async (t) => {
  const samples = await Promise.all(
    (await sampleNames()).map((name) => readFile(new URL(name, SAMPLES), 'utf8')),
  );
  const book = Array.from({ length: 12 }, () => samples.join('\n')).join('\n');
  assert.ok(book.length > 60_000, `${book.length} characters`);
  const [worker, node] = await Promise.all([inWorker(t), Client.started(t)]);
  const [told, expected] = await Promise.all([worker, node].map((client) => toldInSteps(client, book)));
  assert.deepEqual(told, expected);
  await node.stop();
});

/** The rules and places told at first, and once the client was asked to look again. */
async function toldInSteps(client: Client, text: string): Promise<unknown> {
  const told = async () => (await client.diagnostics(URI)).map(({ code, range }) => [code, range]);
  await client.open(URI, text);
  const first = await told();
  await client.when(() => client.asked.find(({ method }) => method === 'workspace/diagnostic/refresh'));
  const second = await told();
  assert.ok(first.length > 0 && second.length > first.length, `${first.length}, ${second.length}`);
  return { first, second };
}

test('a number is repaired and an edit is told as an edit', async (t) => {
  const client = await inWorker(t);
  await client.open(URI, GAP);
  const findings = await client.diagnostics(URI);
  assert.deepEqual(
    findings.map(({ code, range }) => [code, range]),
    [['numbering/gap', onLine(headingLine(2), 0, 2)]],
  );
  const [fix] = await client.codeActions(URI, findings[0]!.range, { diagnostics: findings });
  const edits = editsOf((fix as CodeAction).edit, URI, 1);
  assert.equal(applied(GAP, edits), notice('一、', '二、', '三、'));
  await client.change(URI, 2, ...edits.map(({ range, newText }) => ({ range, text: newText })));
  assert.deepEqual(await client.diagnostics(URI), []);
});

test('all numbers are counted anew', async (t) => {
  const client = await inWorker(t);
  const text = notice('一、', '三、', '五、');
  await client.open(URI, text);
  await client.request('workspace/executeCommand', {
    command: 'gongwen.renumberFile',
    arguments: [{ uri: URI }],
  });
  const [{ params } = { params: undefined }] = client.asked.filter(
    ({ method }) => method === 'workspace/applyEdit',
  );
  const { edit } = params as { edit: WorkspaceEdit };
  assert.equal(applied(text, editsOf(edit, URI, 1)), notice('一、', '二、', '三、'));
});

test('the next number and the templates are offered', async (t) => {
  const client = await inWorker(t);
  const text = `${notice('一、', '二、').split('\n').slice(0, -2).join('\n')}\n`;
  await client.open(URI, text);
  const line = text.split('\n').length - 1;
  const [first] = await offered(client, URI, { line, character: 0 }, '\n');
  assert.equal(first?.label, '三、');
  await client.open('untitled:1', 'qs');
  const labels = (await offered(client, 'untitled:1', { line: 0, character: 2 })).map(({ label }) => label);
  assert.ok(labels.includes('请示'), labels.join(' '));
  const draft = await client.request<string>('gongwen/draft', { name: '请示', answers: {} });
  assert.match(draft, /妥否，请批(示|复)/);
});

test('without a disk there are no past documents and no mining, and both say so', async (t) => {
  const client = await inWorker(t, { folders: ['memfs:/office'] });
  assert.deepEqual(await client.request('gongwen/corpus'), []);
  const { message } = await client.request<{ message: string }>('gongwen/minePhrases', null);
  assert.match(message, /桌面版/);
});

test('what is ignored is written into the folder by the client', async (t) => {
  const folder = memoryFolder();
  const uri = `${folder.uri}/notice.txt`;
  folder.texts.set('notice.txt', GAP);
  const client = await inWorker(t, folder.options);
  await client.open(uri, GAP);
  const actions = await client.codeActions(uri, onLine(headingLine(2), 0, 2), {});
  const action = actions.find(({ title }) => title.startsWith('忽略这一处'));
  assert.ok(action);
  await client.execute(action);
  assert.deepEqual(await client.diagnostics(uri), []);
  assert.match(folder.texts.get('.gongwen/ignore.json') ?? '', /numbering\/gap/);
});
