import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { EDITOR } from './capabilities.ts';
import { Client } from './client.ts';
import { GAP, headingLine, notice, onLine } from './drafts.ts';
import { temporaryFolder } from './folders.ts';

const URI = 'file:///drafts/notice.txt';
const textDocument = { uri: URI };

async function hover(client: Client, line: number, character: number): Promise<Hover | null> {
  return client.request<Hover | null>('textDocument/hover', { textDocument, position: { line, character } });
}
const wordsOf = (told: Hover | null): string => (told!.contents as MarkupContent).value;

test('a marker tells its layer and place on its own range, prose tells nothing', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, notice('一、', '二、', '三、'));
  const told = await hover(client, headingLine(1), 0);
  assert.deepEqual(told?.range, onLine(headingLine(1), 0, 2));
  assert.deepEqual(told?.contents, { kind: 'markdown', value: '**第1层 · 第2项，共3项**' });
  assert.equal(await hover(client, headingLine(1), 2), null);
  assert.equal(await hover(client, headingLine(1) + 1, 5), null);
  await client.stop();
});

test('a fault has its reason with the clause; an edit of the number takes it away', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, GAP);
  assert.match(
    wordsOf(await hover(client, headingLine(2), 1)),
    /序号跳号：.*GB\/T 9704\\-2012 第7\\\.3\\\.3条/,
  );
  await client.change(URI, 2, { range: onLine(headingLine(2), 0, 1), text: '三' });
  assert.equal(wordsOf(await hover(client, headingLine(2), 1)), '**第1层 · 第3项，共3项**');
  await client.stop();
});

test('an announced number and the list that keeps it name each other', async (t) => {
  const client = await Client.started(t);
  const text = notice('一、', '二、', '三、').replace('通知如下', '讲三点意见');
  await client.open(URI, text);
  const line = text.split('\n').findIndex((one) => one.includes('三点意见'));
  const character = text.split('\n')[line]!.indexOf('三点意见');
  const told = await hover(client, line, character + 1);
  assert.deepEqual(told?.range, onLine(line, character, character + 4));
  assert.match(wordsOf(told), /“三点意见”：列出3项.*\n- 一、落实防火责任\n- 二、/s);
  assert.match(wordsOf(await hover(client, headingLine(0), 0)), /属于“三点意见”，共3项/);
  await client.stop();
});

test('a client without Markdown, and one that wants English, are given theirs', async (t) => {
  const { hover: _, ...plain } = EDITOR.textDocument!;
  const client = await Client.started(t, {
    capabilities: { ...EDITOR, textDocument: plain },
    initializationOptions: { language: 'en' },
  });
  await client.open(URI, GAP);
  const told = await hover(client, headingLine(2), 0);
  assert.equal((told!.contents as MarkupContent).kind, 'plaintext');
  assert.match(wordsOf(told), /^Layer 1 · item 3 of 3\n.*GB\/T 9704-2012, 7\.3\.3/s);
  await client.stop();
});

test('a stock phrase tells what to write instead, and how many past documents use it', async (t) => {
  const folder = await temporaryFolder(t);
  await mkdir(folder.pathOf('past'));
  await writeFile(
    folder.pathOf('past/1.txt'),
    '全县春耕工作总结\n要进一步完善灌溉办法，也要进一步完善制度。\n',
  );
  await writeFile(folder.pathOf('past/2.txt'), '全县秋收工作总结\n粮食收储公司十八个库点完成检修。\n');
  const client = await Client.started(t, {
    folders: [folder.uri],
    initializationOptions: { corpus: { storage: folder.pathOf('storage') } },
  });
  const draft = folder.uriOf('讲话.txt');
  await client.open(draft, '在全县春耕工作会议上的讲话\n各乡镇要进一步完善灌溉办法，九月底以前检修机井。\n');
  const told = (character: number) =>
    client.request<Hover | null>('textDocument/hover', {
      textDocument: { uri: draft },
      position: { line: 1, character },
    });
  assert.match(wordsOf(await told(5)), /删去“进一步”，直接写“完善”/);
  let words = '';
  // The past documents are being indexed meanwhile.
  for (let tried = 0; tried < 200 && !words.includes('往年材料'); tried++) {
    words = wordsOf(await told(5));
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  assert.match(words, /往年材料共 2 份，1 份里用了它/);
  assert.deepEqual((await told(5))?.range, onLine(1, 4, 9));
  assert.equal(await told(11), null);
  await client.stop();
});
