import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../../document/draft.ts';
import { textAt } from '../../text/span.ts';
import { type OwnWords, stockOf } from './stock.ts';

const TEXT = '各村要拧紧责任链条，切实抓好泵站检修。\n县里提出“拧紧责任链条”，村级水管员逐户上门。\n';

function stockIn(own: Partial<OwnWords>): string[] {
  return stockOf(new Draft(TEXT), { terms: [], phrases: [], ...own }).flatMap(({ paragraph, found }) =>
    found.map((hit) => textAt(paragraph.text, hit)),
  );
}

test('the office’s own phrases are stock, but where they are quoted', () => {
  assert.deepEqual(stockIn({}), ['切实抓好']);
  assert.deepEqual(stockIn({ phrases: ['拧紧责任链条'] }), ['拧紧责任链条', '切实抓好']);
});

test('of two of them the longer counts, and none takes a word of a built-in one', () => {
  assert.deepEqual(stockIn({ phrases: ['责任链条', '拧紧责任链条', '抓好泵站'] }), [
    '拧紧责任链条',
    '切实抓好',
  ]);
});

test('protected terms win over both', () => {
  assert.deepEqual(stockIn({ phrases: ['拧紧责任链条'], terms: ['责任链条', '切实抓好泵站'] }), []);
});
