import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { EDITOR, PUSHED } from './capabilities.ts';
import { Client, type ClientOptions } from './client.ts';
import { GAP, headingLine, onLine, SOUND } from './drafts.ts';

const URI = 'file:///drafts/notice.txt';
const LAST = headingLine(2);
/** A rest that no test lives to see, and one that is over at once. */
const NEVER = 600_000;
const SOON = 1;

/** A client that tells of its caret; the draft SOUND is open and was told. */
async function atDesk(t: TestContext, rest: number, options: ClientOptions = {}): Promise<Client> {
  const client = await Client.started(t, { initializationOptions: { caret: { rest } }, ...options });
  await client.open(URI, SOUND);
  return client;
}
const caret = (client: Client, line: number | null) =>
  client.notify('gongwen/caret', { textDocument: { uri: URI }, line });
const refreshed = (client: Client) => client.when(() => (client.refreshes > 0 ? true : undefined));
async function found(client: Client): Promise<unknown[]> {
  return (await client.diagnostics(URI)).map(({ code }) => code);
}

test('a number being typed is told when the caret leaves its paragraph', async (t) => {
  const client = await atDesk(t, NEVER);
  await client.diagnostics(URI);
  await caret(client, LAST);
  await client.change(URI, 2, { range: onLine(LAST, 0, 1), text: '四' });
  const quiet = await client.pull(URI);
  assert.ok(quiet.kind === 'full');
  assert.deepEqual(quiet.items, []);
  assert.deepEqual(await client.codeActions(URI, onLine(LAST, 0, 2), {}), [], 'nor is there a light bulb');
  assert.equal((await client.pull(URI, quiet.resultId)).kind, 'unchanged');
  assert.equal(client.refreshes, 0);
  await caret(client, LAST - 1);
  await refreshed(client);
  const told = await client.pull(URI, quiet.resultId);
  assert.ok(told.kind === 'full');
  assert.equal(told.items[0]?.code, 'numbering/gap');
  await client.stop();
});

test('it is told when typing rests', async (t) => {
  const client = await atDesk(t, SOON);
  await client.diagnostics(URI);
  await caret(client, LAST);
  await client.change(URI, 2, { range: onLine(LAST, 0, 1), text: '四' });
  // Whether the rest is over before or after this answer, the finding is told in the end, with a refresh if it was not.
  if ((await found(client)).length === 0) {
    await refreshed(client);
    assert.deepEqual(await found(client), ['numbering/gap']);
  }
  await client.stop();
});

test('it is told when a line break leaves its paragraph behind', async (t) => {
  const client = await atDesk(t, NEVER);
  await client.diagnostics(URI);
  await caret(client, LAST);
  await client.change(URI, 2, { range: onLine(LAST, 0, 1), text: '四' });
  assert.deepEqual(await found(client), []);
  await client.change(URI, 3, { range: onLine(LAST, 8, 8), text: '\n' });
  await caret(client, LAST + 1);
  assert.deepEqual(await found(client), ['numbering/gap']);
  await client.stop();
});

test('a finding that stood in the paragraph stays while it is typed', async (t) => {
  const client = await atDesk(t, NEVER);
  await client.change(URI, 2, { text: GAP });
  assert.deepEqual(await found(client), ['numbering/gap']);
  await caret(client, LAST);
  for (const [version, character] of [
    [3, 2],
    [4, 9],
    [5, 3],
  ] as const) {
    await client.change(URI, version, { range: onLine(LAST, character, character), text: '严' });
    assert.deepEqual(await found(client), ['numbering/gap'], `version ${version}`);
    assert.equal((await client.codeActions(URI, onLine(LAST, 0, 2), {})).length > 0, true);
  }
  await client.stop();
});

test('fixing the whole file waits for no caret', async (t) => {
  const client = await atDesk(t, NEVER);
  await client.diagnostics(URI);
  await caret(client, LAST);
  await client.change(URI, 2, { range: onLine(LAST, 0, 2), text: '三.' });
  assert.deepEqual(await found(client), []);
  const [all] = await client.codeActions(URI, onLine(0, 0, 0), { only: ['source.fixAll'] });
  assert.deepEqual(all?.edit?.documentChanges?.length, 1);
  await client.stop();
});

test('gongwen.quietAtCaret: false tells everything as it is typed', async (t) => {
  const client = await atDesk(t, NEVER, { configure: () => ({ quietAtCaret: false }) });
  await client.diagnostics(URI);
  await caret(client, LAST);
  await client.change(URI, 2, { range: onLine(LAST, 0, 1), text: '四' });
  assert.deepEqual(await found(client), ['numbering/gap']);
  await client.stop();
});

test('a client that tells of no caret, or cannot be asked to pull again, waits for nothing', async (t) => {
  const { diagnostics, ...workspace } = EDITOR.workspace!;
  assert.ok(diagnostics);
  for (const options of [
    { initializationOptions: {} },
    { capabilities: { ...EDITOR, workspace } },
  ] satisfies ClientOptions[]) {
    const client = await atDesk(t, NEVER, options);
    await client.diagnostics(URI);
    await caret(client, LAST);
    await client.change(URI, 2, { range: onLine(LAST, 0, 1), text: '四' });
    assert.deepEqual(await found(client), ['numbering/gap']);
    await client.stop();
  }
});

test('a client that cannot ask is told when the caret leaves', async (t) => {
  const client = await atDesk(t, NEVER, { capabilities: PUSHED });
  const published = (version: number, count: number) =>
    client.when(() =>
      client.published.find((params) => params.version === version && params.diagnostics.length === count),
    );
  await published(1, 0);
  await caret(client, LAST);
  await client.change(URI, 2, { range: onLine(LAST, 0, 1), text: '四' });
  await published(2, 0);
  await caret(client, LAST - 2);
  await published(2, 1);
  await client.stop();
});

test('a caret of a wrong shape is logged, and the rest goes on', async (t) => {
  const client = await atDesk(t, NEVER);
  for (const params of [null, {}, { textDocument: { uri: URI } }, { textDocument: { uri: URI }, line: -1 }]) {
    await client.notify('gongwen/caret', params);
  }
  assert.deepEqual(await found(client), []);
  await client.stop();
});
