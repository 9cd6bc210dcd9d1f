import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResponseError } from 'vscode-languageserver';
import { checkCaret, restOf } from './caret.ts';

test('a caret is a line of a file, or null', () => {
  const textDocument = { uri: 'untitled:1' };
  for (const line of [0, 7, null]) checkCaret({ textDocument, line });
  for (const params of [
    null,
    {},
    { line: 0 },
    { textDocument },
    { textDocument, line: -1 },
    { textDocument, line: 'a' },
  ]) {
    assert.throws(() => checkCaret(params), ResponseError, JSON.stringify(params));
  }
});

test('a rest is a number of milliseconds that ends', () => {
  assert.deepEqual([{ rest: 0 }, { rest: 1500 }].map(restOf), [0, 1500]);
  for (const caret of [
    undefined,
    null,
    true,
    {},
    { rest: '1' },
    { rest: -1 },
    { rest: Number.NaN },
    { rest: 1e12 },
  ]) {
    assert.equal(restOf(caret), undefined);
  }
});
