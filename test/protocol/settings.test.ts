import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BARE, PUSHED } from './capabilities.ts';
import { Client } from './client.ts';
import { GAP } from './drafts.ts';

const URI = 'file:///drafts/notice.txt';
test('settings are asked for by file, in our section, and once', async (t) => {
  const client = await Client.started(t, {
    configure: ({ scopeUri }) => ({ enable: scopeUri !== 'file:///off' }),
  });
  await client.open(URI, GAP);
  await client.open('file:///off', GAP);
  assert.equal((await client.diagnostics(URI)).length, 1);
  assert.equal((await client.diagnostics(URI)).length, 1);
  assert.deepEqual(await client.diagnostics('file:///off'), []);
  const symbols = { textDocument: { uri: 'file:///off' } };
  assert.equal(await client.request('textDocument/documentSymbol', symbols), null);
  assert.deepEqual(
    client.asked.filter(({ method }) => method === 'workspace/configuration').map(({ params }) => params),
    [
      // No folder is open: whose past documents count is asked without a file.
      { items: [{ scopeUri: 'untitled:gongwen', section: 'gongwen' }] },
      { items: [{ scopeUri: URI, section: 'gongwen' }] },
      { items: [{ scopeUri: 'file:///off', section: 'gongwen' }] },
    ],
  );
  client.asked.length = 0;
  await client.close(URI);
  await client.open(URI, GAP);
  await client.diagnostics(URI);
  assert.equal(client.asked.length, 1);
  await client.stop();
});

test('a change of settings calls for new diagnostics', async (t) => {
  let level = 'error';
  const client = await Client.started(t, { configure: () => ({ rules: { 'numbering/gap': level } }) });
  await client.open(URI, GAP);
  const before = await client.pull(URI);
  assert.ok(before.kind === 'full');
  assert.equal(before.items[0]?.severity, 1);
  level = 'off';
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await client.when(() => (client.refreshes > 0 ? true : undefined));
  const after = await client.pull(URI, before.resultId);
  assert.ok(after.kind === 'full');
  assert.deepEqual(after.items, []);
  await client.stop();
});

test('an unknown level is named in the log, in English and once, and the rule keeps its own', async (t) => {
  const client = await Client.started(t, { configure: () => ({ rules: { 'numbering/gap': 'deafening' } }) });
  await client.open(URI, GAP);
  await client.open('file:///second', GAP);
  assert.equal((await client.diagnostics(URI))[0]?.severity, 2);
  await client.diagnostics('file:///second');
  const complaints = client.logs.filter(({ message }) => message.includes('"deafening"'));
  assert.equal(complaints.length, 1);
  assert.match(complaints[0]?.message ?? '', /numbering\/gap.*unknown level/);
  await client.stop();
});

test('a client that fails to give its settings is served with the defaults', async (t) => {
  const client = await Client.started(t, {
    configure: () => {
      throw new Error('no settings today');
    },
  });
  await client.open(URI, GAP);
  assert.equal((await client.diagnostics(URI)).length, 1);
  assert.ok(client.logs.some(({ message }) => message.includes('no settings today')));
  await client.stop();
});

test('a client that tells its settings is heard at the start and at every change', async (t) => {
  const client = await Client.started(t, {
    capabilities: { ...BARE, textDocument: { diagnostic: {} } },
    initializationOptions: { gongwen: { enable: false } },
  });
  await client.open(URI, GAP);
  assert.deepEqual(await client.diagnostics(URI), []);
  await client.notify('workspace/didChangeConfiguration', { settings: { gongwen: { enable: true } } });
  assert.equal((await client.diagnostics(URI)).length, 1);
  await client.stop();
});

test('a change of settings pushes anew where the client cannot ask', async (t) => {
  let enable = true;
  const client = await Client.started(t, { capabilities: PUSHED, configure: () => ({ enable }) });
  await client.open(URI, GAP);
  assert.equal((await client.when(() => client.published[0])).diagnostics.length, 1);
  enable = false;
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  assert.deepEqual((await client.when(() => client.published[1])).diagnostics, []);
  await client.stop();
});
