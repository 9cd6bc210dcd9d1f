import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver';
import { EDITOR } from './capabilities.ts';
import { Client } from './client.ts';
import { GAP, headingLine, onLine } from './drafts.ts';
import { applied, editsOf } from './edits.ts';

const URI = 'file:///drafts/notice.txt';
const MARKER = onLine(headingLine(2), 0, 2);

/** The actions that change the text; those that silence findings carry a command instead. */
function repairsIn(actions: readonly CodeAction[]): CodeAction[] {
  return actions.filter(({ edit }) => edit !== undefined);
}

test('the fix of a finding rewrites the marker and nothing else, and then nothing is left to find', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, GAP);
  const diagnostics = await client.diagnostics(URI);
  const actions = await client.codeActions(URI, MARKER, { diagnostics });
  const preferred = actions.filter(({ isPreferred }) => isPreferred);
  assert.equal(preferred.length, 1);
  assert.equal(preferred[0]?.kind, 'quickfix');
  assert.deepEqual(preferred[0]?.diagnostics, diagnostics);
  const edits = editsOf(preferred[0]?.edit, URI, 1);
  const mended = applied(GAP, edits);
  assert.equal(mended, GAP.replace('四、', '三、'));

  await client.change(URI, 2, ...edits.map(({ range, newText }) => ({ range, text: newText })));
  assert.deepEqual(await client.diagnostics(URI), []);
  assert.deepEqual(await client.codeActions(URI, MARKER, {}), []);
  await client.stop();
});

test('fixes are found without a diagnostic in hand, and by one from an earlier version', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, GAP);
  const stale = await client.diagnostics(URI);
  await client.change(URI, 2, { range: onLine(headingLine(0), 2, 2), text: '全面' });
  assert.equal(repairsIn(await client.codeActions(URI, MARKER, {})).length, 1);
  const elsewhere = onLine(headingLine(2), 5, 5);
  assert.deepEqual(await client.codeActions(URI, elsewhere, {}), []);
  const [action] = await client.codeActions(URI, elsewhere, { diagnostics: stale });
  assert.equal(editsOf(action?.edit, URI, 2).length, 1);
  await client.stop();
});

test('kinds the server has nothing of are answered with nothing', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, GAP);
  assert.deepEqual(
    await client.codeActions(URI, MARKER, { only: ['refactor.extract', 'source.organizeImports'] }),
    [],
  );
  await client.stop();
});

test('fixing the whole file, on save for one, leaves alone what must be shown first', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, GAP);
  assert.equal(repairsIn(await client.codeActions(URI, MARKER, { only: ['quickfix'] })).length, 1);
  for (const only of ['source', 'source.fixAll', 'source.fixAll.gongwen']) {
    assert.deepEqual(await client.codeActions(URI, MARKER, { only: [only] }), []);
  }
  await client.stop();
});

test('a client without versioned edits gets plain ones', async (t) => {
  const { workspace, ...rest } = EDITOR;
  const client = await Client.started(t, { capabilities: { ...rest, workspace: {} } });
  await client.open(URI, GAP);
  const [action] = await client.codeActions(URI, MARKER, {});
  assert.equal(action?.edit?.documentChanges, undefined);
  assert.deepEqual(
    action?.edit?.changes?.[URI]?.map(({ range }) => range.start.line),
    [headingLine(2)],
  );
  await client.stop();
});
