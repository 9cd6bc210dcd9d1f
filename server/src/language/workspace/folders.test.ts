import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InitializeParams } from 'vscode-languageserver';
import { createWorkspaceFolders } from './folders.ts';

function folders(...uris: readonly unknown[]) {
  const workspaceFolders = uris.map((uri) => ({ uri, name: '' }));
  return createWorkspaceFolders({ workspaceFolders } as unknown as InitializeParams);
}

test('a file is placed in the innermost folder that holds it, its name decoded', () => {
  const { placeOf } = folders('file:///office', 'file:///office/2025/');
  assert.deepEqual(placeOf('file:///office/%E9%80%9A%E7%9F%A5.txt'), {
    folder: 'file:///office',
    path: '通知.txt',
  });
  assert.deepEqual(placeOf('file:///office/2025/a/b.txt'), {
    folder: 'file:///office/2025',
    path: 'a/b.txt',
  });
  assert.deepEqual(placeOf('file:///office'), { folder: 'file:///office', path: '' });
});

test('what only looks like it is outside', () => {
  const { placeOf } = folders('file:///office');
  for (const uri of [
    'file:///office-old/a.txt',
    'untitled:Untitled-1',
    'file:///',
    'file:///office/%FF.txt',
  ]) {
    assert.equal(placeOf(uri), undefined, uri);
  }
});

test('folders come and go', () => {
  const all = folders();
  assert.equal(all.isOpen, false);
  all.change({ added: [{ uri: 'file:///office', name: '' }], removed: [] });
  assert.equal(all.isOpen, true);
  assert.notEqual(all.placeOf('file:///office/a.txt'), undefined);
  all.change({ added: [], removed: [{ uri: 'file:///office/', name: '' }] });
  assert.equal(all.placeOf('file:///office/a.txt'), undefined);
});

test('a client that names one root, or none, or nonsense', () => {
  const of = (params: object) => createWorkspaceFolders(params as InitializeParams);
  assert.notEqual(of({ rootUri: 'file:///office' }).placeOf('file:///office/a.txt'), undefined);
  assert.equal(of({ rootUri: null }).isOpen, false);
  assert.equal(of({ workspaceFolders: null, rootUri: 7 }).isOpen, false);
  const some = folders(3, null, 'file:///office');
  some.change({ added: 7, removed: [null] } as never);
  assert.notEqual(some.placeOf('file:///office/a.txt'), undefined);
});
