import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { OpenDocument } from '../documents/open-document.ts';
import { createPush, QUIET } from './push.ts';

const first = OpenDocument.open('untitled:1', 'gongwen', 1, '甲');
const second = OpenDocument.change(first, [{ text: '乙' }], 2);
const third = OpenDocument.change(second, [{ text: '丙' }], 3);

/** A push whose sends are kept in `sent`, with the clock in the test's hand. */
function pushing(newest: { current: OpenDocument | undefined }) {
  const sent: PublishDiagnosticsParams[] = [];
  const push = createPush({
    diagnose: async (document) => (newest.current === document ? [] : undefined),
    open: () => (newest.current === undefined ? [] : [newest.current]),
    send: async (params) => void sent.push(params),
    versioned: true,
    complain: (message) => assert.fail(message),
  });
  const pass = async (ms: number): Promise<void> => {
    mock.timers.tick(ms);
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  return { push, sent, pass, versions: () => sent.map(({ version }) => version) };
}

test('the first findings go at once, later ones when the hand rests', async (t) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  const newest = { current: first };
  const { push, pass, versions } = pushing(newest);
  push.changed(first);
  await pass(0);
  assert.deepEqual(versions(), [1]);
  newest.current = second;
  push.changed(second);
  await pass(QUIET - 1);
  newest.current = third;
  push.changed(third);
  await pass(QUIET - 1);
  assert.deepEqual(versions(), [1]);
  await pass(1);
  assert.deepEqual(versions(), [1, 3]);
});

test('a file that is closed while its findings wait is only cleared', async (t) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  const newest: { current: OpenDocument | undefined } = { current: first };
  const { push, pass, sent } = pushing(newest);
  push.changed(first);
  newest.current = undefined;
  push.closed(first);
  await pass(QUIET);
  assert.deepEqual(sent, [{ uri: 'untitled:1', diagnostics: [] }]);
});

test('findings of a version the file has left behind are not sent', async (t) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  const { push, pass, sent } = pushing({ current: second });
  push.changed(first);
  await pass(QUIET);
  assert.deepEqual(sent, []);
});

test('new settings send every open file again', async (t) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  const { push, pass, versions } = pushing({ current: first });
  push.changed(first);
  await pass(0);
  push.refresh();
  await pass(0);
  assert.deepEqual(versions(), [1, 1]);
});
