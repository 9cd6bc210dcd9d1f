import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ListedStore } from '../../server/src/corpus/store.ts';
import { PastTitles, type TitleSearch } from '../../server/src/language/completion/past-titles.ts';
import { samples, storeOf } from './corpus-texts.ts';

const ALL: TitleSearch = { excludes: () => false, isOver: () => false };
const past = samples().filter(({ name }) => name.startsWith('past'));

async function found(begun: string, search = ALL, store: ListedStore = storeOf(past, 2)): Promise<string[]> {
  const titles = await new PastTitles(store).find(begun, search);
  return titles.map(({ title, number }) => `${title}${number}`);
}

test('titles are found by their beginning, by words inside them and by pinyin, lines put together', async () => {
  const notice = '砚湖县人民政府办公室关于做好2024年防汛备汛工作的通知砚政办发〔2024〕9号';
  assert.ok((await found('砚湖县人民政府办公室')).includes(notice));
  assert.ok((await found('2024年防汛备汛')).includes(notice));
  assert.deepEqual(await found('危桥改造'), ['砚湖县人民政府关于解决县道危桥改造资金的请示砚政〔2022〕18号']);
  assert.deepEqual(await found('zqxcj'), ['在全县春季农业生产现场会上的讲话']);
  assert.deepEqual(await found('海洋牧场'), []);
});

test('nothing typed finds a few, whatever is there', async () => {
  const titles = await found('');
  assert.ok(titles.length > 1 && titles.length <= 6);
  assert.equal(new Set(titles).size, titles.length);
});

test('the draft itself, and a document that is gone, are no title to cite', async () => {
  const notices = { ...ALL, excludes: ({ name }: { name: string }) => name.includes('危桥') };
  assert.deepEqual(await found('危桥改造', notices), []);
  const store = storeOf(past);
  const gone: ListedStore = {
    sources: store.sources,
    lookUp: store.lookUp.bind(store),
    units: store.units.bind(store),
    document: store.document.bind(store),
    text: async () => undefined,
  };
  assert.deepEqual(await found('危桥改造', ALL, gone), []);
  assert.deepEqual(await found('危桥改造', { ...ALL, isOver: () => true }), []);
});
