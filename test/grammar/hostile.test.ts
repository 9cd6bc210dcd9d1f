import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import textmate from 'vscode-textmate';
import { loadGongwen } from './tokens.ts';

const grammar = await loadGongwen();

/** Beginnings of everything the grammar looks for, none of them ever finished. */
const ENDLESS = [
  '《',
  '（一',
  '第一',
  '一',
  '〔2025',
  '关于',
  '的',
  '2025年1',
  '1.',
  'X',
  '，一',
  '附件',
  '　',
  '第一百',
];

describe('a hostile line', () => {
  for (const piece of ENDLESS) {
    test(`“${piece}” repeated to 50,000 characters is read to its end`, () => {
      const line = piece.repeat(Math.ceil(50_000 / piece.length));
      const { tokens, stoppedEarly } = grammar.tokenizeLine(line, textmate.INITIAL);
      assert.equal(stoppedEarly, false);
      assert.ok((tokens.at(-1)?.endIndex ?? 0) >= line.length);
    });
  }

  test('leaves nothing open for the next line', () => {
    const { ruleStack } = grammar.tokenizeLine('《《（一（“第', textmate.INITIAL);
    assert.equal(ruleStack.depth, 1);
  });
});
