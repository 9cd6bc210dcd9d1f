import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ContinuationSearch, continuationsOf } from '../../server/src/corpus/continuation.ts';
import { sentenceFrom } from '../../server/src/corpus/sentence.ts';
import { SourceTexts } from '../../server/src/corpus/source-texts.ts';
import type { CorpusStore } from '../../server/src/corpus/store.ts';
import { fold } from '../../server/src/text/folding/fold.ts';
import { type Named, samples, storeOf } from './corpus-texts.ts';

const ALL: ContinuationSearch = {
  excludes: () => false,
  tells: () => true,
  isOver: () => false,
  most: 3,
};

async function continued(before: string, store: CorpusStore, search = ALL): Promise<string[]> {
  const found = await continuationsOf(fold(before).units, store, new SourceTexts(store), search);
  return found.map(({ text }) => text);
}

/** What a sentence that begins behind | is taken over as. */
function sentence(text: string): string {
  const at = text.indexOf('|');
  const source = text.replace('|', '');
  const folded = fold(source);
  return sentenceFrom(
    { text: source, folded },
    folded.starts.findIndex((start) => start >= at),
  );
}

test('a sentence is taken over to its end, in the words of the document', () => {
  assert.equal(sentence('各乡镇|要落实“四个到位”，及时上报。县直单位'), '要落实“四个到位”，及时上报。');
  assert.equal(sentence('各乡镇|要落实责任'), '要落实责任');
  assert.equal(sentence('各乡镇|要落实责任\n　　二、抓好督查。'), '要落实责任');
  assert.equal(sentence('各乡镇，|\n　　二、抓好督查。'), '');
  assert.equal(sentence(`各乡镇|${'要落实责任，'.repeat(40)}`), '要落实责任，'.repeat(13));
});

test('what was the old document’s own is left behind with all that follows it', () => {
  assert.equal(sentence('要|压实责任，于2024年底前完成，确保安全。'), '压实责任，');
  assert.equal(sentence('要|在二〇二四年底前完成。'), '');
  assert.equal(sentence('要|投入三百万元，建成高标准农田。'), '');
  assert.equal(sentence('要|按XX局的要求办理。'), '');
  assert.equal(sentence('要|按《关于甲、乙2024年工作的通知》办理。'), '');
});

test('the documents that share most words come first, and an excluded one says nothing', async () => {
  const texts: Named[] = [
    { name: 'a', text: '各乡镇要严格落实值班值守制度，做到有人接电话、有人管事情。' },
    { name: 'b', text: '县直单位也要严格落实值班值守制度，遇有险情立即报告。' },
    { name: 'c', text: '各乡镇要严格落实值班值守制度，做到有人接电话、有人管事情。' },
  ];
  const store = storeOf(texts);
  const before = '今年，各乡镇要严格落实值班值守制度，';
  assert.deepEqual(await continued(before, store), ['做到有人接电话、有人管事情。', '遇有险情立即报告。']);
  const without = { ...ALL, excludes: ({ name }: { name: string }) => name !== 'b' };
  assert.deepEqual(await continued(before, store, without), ['遇有险情立即报告。']);
  assert.deepEqual(await continued(before, store, { ...ALL, tells: (_, agreeing) => agreeing > 1 }), [
    '做到有人接电话、有人管事情。',
  ]);
  assert.deepEqual(await continued(before, store, { ...ALL, tells: (shared) => shared > 17 }), []);
  assert.deepEqual(await continued('严格值守，', store), []);
  assert.deepEqual(await continued(before, store, { ...ALL, isOver: () => true }), []);
});

test('whatever 13 units of a document are typed, it goes on with its own next words', async () => {
  const past = samples().filter(({ name }) => name.startsWith('past'));
  const store = storeOf(past);
  let asked = 0;
  for (const { text } of past) {
    const folded = fold(text);
    for (let end = 40; end < folded.units.length; end += 37) {
      const start = folded.starts[end - 13] as number;
      const caret = folded.starts[end] as number;
      const own = sentenceFrom({ text, folded }, end);
      if (own === '' || text.slice(start, caret).includes('\n')) continue;
      asked++;
      const found = await continued(text.slice(start, caret), store, { ...ALL, most: 6 });
      assert.ok(found.includes(own), `${text.slice(start, caret)}: ${own}`);
    }
  }
  assert.ok(asked > 50, `${asked} places`);
});

test('a document that is gone, or changed, says nothing', async () => {
  const text = '各乡镇要严格落实值班值守制度，做到有人接电话、有人管事情。';
  const store = storeOf([{ name: 'a', text }]);
  const before = '各乡镇要严格落实值班值守制度，';
  const gone: CorpusStore = {
    lookUp: store.lookUp.bind(store),
    units: store.units.bind(store),
    document: store.document.bind(store),
    text: async () => undefined,
  };
  assert.deepEqual(await continued(before, gone), []);
  const changed = {
    ...gone,
    text: async () => '　　各乡镇另有安排，一律不设值班值守，有事打电话、管事情的人自会来。',
  };
  assert.deepEqual(await continued(before, changed), []);
});
