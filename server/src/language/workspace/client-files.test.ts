import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Ask, clientFiles, type FileChange, type FilePlace, filesBeyond } from './client-files.ts';
import type { WorkspaceFiles } from './files.ts';

const FOLDER = 'memfs:/office';
const LIST = '.gongwen/terms.txt';

interface Client {
  readonly ask: Ask;
  readonly texts: Map<string, string>;
}

/** A client that keeps files in memory; `answer` takes a question before it does. */
function client(answer: (method: string, params: FilePlace) => unknown = () => undefined): Client {
  const texts = new Map<string, string>();
  const ask: Ask = async (method, params) => {
    await new Promise((resolve) => setTimeout(resolve));
    const told = answer(method, params);
    if (told !== undefined) return told;
    const text = texts.get(params.path) ?? null;
    if (method === 'gongwen/files/exists') return text !== null;
    if (method === 'gongwen/files/read') return { text };
    const { before, after } = params as FileChange;
    if (text !== before) return { isWritten: false };
    texts.set(params.path, after);
    return { isWritten: true };
  };
  return { ask, texts };
}

test('a file is asked for, and where there is none, nothing', async () => {
  const { ask, texts } = client();
  const files = clientFiles(ask);
  assert.equal(await files.read(FOLDER, LIST), undefined);
  assert.equal(await files.exists(FOLDER, LIST), false);
  texts.set(LIST, '砚湖县');
  assert.equal(await files.read(FOLDER, LIST), '砚湖县');
  assert.equal(await files.exists(FOLDER, LIST), true);
});

test('of many changes at once none is lost', async () => {
  const { ask, texts } = client();
  const files = clientFiles(ask);
  const lines = Array.from({ length: 8 }, (_, index) => `词${index}\n`);
  await Promise.all(lines.map((line) => files.update(FOLDER, LIST, (text = '') => text + line)));
  assert.deepEqual(texts.get(LIST)?.match(/.+\n/g)?.sort(), lines);
});

test('a change that changes nothing is not written', async () => {
  const { ask, texts } = client((method) => (method === 'gongwen/files/write' ? assert.fail() : undefined));
  texts.set(LIST, '砚湖县');
  await clientFiles(ask).update(FOLDER, LIST, (text) => text ?? '');
});

test('a file that never stands still is busy, and what a change throws is thrown', async () => {
  const { ask } = client((method) => (method === 'gongwen/files/write' ? { isWritten: false } : undefined));
  const files = clientFiles(ask);
  await assert.rejects(
    files.update(FOLDER, LIST, () => 'x'),
    { trouble: 'busy' },
  );
  const change = (): string => {
    throw new RangeError('too long');
  };
  await assert.rejects(files.update(FOLDER, LIST, change), RangeError);
});

test('the client’s troubles are told by their names, others by the step that failed', async () => {
  const trouble = (answer: unknown) => clientFiles(client(() => answer).ask).read(FOLDER, LIST);
  await assert.rejects(trouble({ trouble: 'outside', detail: 'a link' }), {
    trouble: 'outside',
    message: 'outside: a link',
  });
  for (const answer of [{ trouble: 'bored' }, { text: 3 }, {}, null, 'text']) {
    await assert.rejects(trouble(answer), { trouble: 'unreadable' }, JSON.stringify(answer));
  }
  const files = clientFiles(
    client(() => {
      throw new Error('the line is dead');
    }).ask,
  );
  await assert.rejects(files.read(FOLDER, LIST), { trouble: 'unreadable' });
  assert.equal(await files.exists(FOLDER, LIST), true);
});

test('the disk goes before the client in the folders it reaches', async () => {
  const named = (name: string, reaches: (folder: string) => boolean): WorkspaceFiles => ({
    reaches,
    exists: async () => true,
    read: async () => name,
    update: async () => undefined,
  });
  const both = filesBeyond(
    named('disk', (folder) => folder.startsWith('file:')),
    named('client', () => true),
  );
  assert.equal(await both.read('file:///office', LIST), 'disk');
  assert.equal(await both.read(FOLDER, LIST), 'client');
  assert.equal(
    await filesBeyond(
      undefined,
      named('client', () => true),
    ).read('file:///x', LIST),
    'client',
  );
});
