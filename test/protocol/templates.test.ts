import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import type { ClientCapabilities, CompletionItem, TextEdit } from 'vscode-languageserver';
import { EDITOR } from './capabilities.ts';
import { Client } from './client.ts';
import { applied } from './edits.ts';
import { filledTemplate, mostChoices } from './filled-template.ts';

interface Snippet {
  readonly name: string;
  readonly genre?: string;
  readonly prefix: readonly string[];
  readonly asks?: Readonly<Record<string, string>>;
}

const FOLDER = new URL('../../snippets/', import.meta.url);
const snippets: readonly Snippet[] = readdirSync(FOLDER).flatMap((file) =>
  Object.entries(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, Snippet>).map(
    ([name, snippet]) => ({ ...snippet, name }),
  ),
);
const drafts = snippets.filter(({ genre }) => genre !== undefined);
const pieces = snippets.filter(({ genre }) => genre === undefined);

const URI = 'untitled:Untitled-1';
const SNIPPETS: ClientCapabilities = {
  ...EDITOR,
  textDocument: {
    ...EDITOR.textDocument,
    completion: { contextSupport: true, completionItem: { snippetSupport: true } },
  },
};
/** A draft that pieces are put into, at its end. */
const HEAD = [
  '关于做好冬灌准备工作的通知',
  '',
  '各乡镇人民政府：',
  '　　冬灌将于12月上旬开始，请各乡镇抓紧清理渠道。',
  '',
].join('\n');

/** What follows a piece that says something of the text behind it. */
const BEHIND: Readonly<Record<string, string>> = {
  以下简称: '印发以后，各乡镇已经装表1200块。县计量通知执行中的问题，请及时报告。\n',
};

const started = (t: TestContext, office = ''): Promise<Client> =>
  Client.started(t, { capabilities: SNIPPETS, configure: () => ({ office }) });

/** What is offered under `name` at the end of `text`, with the text it makes when it is taken. */
async function offered(
  client: Client,
  text: string,
  name: string,
  languageId = 'gongwen',
): Promise<string | undefined> {
  await client.open(URI, text, languageId);
  const lines = text.split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const params = { textDocument: { uri: URI }, position, context: { triggerKind: 1 } };
  const answer = await client.request<CompletionItem[] | { items: CompletionItem[] } | null>(
    'textDocument/completion',
    params,
  );
  await client.close(URI);
  const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
  const item = items.find(({ label }) => label === name);
  if (item === undefined) return undefined;
  assert.equal(item.insertTextFormat, 2, `${name} is a snippet`);
  return applied(text, [item.textEdit as TextEdit]);
}

async function findings(client: Client, text: string): Promise<string[]> {
  await client.open(URI, text);
  const found = await client.diagnostics(URI);
  await client.close(URI);
  return found.map(({ code, message }) => `${code} ${message}`);
}

test('each draft comes up in an empty file by its initials, its pinyin and its name', async (t) => {
  const client = await started(t);
  for (const { name, prefix } of drafts) {
    for (const typed of prefix) assert.ok(await offered(client, typed, name), `${typed} → ${name}`);
  }
  await client.stop();
});

test('in plain text and Markdown drafts come up as well', async (t) => {
  const client = await started(t);
  for (const language of ['plaintext', 'markdown']) {
    for (const typed of ['qs', '请示']) assert.ok(await offered(client, typed, '请示', language), language);
  }
  await client.stop();
});

test('each draft, filled in, has nothing to be told of', async (t) => {
  const client = await started(t);
  for (const { name, prefix, asks = {} } of drafts) {
    const body = (await offered(client, prefix[0] as string, name)) ?? '';
    const answers = Object.fromEntries(Object.entries(asks).map(([hint, words]) => [hint, [words]]));
    for (let taken = 0; taken < mostChoices(body); taken++) {
      const text = filledTemplate(name, body, answers, taken);
      assert.deepEqual(await findings(client, text), [], `${name}, number ${taken} of each choice\n${text}`);
    }
  }
  await client.stop();
});

