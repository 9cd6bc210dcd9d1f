import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { SilencedAnswer } from '../../server/src/language/silencing/requests.ts';
import { Client } from './client.ts';
import { GAP, headingLine, onLine } from './drafts.ts';
import { temporaryFolder } from './folders.ts';

const MARKER = onLine(headingLine(2), 0, 2);
const TERMS = '.gongwen/terms.txt';

/** A folder with the draft GAP, its gap ignored there, and two protected terms. */
async function inOffice(t: TestContext) {
  const folder = await temporaryFolder(t);
  const uri = folder.uriOf('通知.txt');
  await writeFile(folder.pathOf('通知.txt'), GAP);
  await mkdir(dirname(folder.pathOf(TERMS)), { recursive: true });
  await writeFile(folder.pathOf(TERMS), '# 提法\n三年倍增\n六大行动\n');
  const client = await Client.started(t, { folders: [folder.uri] });
  await client.open(uri, GAP);
  const actions = await client.codeActions(uri, MARKER, {});
  const action = actions.find(({ title }) => /忽略这一处/.test(title));
  assert.ok(action);
  await client.execute(action);
  return { client, folder, uri };
}

const ask = (client: Client) => client.request<SilencedAnswer>('gongwen/silenced');
const gaps = async (client: Client, uri: string) =>
  (await client.diagnostics(uri)).filter(({ code }) => code === 'numbering/gap').length;

test('what the folder’s files silence is told, with what each rule is called', async (t) => {
  const { client, folder } = await inOffice(t);
  const { folders, inMemory } = await ask(client);
  assert.equal(inMemory, 0);
  assert.equal(folders.length, 1);
  const [office] = folders;
  assert.equal(office?.folder, folder.uri);
  assert.deepEqual(office?.terms, ['三年倍增', '六大行动']);
  const [entry] = office?.ignored ?? [];
  assert.deepEqual([entry?.file, entry?.rule, entry?.title], ['通知.txt', 'numbering/gap', '序号跳号']);
  assert.match(entry?.around ?? '', /【四、】/);
  await client.stop();
});

test('an entry that is taken back is told again at once', async (t) => {
  const { client, folder, uri } = await inOffice(t);
  assert.equal(await gaps(client, uri), 0);
  const [office] = (await ask(client)).folders;
  const entry = office?.ignored[0];
  assert.equal(await client.request('gongwen/unsilence', { folder: folder.uri, entry }), true);
  assert.equal(await gaps(client, uri), 1);
  assert.deepEqual((await ask(client)).folders[0]?.ignored, []);
  await client.stop();
});

test('a term that is taken back leaves the rest of its list as it was', async (t) => {
  const { client, folder } = await inOffice(t);
  assert.equal(await client.request('gongwen/unsilence', { folder: folder.uri, term: '三年倍增' }), true);
  assert.equal(await readFile(folder.pathOf(TERMS), 'utf8'), '# 提法\n六大行动\n');
  await client.stop();
});

test('a list that cannot be read is left alone, and the writer is told', async (t) => {
  const { client, folder } = await inOffice(t);
  const entry = (await ask(client)).folders[0]?.ignored[0];
  await writeFile(folder.pathOf('.gongwen/ignore.json'), '{');
  assert.equal(await client.request('gongwen/unsilence', { folder: folder.uri, entry }), false);
  assert.equal(await readFile(folder.pathOf('.gongwen/ignore.json'), 'utf8'), '{');
  await client.when(() => client.shown.find(({ message }) => /忽略清单/.test(message)));
  await client.stop();
});

test('folders that are not open are refused, and what is no entry too', async (t) => {
  const { client, folder } = await inOffice(t);
  assert.equal(await client.request('gongwen/unsilence', { folder: 'file:///etc', term: '三年倍增' }), false);
  await assert.rejects(
    client.request('gongwen/unsilence', { folder: folder.uri, entry: { file: 1 } }),
    /entry/,
  );
  await client.stop();
});
