import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, CodeLens, Diagnostic, Hover, Location } from 'vscode-languageserver';
import { EDITOR } from './capabilities.ts';
import { Client } from './client.ts';

const CARRIED =
  '2024年汛期结束后十五日内，各乡镇将防汛工作总结报县防汛抗旱指挥部办公室，由办公室汇总后报县政府常务会议研究，并作为年度考核的依据。';
const PAST = `关于做好2024年防汛工作的通知\n\n各乡镇人民政府：\n　　一、加强值守。${CARRIED}\n\n砚湖县人民政府办公室\n2024年4月10日\n`;
const DRAFT = `关于做好2025年防汛工作的通知\n\n各乡镇人民政府：\n　　一、压实责任。${CARRIED}\n　　二、备足物资。沙袋、水泵、发电机逐件试用，坏的立即修好。\n\n砚湖县人民政府办公室\n2025年4月12日\n`;

const EDITOR_OF_TODAY: ClientCapabilities = {
  ...EDITOR,
  window: { workDoneProgress: true },
  workspace: {
    ...EDITOR.workspace,
    codeLens: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
};

interface Office {
  readonly client: Client;
  readonly root: string;
  readonly storage: string;
  readonly uri: string;
}

/** A server for a workspace with a folder `past`; what `configure` gives is the setting of the folders. */
async function office(t: TestContext, folders: readonly string[] = []): Promise<Office> {
  const root = mkdtempSync(join(tmpdir(), 'gongwen-office-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'past'));
  writeFileSync(join(root, 'past', '通知.txt'), PAST);
  const storage = join(root, 'storage');
  const client = await Client.started(t, {
    capabilities: EDITOR_OF_TODAY,
    folders: [pathToFileURL(root).href],
    initializationOptions: {
      corpus: { storage, tells: true, compare: 'client.compare', showPlaces: 'client.show' },
    },
    configure: () => ({ corpus: { folders } }),
  });
  return { client, root, storage, uri: pathToFileURL(join(root, '通知.txt')).href };
}

/** The findings about the corpus, once there are any, or none where `settled` says so. */
async function repeated({ client }: Office, uri: string, wanted = 1): Promise<Diagnostic[]> {
  for (let tried = 0; tried < 1000; tried++) {
    const own = (await client.diagnostics(uri)).filter(({ code }) => String(code).startsWith('repetition/'));
    if (own.length >= wanted) return own;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('nothing was found in the corpus');
}

interface Shown {
  readonly folder: string;
  readonly phase: string;
  readonly reason?: string;
  readonly documents: readonly { readonly path: string }[];
  readonly problems: readonly { readonly path: string; readonly reason: string }[];
}

async function shown({ client }: Office, ready: (folder: Shown) => boolean): Promise<Shown> {
  for (let tried = 0; tried < 200; tried++) {
    const [folder] = await client.request<Shown[]>('gongwen/corpus');
    if (folder !== undefined && ready(folder)) return folder;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the folder did not get there');
}

test('a passage from the folder past is told, linked into the document, and its year with it', async (t) => {
  const desk = await office(t);
  const { client, root, uri } = desk;
  await client.open(uri, DRAFT);
  const found = await repeated(desk, uri, 2);
  assert.deepEqual(found.map(({ code }) => code).sort(), ['repetition/corpus', 'repetition/stale']);
  const [related] = found.find(({ code }) => code === 'repetition/corpus')?.relatedInformation ?? [];
  assert.equal(related?.location.uri, pathToFileURL(join(root, 'past', '通知.txt')).href);
  assert.deepEqual(related?.location.range.start, { line: 3, character: 9 });
  const stale = found.find(({ code }) => code === 'repetition/stale');
  assert.equal(stale?.range.end.character, (stale?.range.start.character ?? 0) + 4);
  const [fix] = await client.codeActions(uri, stale?.range as Diagnostic['range'], {
    diagnostics: [stale as Diagnostic],
  });
  assert.equal(fix?.title, '改为“2025”');
});

test('both texts are shown, compared, counted over the heading, and silenced as a quotation', async (t) => {
  const desk = await office(t);
  const { client, root, uri } = desk;
  await client.open(uri, DRAFT.replace('十五日内', '二十日内'));
  const found = await repeated(desk, uri, 2);
  const repetition = found.find(({ code }) => code === 'repetition/corpus') as Diagnostic;
  const position = { line: 3, character: repetition.range.start.character + 12 };
  const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position });
  const { value } = hover.contents as { value: string };
  assert.match(value, /`二十`/);
  assert.match(value, /`十五`/);
  assert.match(value, /past\/.*#L4,10/);
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  assert.deepEqual(
    lenses.map(({ command, range }) => [command?.title, command?.command, range.start.line]),
    [['与往年材料重复 1 处', 'client.show', 3]],
  );
  const shown: { places: Location[] } = lenses[0]?.command?.arguments?.[0];
  assert.deepEqual(
    shown.places.map(({ uri, range }) => [uri, range.start]),
    [[pathToFileURL(join(root, 'past', '通知.txt')).href, { line: 3, character: 9 }]],
    'the lens leads to the original',
  );
  const actions = await client.codeActions(uri, repetition.range, { diagnostics: [repetition] });
  const compare = actions.find(({ command }) => command?.command === 'client.compare');
  assert.equal(compare?.title, '与原文比较：通知.txt');
  const quote = actions.find(({ title }) => title === '此处引用，不再提示');
  assert.ok(quote !== undefined);
  await client.execute(quote);
  const left = (await client.diagnostics(uri)).filter(({ code }) => code === 'repetition/corpus');
  assert.deepEqual(left, []);
});

test('a draft is no source of its own: neither the same file nor a copy of it', async (t) => {
  const desk = await office(t);
  const { client, root } = desk;
  const own = pathToFileURL(join(root, 'past', '通知.txt')).href;
  await shown(desk, ({ phase }) => phase === 'ready');
  await client.open(own, PAST.replace('加强值守', '加强值班值守'));
  const copy = pathToFileURL(join(root, '副本.txt')).href;
  await client.open(copy, PAST);
  for (const uri of [own, copy]) {
    await client.diagnostics(uri);
    const found = (await client.diagnostics(uri)).filter(({ code }) =>
      String(code).startsWith('repetition/'),
    );
    assert.deepEqual(found, [], uri);
  }
});

test('progress is shown, files are watched, and a new document is taken in', async (t) => {
  const desk = await office(t);
  const { client, root, uri } = desk;
  await shown(desk, ({ phase }) => phase === 'ready');
  const asked = client.asked.map(({ method }) => method);
  assert.ok(asked.includes('window/workDoneProgress/create'));
  assert.ok(
    client.asked.some(({ params }) =>
      JSON.stringify(params ?? null).includes(pathToFileURL(join(root, 'past')).href),
    ),
  );
  await client.open(
    uri,
    '关于村级财务公开的通知\n\n各乡镇人民政府：\n　　村级财务每季度公开一次，公开栏设在村民出入方便的地方，公开内容经村务监督委员会逐项审核并签字盖章，接受村民查询。\n',
  );
  const fresh = join(root, 'past', '财务.txt');
  writeFileSync(
    fresh,
    '关于财务公开的通知\n　　村级财务每季度公开一次，公开栏设在村民出入方便的地方，公开内容经村务监督委员会逐项审核并签字盖章，接受村民查询。\n',
  );
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(fresh).href, type: 1 }],
  });
  const [found] = await repeated(desk, uri);
  assert.equal(found?.code, 'repetition/corpus');
});

