import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PUSHED } from './capabilities.ts';
import { Client } from './client.ts';
import { GAP, headingLine, onLine, SOUND } from './drafts.ts';

const URI = 'file:///drafts/notice.txt';
const published = (client: Client, version: number) =>
  client.when(() => client.published.find((params) => params.version === version));

test('a client that cannot ask is told, version by version, and cleared at the end', async (t) => {
  const client = await Client.started(t, { capabilities: PUSHED });
  await client.open(URI, GAP);
  assert.equal((await published(client, 1)).diagnostics[0]?.code, 'numbering/gap');
  await client.change(URI, 2, { range: onLine(headingLine(2), 0, 1), text: '三' });
  assert.deepEqual(await published(client, 2), { uri: URI, version: 2, diagnostics: [] });
  await client.change(URI, 3, { range: onLine(headingLine(2), 0, 1), text: '五' });
  assert.equal((await published(client, 3)).diagnostics.length, 1);
  await client.close(URI);
  const last = await client.when(() => client.published[3]);
  assert.deepEqual(last, { uri: URI, diagnostics: [] });
  await client.stop();
});

test('while the hand does not rest, versions in between are not told', async (t) => {
  const client = await Client.started(t, { capabilities: PUSHED });
  await client.open(URI, SOUND);
  await published(client, 1);
  for (let version = 2; version <= 30; version++) {
    await client.change(URI, version, { range: onLine(headingLine(2) + 1, 2, 2), text: '严' });
  }
  await client.change(URI, 31, { range: onLine(headingLine(2), 0, 1), text: '六' });
  assert.equal((await published(client, 31)).diagnostics.length, 1);
  assert.ok(client.published.length < 31, `${client.published.length} messages for 31 versions`);
  await client.stop();
});

test('findings of a version that was left behind while it was checked are not told', async (t) => {
  let release: () => void = () => undefined;
  const held = new Promise<null>((resolve) => {
    release = () => resolve(null);
  });
  const client = await Client.started(t, { capabilities: PUSHED, configure: () => held });
  await client.open(URI, GAP);
  await client.when(() => client.asked.find(({ method }) => method === 'workspace/configuration'));
  await client.change(URI, 2, { range: onLine(headingLine(2), 0, 1), text: '三' });
  release();
  await published(client, 2);
  assert.deepEqual(
    client.published.map(({ version }) => version),
    [2],
  );
  await client.stop();
});

test('a client that pulls is never pushed to', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, GAP);
  await client.diagnostics(URI);
  await client.close(URI);
  await client.pull(URI);
  assert.deepEqual(client.published, []);
  await client.stop();
});

test('without version support none is named', async (t) => {
  const client = await Client.started(t, { capabilities: {} });
  await client.open(URI, GAP);
  const [first] = await client.when(() => (client.published.length > 0 ? client.published : undefined));
  assert.equal(first?.diagnostics.length, 1);
  assert.ok(first !== undefined && !('version' in first));
  await client.stop();
});
