import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentSymbol, FoldingRange, SelectionRange, SymbolInformation } from 'vscode-languageserver';
import { EDITOR } from './capabilities.ts';
import { Client } from './client.ts';
import { GAP, SOUND } from './drafts.ts';

const URI = 'file:///drafts/notice.txt';
const textDocument = { uri: URI };
const NESTED = [
  '关于做好冬季森林防火工作的通知',
  '各乡镇人民政府：',
  '　　现就有关事项通知如下。',
  '一、落实防火责任',
  '（一）落实属地责任',
  '　　各乡镇要加强巡查。',
  '（二）落实部门责任',
  '　　县直有关单位要加强督查。',
  '二、严格火源管理',
  '　　严禁野外用火。',
].join('\n');

/** The tree as names, children in a list behind. */
type Names = [string, Names[]];
const namesOf = ({ name, children = [] }: DocumentSymbol): Names => [name, children.map(namesOf)];

async function symbols<T>(client: Client, text: string): Promise<T[]> {
  await client.open(URI, text);
  return client.request<T[]>('textDocument/documentSymbol', { textDocument });
}

test('the outline follows the numbers, nested under the title', async (t) => {
  const client = await Client.started(t);
  const tree = await symbols<DocumentSymbol>(client, NESTED);
  assert.deepEqual(tree.map(namesOf), [
    [
      '关于做好冬季森林防火工作的通知',
      [
        [
          '一、落实防火责任',
          [
            ['（一）落实属地责任', []],
            ['（二）落实部门责任', []],
          ],
        ],
        ['二、严格火源管理', []],
      ],
    ],
  ]);
  const first = tree[0]?.children?.[0];
  assert.deepEqual([first?.range.start.line, first?.range.end.line], [3, 7]);
  assert.deepEqual(first?.selectionRange.start, { line: 3, character: 0 });
  await client.stop();
});

test('a client without nesting gets a list', async (t) => {
  const { documentSymbol: _, ...rest } = EDITOR.textDocument!;
  const client = await Client.started(t, { capabilities: { ...EDITOR, textDocument: rest } });
  const list = await symbols<SymbolInformation>(client, NESTED);
  assert.deepEqual(
    list.map(({ name, containerName }) => [name.slice(0, 4), containerName?.slice(0, 2)]),
    [
      ['关于做好', undefined],
      ['一、落实', '关于'],
      ['（一）落', '一、'],
      ['（二）落', '一、'],
      ['二、严格', '关于'],
    ],
  );
  await client.stop();
});

test('a collection shows each of its documents', async (t) => {
  const client = await Client.started(t);
  const collection = `第一篇：防火工作通知\n${SOUND}\n第二篇：防汛工作通知\n${SOUND}`;
  const tree = await symbols<DocumentSymbol>(client, collection);
  assert.equal(tree.length, 2);
  for (const document of tree) assert.equal(document.children?.length, 3);
  assert.deepEqual(await client.diagnostics(URI), []);
  await client.stop();
});

test('symbols hold what stands in them', async (t) => {
  const client = await Client.started(t);
  const isInside = (outer: DocumentSymbol['range'], inner: DocumentSymbol['range']): boolean =>
    outer.start.line <= inner.start.line && inner.end.line <= outer.end.line;
  const walk = (symbol: DocumentSymbol): void => {
    assert.ok(symbol.name.trim() !== '');
    assert.ok(isInside(symbol.range, symbol.selectionRange));
    for (const child of symbol.children ?? []) {
      assert.ok(isInside(symbol.range, child.range));
      walk(child);
    }
  };
  for (const symbol of await symbols<DocumentSymbol>(client, `${GAP}\n${NESTED}`)) walk(symbol);
  await client.stop();
});

test('headings fold what stands under them', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, NESTED);
  const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
  assert.deepEqual(
    folds.map(({ startLine, endLine }) => [startLine, endLine]),
    [
      [0, 9],
      [3, 7],
      [4, 5],
      [6, 7],
      [8, 9],
    ],
  );
  assert.ok(folds.every((fold) => !('startCharacter' in fold)));
  await client.stop();
});

test('a client that wants few folds gets the outer ones', async (t) => {
  const textDocumentAbilities = { ...EDITOR.textDocument, foldingRange: { rangeLimit: 3 } };
  const client = await Client.started(t, {
    capabilities: { ...EDITOR, textDocument: textDocumentAbilities },
  });
  await client.open(URI, NESTED);
  const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
  assert.deepEqual(
    folds.map(({ startLine }) => startLine),
    [0, 3, 8],
  );
  await client.stop();
});

test('the selection grows over the section and its chapter to the whole file', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, NESTED);
  const positions = [{ line: 5, character: 6 }];
  const [innermost] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
    textDocument,
    positions,
  });
  const lines: string[] = [];
  for (let step = innermost; step !== undefined; step = step.parent!) {
    lines.push(`${step.range.start.line}-${step.range.end.line}`);
  }
  assert.deepEqual(lines.slice(-3), ['4-5', '3-7', '0-9']);
  await client.stop();
});

test('a request of our own tells whether a file is Chinese prose', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, GAP, 'plaintext');
  await client.open('file:///requirements.txt', 'numpy>=1.26\nrequests==2.32\n', 'plaintext');
  const isProse = (uri: string) => client.request('gongwen/isProse', { textDocument: { uri } });
  assert.equal(await isProse(URI), true);
  assert.equal(await isProse('file:///requirements.txt'), false);
  assert.equal(await isProse('file:///nowhere.txt'), false);
  await client.stop();
});

test('what closes a document folds with the document, not with its last section', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, `${NESTED}\n　　特此通知。\n\n砚湖县人民政府\n2024年5月6日`);
  const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
  const [document, ...sections] = folds.map(({ startLine, endLine }) => [startLine, endLine]);
  assert.deepEqual(document, [0, 13]);
  assert.deepEqual(sections.at(-1), [8, 9]);
  await client.stop();
});