test('each draft, left as it is, has its placeholders and nothing else', async (t) => {
  const client = await started(t);
  for (const { name, prefix } of drafts) {
    const text = untouched((await offered(client, prefix[0] as string, name)) ?? '');
    await client.open(URI, text);
    const found = await client.diagnostics(URI);
    await client.close(URI);
    assert.deepEqual([...new Set(found.map(({ code }) => code))], ['finish/placeholder'], name);
    const covered = new Set(
      found.flatMap(({ range: { start, end } }) =>
        Array.from(
          { length: end.character - start.character },
          (_, at) => `${start.line}:${start.character + at}`,
        ),
      ),
    );
    for (const [line, words] of text.split('\n').entries()) {
      for (const { index } of words.matchAll(/×+/g)) {
        assert.ok(covered.has(`${line}:${index}`), `${name}: ${words.slice(index, index + 12)} is not found`);
      }
    }
  }
  await client.stop();
});

test('the office is in the draft, wherever its name belongs', async (t) => {
  const client = await started(t, '砚湖县水利局');
  const text = untouched((await offered(client, 'qs', '请示')) ?? '');
  assert.match(text, /^砚湖县水利局关于××事由的请示\n/);
  assert.match(text, /\n　+砚湖县水利局\n　+\d{4}年[1-9]\d?月[1-9]\d?日\n/);
  await client.stop();
});

test('each piece comes up behind a paragraph and does no harm, filled in or not', async (t) => {
  const client = await started(t);
  for (const { name, prefix } of pieces) {
    const begun = await offered(client, `${HEAD}${prefix[0]}`, name);
    assert.ok(begun, name);
    const body = begun + (BEHIND[name] ?? '');
    for (let taken = 0; taken < mostChoices(body); taken++) {
      assert.deepEqual(await findings(client, filledTemplate(name, body, {}, taken)), [], name);
    }
    const left = await findings(client, untouched(body));
    assert.deepEqual(
      left.filter((found) => !found.startsWith('finish/placeholder ')),
      [],
      name,
    );
  }
  await client.stop();
});

test('a draft is made of answers, and what is asked is the same as in the snippet files', async (t) => {
  const client = await started(t);
  const kinds =
    await client.request<{ name: string; questions: { hint: string; isOffice: boolean }[] }[]>(
      'gongwen/draftKinds',
    );
  assert.deepEqual(kinds.map(({ name }) => name).sort(), drafts.map(({ name }) => name).sort());
  for (const { name, questions } of kinds) {
    const { asks = {} } = drafts.find((draft) => draft.name === name) ?? {};
    assert.deepEqual(
      questions.map(({ hint }) => hint),
      Object.keys(asks),
    );
    const body = await client.request<string>('gongwen/draft', { name, answers: asks });
    for (const [hint, words] of Object.entries(asks)) {
      assert.doesNotMatch(body, new RegExp(`××（?${hint}）?\\}`), name);
      assert.ok(body.includes(words), `${name}: ${words}`);
    }
    assert.ok(body.endsWith('$0'), name);
  }
  assert.equal(await client.request('gongwen/draft', { name: '诗歌', answers: {} }), null);
  await assert.rejects(client.request('gongwen/draft', { name: '请示' }), /answers must be an object/);
  await assert.rejects(client.request('gongwen/draft', { name: '请示', answers: { 事由: 5 } }), /事由/);
  await client.stop();
});

/** The text that stands there when the writer tabs through without typing. */
function untouched(body: string): string {
  const first = new Map<string, string>();
  const tidy = (number: string, words: string): string => {
    first.set(number, words);
    return words;
  };
  return body
    .replace(/\$\{(\d+):([^}]*)\}/g, (_, number: string, words: string) => tidy(number, words))
    .replace(/\$\{(\d+)\|([^|]*)\|\}/g, (_, number: string, words: string) =>
      tidy(number, words.split(',')[0] as string),
    )
    .replace(/\$\{?(\d+)\}?/g, (_, number: string) => first.get(number) ?? '');
}