test('what cannot be read is listed with its reason; a folder that is gone is told and the server stays up', async (t) => {
  const gone = join(tmpdir(), 'gongwen-no-such-folder');
  const desk = await office(t, [gone]);
  const failed = await shown(desk, ({ phase }) => phase === 'failed');
  assert.equal(failed.reason, '没有这个文件夹');
  writeFileSync(join(desk.root, 'past', '扫描件.pdf'), '%PDF-1.4');
  desk.client.configure = () => ({ corpus: { folders: [] } });
  await desk.client.notify('workspace/didChangeConfiguration', { settings: null });
  const folder = await shown(desk, ({ phase, problems }) => phase === 'ready' && problems.length > 0);
  assert.deepEqual(folder.problems, [
    { path: '扫描件.pdf', reason: '还不能读 .pdf 文件；可另存为 .docx 或 .txt' },
  ]);
  assert.deepEqual(
    folder.documents.map(({ path }) => path),
    ['通知.txt'],
  );
});

test('a damaged index is made anew at the next start, and says nothing false meanwhile', async (t) => {
  const desk = await office(t);
  await shown(desk, ({ phase }) => phase === 'ready');
  const [place = ''] = readdirSync(join(desk.storage, 'corpus'));
  const folder = join(desk.storage, 'corpus', place);
  for (const name of readdirSync(folder))
    if (name.endsWith('.segment')) truncateSync(join(folder, name), 100);
  const client = await Client.started(t, {
    capabilities: EDITOR_OF_TODAY,
    folders: [pathToFileURL(desk.root).href],
    initializationOptions: { corpus: { storage: desk.storage } },
  });
  await client.open(desk.uri, DRAFT);
  assert.equal((await repeated({ ...desk, client }, desk.uri, 2)).length, 2);
});

test('rebuilt and forgotten on request', async (t) => {
  const desk = await office(t);
  const { folder } = await shown(desk, ({ phase }) => phase === 'ready');
  await desk.client.request('gongwen/corpus/rebuild', { folder });
  const again = await shown(desk, ({ phase, documents }) => phase === 'ready' && documents.length === 1);
  assert.equal(again.folder, folder);
  await desk.client.request('gongwen/corpus/forget', { folder });
  assert.deepEqual(readdirSync(join(desk.storage, 'corpus')), []);
});

test('two windows share one index', async (t) => {
  const desk = await office(t);
  const second = await Client.started(t, {
    capabilities: EDITOR_OF_TODAY,
    folders: [pathToFileURL(desk.root).href],
    initializationOptions: { corpus: { storage: desk.storage } },
  });
  for (const client of [desk.client, second]) await client.open(desk.uri, DRAFT);
  const found = await Promise.all(
    [desk.client, second].map((client) => repeated({ ...desk, client }, desk.uri, 2)),
  );
  assert.deepEqual(
    found.map(({ length }) => length),
    [2, 2],
  );
  assert.equal(readdirSync(join(desk.storage, 'corpus')).length, 1);
});
