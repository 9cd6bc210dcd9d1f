import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BARE, EDITOR } from './capabilities.ts';
import { Client } from './client.ts';
import { GAP, headingLine, notice, onLine, SOUND } from './drafts.ts';

const URI = 'file:///drafts/notice.txt';

test('a missing number is told on the marker, with what was expected and the marker before', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, GAP);
  const [gap, ...more] = await client.diagnostics(URI);
  assert.deepEqual(more, []);
  assert.equal(gap?.code, 'numbering/gap');
  assert.equal(gap?.source, 'gongwen');
  assert.equal(gap?.severity, 2);
  assert.deepEqual(gap?.range, onLine(headingLine(2), 0, 2));
  assert.match(String(gap?.message), /三/);
  assert.equal(gap?.relatedInformation?.[0]?.location.uri, URI);
  assert.deepEqual(gap?.relatedInformation?.[0]?.location.range, onLine(headingLine(1), 0, 2));
  await client.stop();
});

test('an edit is told as an edit, and only what has changed is answered in full', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, GAP);
  const first = await client.pull(URI);
  const again = await client.pull(URI, first.resultId);
  assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });

  await client.change(URI, 2, { range: onLine(headingLine(2), 0, 1), text: '三' });
  const mended = await client.pull(URI, first.resultId);
  assert.ok(mended.kind === 'full');
  assert.deepEqual(mended.items, []);
  assert.notEqual(mended.resultId, first.resultId);

  await client.change(
    URI,
    3,
    { range: onLine(headingLine(2), 0, 1), text: '四' },
    { range: onLine(0, 0, 0), text: '（征求意见稿）\n' },
  );
  const moved = await client.diagnostics(URI);
  assert.deepEqual(
    moved.map(({ range }) => range),
    [onLine(headingLine(2) + 1, 0, 2)],
  );
  await client.stop();
});

test('a file opened anew is answered in full, whatever result the client remembers', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, SOUND);
  const before = await client.pull(URI);
  await client.close(URI);
  await client.open(URI, GAP);
  const after = await client.pull(URI, before.resultId);
  assert.ok(after.kind === 'full');
  assert.equal(after.items.length, 1);
  await client.stop();
});

test('a result of an earlier server is not taken for one of this server', async (t) => {
  const earlier = await Client.started(t);
  await earlier.open(URI, SOUND);
  const { resultId } = await earlier.pull(URI);
  await earlier.stop();
  const client = await Client.started(t);
  await client.open(URI, GAP);
  assert.equal((await client.pull(URI, resultId)).kind, 'full');
  await client.stop();
});

test('a client without related information gets none', async (t) => {
  const client = await Client.started(t, {
    capabilities: { ...BARE, textDocument: { diagnostic: {} } },
  });
  await client.open(URI, GAP);
  const [gap] = await client.diagnostics(URI);
  assert.ok(gap !== undefined && !('relatedInformation' in gap));
  await client.stop();
});

test('the three languages are checked, others and text that is not Chinese prose are left alone', async (t) => {
  const client = await Client.started(t);
  for (const language of ['gongwen', 'plaintext', 'markdown']) {
    await client.open(`file:///${language}`, GAP, language);
    assert.equal((await client.diagnostics(`file:///${language}`)).length, 1, language);
  }
  const silent: [string, string][] = [
    [GAP, 'python'],
    ['一、pip\n二、numpy>=1.26\n四、requests==2.32\n'.repeat(9), 'plaintext'],
    ['1. Install\n2. Build the server\n4. Run the tests\n'.repeat(9), 'markdown'],
  ];
  for (const [at, [text, language]] of silent.entries()) {
    const uri = `file:///silent/${at}`;
    await client.open(uri, text, language);
    assert.deepEqual(await client.diagnostics(uri), []);
    const symbols = await client.request<unknown[] | null>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.deepEqual(symbols ?? [], []);
    assert.equal(await client.request('textDocument/foldingRange', { textDocument: { uri } }), null);
  }
  await client.stop();
});

test('the writer may ask for English', async (t) => {
  const client = await Client.started(t, { initializationOptions: { language: 'en' }, capabilities: EDITOR });
  await client.open(URI, notice('一、', '二、', '四、'));
  const [gap] = await client.diagnostics(URI);
  assert.match(String(gap?.message), /[a-z]{3}/);
  await client.stop();
});
