import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type CancellationToken, CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver';
import { CLAUSE, FILLER, NAME, writePast } from '../past-office.ts';
import { EDITOR } from './capabilities.ts';
import { Client } from './client.ts';

const EDITOR_OF_TODAY: ClientCapabilities = { ...EDITOR, window: { workDoneProgress: true } };

interface Desk {
  readonly client: Client;
  readonly root: string;
  readonly uri: string;
  /** Kinds of the progress that was told, and what it began with. */
  readonly progress: { readonly kind: string; readonly title?: string; readonly cancellable?: boolean }[];
}

async function desk(t: TestContext, { past = true, segmenter = 'auto' } = {}): Promise<Desk> {
  const root = mkdtempSync(join(tmpdir(), 'gongwen-mining-desk-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  if (past) writePast(join(root, 'past'));
  const client = await Client.started(t, {
    capabilities: EDITOR_OF_TODAY,
    folders: [pathToFileURL(root).href],
    initializationOptions: { corpus: { storage: join(root, 'storage') } },
    configure: () => ({ segmenter }),
  });
  const progress: Desk['progress'] = [];
  client.connection.onUnhandledProgress(({ value }) => progress.push(value as Desk['progress'][number]));
  return { client, root, uri: pathToFileURL(join(root, '稿子.txt')).href, progress };
}

interface Mined {
  readonly list?: string;
  readonly message?: string;
}

/** Mines once the folders are known. */
async function mined({ client }: Desk, token?: CancellationToken): Promise<Mined> {
  for (let tried = 0; tried < 200; tried++) {
    const folders = await client.request<{ phase: string }[]>('gongwen/corpus');
    if (folders.length > 0 && folders.every(({ phase }) => phase === 'ready')) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return await client.request<Mined>('gongwen/minePhrases', null, token);
}

async function found({ client, uri }: Desk, rule: string, wanted = 1): Promise<Diagnostic[]> {
  for (let tried = 0; tried < 200; tried++) {
    const own = (await client.diagnostics(uri)).filter(({ code }) => code === rule);
    if (own.length >= wanted) return own;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${rule} found nothing`);
}

const WORKS = ['泵站', '水闸', '渠道', '堤防', '水窖'];
const DRAFT = `关于做好农田水利工作的意见\n${WORKS.map((work) => `${work}检修要${FILLER}，${work}每处派两名干部到场。`).join('\n')}\n`;

test('mining shows how far it is and gives a list; what is marked in it counts from then on', async (t) => {
  const own = await desk(t);
  const { client, root, uri, progress } = own;
  const { list = '' } = await mined(own);
  assert.ok(list.includes(`\n\t${FILLER}\t套话\t8\t16\t`), list);
  assert.ok(list.includes(`\n\t${NAME}\t术语\t`), list);
  const told = progress.filter(({ title }) => title === '公文：提炼常用语');
  assert.deepEqual(
    told.map(({ cancellable }) => cancellable),
    [true],
  );
  assert.equal(progress.at(-1)?.kind, 'end');

  await client.open(uri, DRAFT, 'plaintext');
  assert.deepEqual(
    (await client.diagnostics(uri)).filter(({ code }) => code === 'phrase/overused'),
    [],
  );
  const text = list.replace(`\t${FILLER}`, `+\t${FILLER}`).replace(`\t${NAME}`, `+\t${NAME}`);
  const answer = await client.request('gongwen/acceptPhrases', { uri: 'untitled:Untitled-1', text });
  assert.deepEqual(answer, { isDone: true, message: '已收下：套话 1 条，术语 1 条。' });
  assert.match(readFileSync(join(root, '.gongwen', 'phrases.txt'), 'utf8'), new RegExp(`\n${FILLER}\n$`));
  assert.match(readFileSync(join(root, '.gongwen', 'terms.txt'), 'utf8'), new RegExp(`\n${NAME}\n$`));
  await found(own, 'phrase/overused');
});

test('a list in the editor is no draft', async (t) => {
  const own = await desk(t);
  const { list = '' } = await mined(own);
  await own.client.open('untitled:Untitled-1', list, 'plaintext');
  assert.deepEqual(await own.client.diagnostics('untitled:Untitled-1'), []);
});

test('mining ends when the writer has enough', async (t) => {
  const own = await desk(t);
  for (let number = 0; number < 300; number++) {
    writeFileSync(join(own.root, 'past', `${number}.txt`), `第${number}号闸门检修记录。`.repeat(3000));
  }
  const ending = new CancellationTokenSource();
  const mining = mined(own, ending.token);
  await own.client.when(() =>
    own.client.asked.find(({ method }) => method === 'window/workDoneProgress/create'),
  );
  ending.cancel();
  const answer = await mining.catch((error: unknown) => ({ message: String(error) }));
  assert.match(answer.message ?? '', /已停止提炼|cancel/i);
  // The next one is not kept waiting.
  assert.ok((await own.client.request<unknown[]>('gongwen/corpus')).length > 0);
});

test('what stands in the way is said', async (t) => {
  const empty = await desk(t, { past: false });
  const nothing = await empty.client.request<Mined>('gongwen/minePhrases', null);
  assert.match(nothing.message ?? '', /还没有往年材料/);
  const few = await desk(t, { past: false });
  mkdirSync(join(few.root, 'past'));
  writeFileSync(join(few.root, 'past', '通知.txt'), `${CLAUSE}。`.repeat(20));
  const again = await Client.started(t, { folders: [pathToFileURL(few.root).href] });
  assert.match((await mined({ ...few, client: again })).message ?? '', /只读到 1 份材料/);
  const accept = { uri: 'untitled:Untitled-1', text: `# gongwen phrases\n\t${FILLER}\t套话\n` };
  const answer = await again.request<{ isDone: boolean }>('gongwen/acceptPhrases', accept);
  assert.equal(answer.isDone, false);
});

test('a clause that many past documents have is told, its places a click away', async (t) => {
  const own = await desk(t);
  await own.client.open(
    own.uri,
    `2025年农田水利工作总结\n西片照旧安排，${CLAUSE}，没有人抢水。\n`,
    'plaintext',
  );
  const [diagnostic] = await found(own, 'phrase/common');
  assert.equal(diagnostic?.severity, 3);
  assert.match(String(diagnostic?.message), /^8 份往年材料里都有这句话，一字不差（共 8 份）/);
  assert.equal(diagnostic?.relatedInformation?.length, 5);
  const [first] = diagnostic?.relatedInformation ?? [];
  assert.match(decodeURIComponent(first?.location.uri ?? ''), /past\/2023年沙湾镇总结\.txt$/);
  assert.deepEqual(first?.location.range.start, { line: 5, character: 0 });
});
