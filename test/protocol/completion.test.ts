import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem } from 'vscode-languageserver';
import { Client } from './client.ts';
import { offered, taken } from './completions.ts';
import { notice } from './drafts.ts';

const URI = 'file:///drafts/notice.txt';
const LIST = notice('一、', '二、').trimEnd();
const HEADINGS = LIST.split('\n').slice(0, -1).join('\n');

/** Types `words` at the end of the file and asks as an editor does when the last of them triggers. */
async function typed(
  client: Client,
  text: string,
  words: string,
  languageId = 'gongwen',
): Promise<CompletionItem[]> {
  await client.open(URI, text, languageId);
  const lines = text.split('\n');
  const end = { line: lines.length - 1, character: lines.at(-1)!.length };
  await client.change(URI, 2, { range: { start: end, end }, text: words });
  return ask(client, text + words, words.trimEnd() === '' ? '\n' : words.at(-1));
}

function ask(client: Client, text: string, triggerCharacter?: string): Promise<CompletionItem[]> {
  const lines = text.split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)!.length };
  return offered(client, URI, position, triggerCharacter);
}

test('Enter behind a numbered paragraph offers the next number, first and preselected', async (t) => {
  const client = await Client.started(t);
  for (const language of ['gongwen', 'plaintext', 'markdown']) {
    const [first] = await typed(client, HEADINGS, '\n', language);
    assert.deepEqual([first?.label, first?.detail, first?.preselect], ['三、', '接着编号', true], language);
    assert.equal(taken(`${HEADINGS}\n`, first), `${HEADINGS}\n三、`);
    await client.close(URI);
  }
  await client.stop();
});

test('the indent that the editor carried over is kept', async (t) => {
  const client = await Client.started(t);
  const text = HEADINGS.replace(/^(?=[一二]、)/gm, '　　');
  const [first] = await typed(client, text, '\n　　');
  assert.equal(taken(`${text}\n　　`, first), `${text}\n　　三、`);
  await client.stop();
});

test('behind prose nothing comes up, and the next number is there for the asking', async (t) => {
  const client = await Client.started(t);
  assert.deepEqual(await typed(client, LIST, '\n'), []);
  assert.deepEqual(
    (await ask(client, `${LIST}\n`)).map(({ label }) => label),
    ['三、', '特此通知。'],
  );
  await client.stop();
});

test('a separator carries a series on, and no list of English or code is touched', async (t) => {
  const client = await Client.started(t);
  const [third] = await typed(client, `${LIST}要抓好三件事：一是巡查到位；二是宣传到位`, '；');
  assert.equal(third?.label, '三是');
  await client.close(URI);
  assert.deepEqual(await typed(client, '1. numpy\n2. pandas', '\n', 'plaintext'), []);
  await client.stop();
});
