import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { typingOf } from './typing.ts';

/** A change from one place to another, as [line, character]. */
function change(from: [number, number], to: [number, number], text: string): TextDocumentContentChangeEvent {
  const position = ([line, character]: [number, number]) => ({ line, character });
  return { range: { start: position(from), end: position(to) }, text };
}

test('letters, a rubbed out letter and an input method’s words stay in their line', () => {
  for (const typed of [
    change([4, 2], [4, 2], '加'),
    change([4, 2], [4, 3], ''),
    change([4, 2], [4, 8], '加强组织领导'),
  ]) {
    assert.deepEqual(typingOf([typed]), { from: 4, to: 4, line: 4 });
  }
});

test('a line break leads to the next line, and rubbing one out joins two', () => {
  assert.deepEqual(typingOf([change([4, 2], [4, 2], '\n　　')]), { from: 4, to: 4, line: 5 });
  assert.deepEqual(typingOf([change([4, 2], [4, 2], '\r\n')]), { from: 4, to: 4, line: 5 });
  assert.deepEqual(typingOf([change([3, 9], [4, 0], '')]), { from: 3, to: 4, line: 3 });
});

test('an opened bracket is closed in the same edit', () => {
  const both = [change([4, 6], [4, 6], '）'), change([4, 2], [4, 2], '（')];
  assert.deepEqual(typingOf(both), { from: 4, to: 4, line: 4 });
});

test('what no hand types is no typing', () => {
  for (const changes of [
    [],
    [{ text: '整篇' }],
    [change([4, 0], [4, 0], '一段话。'.repeat(40))],
    [change([4, 0], [4, 0], '一\n二\n三')],
    [change([2, 0], [6, 0], '')],
    [change([4, 0], [4, 0], '一'), change([7, 0], [7, 0], '一')],
    [change([4, 0], [4, 0], '一'), change([4, 5], [4, 5], '\n')],
    [change([4, 0], [4, 0], '一'), { text: '整篇' }],
  ]) {
    assert.equal(typingOf(changes), undefined, JSON.stringify(changes).slice(0, 200));
  }
});
