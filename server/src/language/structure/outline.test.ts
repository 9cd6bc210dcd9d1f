import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SymbolKind } from 'vscode-languageserver';
import type { OutlineNode } from '../../numbering/outline.ts';
import { LineIndex } from '../../text/lines.ts';
import { flatSymbolsOf, symbolsOf } from './outline.ts';

const lines = new LineIndex('通知\n一、甲\n（一）乙\n二、丙');
const node = (
  kind: OutlineNode['kind'],
  title: string,
  start: number,
  end: number,
  children: readonly OutlineNode[] = [],
): OutlineNode => ({ kind, title, span: { start, end }, selection: { start, end: start + 2 }, children });
const headings = [
  node('heading', '一、甲', 3, 11, [node('item', '（一）乙', 7, 11)]),
  node('heading', '二、丙', 12, 15),
];
const say = (chinese: string) => chinese;

test('headings stand nested, with their own words to jump to', () => {
  const [first, second] = symbolsOf(headings, lines, say);
  assert.deepEqual(first?.range, { start: { line: 1, character: 0 }, end: { line: 2, character: 4 } });
  assert.deepEqual(first?.selectionRange, {
    start: { line: 1, character: 0 },
    end: { line: 1, character: 2 },
  });
  assert.deepEqual([first?.name, first?.kind], ['一、甲', SymbolKind.Constant]);
  assert.deepEqual(
    first?.children?.map(({ name, kind }) => [name, kind]),
    [['（一）乙', SymbolKind.Number]],
  );
  assert.deepEqual(second?.children, []);
});

test('a client without a tree gets the same symbols in a row, each with its container', () => {
  assert.deepEqual(
    flatSymbolsOf([node('part', '通知', 0, 15, headings)], lines, 'untitled:1', say).map(
      ({ name, containerName, location }) => [name, containerName, location.range.start.line],
    ),
    [
      ['通知', undefined, 0],
      ['一、甲', '通知', 1],
      ['（一）乙', '一、甲', 2],
      ['二、丙', '通知', 3],
    ],
  );
});

test('a document without a title goes by a name of ours, since editors refuse a symbol without one', () => {
  assert.equal(symbolsOf([node('part', '', 0, 2)], lines, say)[0]?.name, '（无标题）');
});
