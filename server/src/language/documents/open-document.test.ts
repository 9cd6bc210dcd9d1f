import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResponseError } from 'vscode-languageserver';
import type { ParagraphView } from '../../document/draft.ts';
import { OpenDocument } from './open-document.ts';

const at = (line: number, character: number) => ({ line, character });
const insert = (line: number, character: number, text: string) => ({
  range: { start: at(line, character), end: at(line, character) },
  text,
});

test('a keystroke re-reads one paragraph', () => {
  const read: string[] = [];
  const view: ParagraphView<number> = {
    name: 'length',
    compute(text) {
      read.push(text);
      return text.length;
    },
  };
  const readAll = ({ draft }: OpenDocument): void => {
    for (const paragraph of draft.paragraphs) draft.paragraphView(view, paragraph);
  };
  const first = OpenDocument.open('untitled:1', 'gongwen', 1, '甲\n乙\n丙');
  readAll(first);
  const second = OpenDocument.change(first, [insert(1, 1, '二')], 2);
  readAll(second);
  const third = OpenDocument.change(second, [insert(0, 0, '一')], 3);
  readAll(OpenDocument.change(third, [insert(2, 0, '三')], 4));
  assert.deepEqual(read, ['甲', '乙', '丙', '乙二', '一甲', '三丙']);
});

test('a version stays as it was when the next one is made', () => {
  const first = OpenDocument.open('untitled:1', 'plaintext', 1, '甲\r\n乙');
  const second = OpenDocument.change(first, [insert(1, 0, '丙'), { text: '全新' }, insert(0, 2, '的')], 2);
  assert.deepEqual([first.text, first.version], ['甲\r\n乙', 1]);
  assert.deepEqual([second.text, second.version], ['全新的', 2]);
});

test('a change that is not well formed is refused before anything of it is applied', () => {
  const document = OpenDocument.open('untitled:1', 'gongwen', 1, '甲乙');
  const wrong: unknown[] = [
    null,
    'text',
    [{ text: 1 }],
    [{ range: null, text: '' }],
    [{ rangeLength: 3, text: '' }],
    [{ text: '丙', range: { start: at(0, 0.5), end: at(0, 1) } }],
    [{ text: '丙', range: { start: at(0, -1), end: at(0, 1) } }],
    [insert(0, 0, '丙'), { text: '丁', range: { start: at(0, 0) } }],
  ];
  for (const changes of wrong) {
    assert.throws(() => OpenDocument.change(document, changes as never, 2), ResponseError);
  }
  assert.throws(() => OpenDocument.change(document, [], null as never), ResponseError);
  assert.equal(OpenDocument.change(document, [insert(0, 2, '丙')], 2).text, '甲乙丙');
});

test('what is not a text document is refused', () => {
  for (const args of [
    [1, 'gongwen', 1, ''],
    ['untitled:1', undefined, 1, ''],
    ['untitled:1', 'gongwen', '1', ''],
    ['untitled:1', 'gongwen', 1, null],
  ]) {
    assert.throws(() => OpenDocument.open(...(args as [string, string, number, string])), ResponseError);
  }
});
