import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CorpusReader, type ReaderOptions } from '../../server/src/corpus/reuse/reader.ts';
import type { Reuse } from '../../server/src/corpus/reuse/reuse.ts';
import type { CorpusStore } from '../../server/src/corpus/store.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { randomFrom } from '../random.ts';
import { type Named, randomHan, samples, storeOf } from './corpus-texts.ts';

const OPTIONS: ReaderOptions = { isDraft: () => false, leastHan: 13, sources: 8 };
const past = samples().filter(({ name }) => name.startsWith('past'));
const drafts = samples().filter(({ name }) => !name.startsWith('past'));

function told(draft: string, reuses: readonly Reuse[]): string[] {
  return reuses.map(
    ({ document, here, there, han, similarity, words, equal }) =>
      `${document.name} ${here.start}-${here.end} ${there.start} ${han} ${similarity.toFixed(3)} ${draft.slice(here.start, here.end)} ${words} ${equal.length}`,
  );
}

async function fresh(draft: string, store: CorpusStore, options = OPTIONS): Promise<string[]> {
  return told(draft, await new CorpusReader(store, options).read(new Draft(draft)));
}

test('what is the same is the same in both texts', async () => {
  const byName = new Map(past.map(({ name, text }) => [name, text]));
  let count = 0;
  for (const { text } of drafts) {
    for (const { document, equal, here, there, words } of await new CorpusReader(storeOf(past), OPTIONS).read(
      new Draft(text),
    )) {
      const source = byName.get(document.name) as string;
      assert.equal(words, source.slice(there.start, there.end));
      for (const pair of equal) {
        count++;
        assert.ok(here.start <= pair.here.start && pair.here.end <= here.end);
        assert.ok(there.start <= pair.there.start && pair.there.end <= there.end);
        const plain = (words: string) => words.replace(/\s/g, '');
        assert.equal(
          plain(text.slice(pair.here.start, pair.here.end)),
          plain(source.slice(pair.there.start, pair.there.end)),
        );
      }
    }
  }
  assert.ok(count > 10);
});

test('a reader that follows the edits finds what a fresh one finds', async () => {
  const random = randomFrom(11);
  const sources: Named[] = [...past, { name: 'noise', text: randomHan(5000, random) }];
  const store = storeOf(sources, 3);
  const pieces = sources.map(({ text }) => text.slice(200, 900));
  for (let round = 0; round < 6; round++) {
    let draft = (drafts[round % drafts.length] as Named).text;
    const reader = new CorpusReader(store, OPTIONS);
    for (let step = 0; step < 25; step++) {
      const at = Math.floor(random() * draft.length);
      const gone = Math.floor(random() ** 3 * 300);
      const piece = pieces[Math.floor(random() * pieces.length)] as string;
      const put = random() < 0.4 ? piece : ['改', '', '\n', '2024年', '同志们：\n'][Math.floor(random() * 5)];
      draft = draft.slice(0, at) + put + draft.slice(at + (random() < 0.5 ? gone : 0));
      assert.deepEqual(told(draft, await reader.read(new Draft(draft))), await fresh(draft, store));
    }
  }
});

test('a keystroke asks the corpus for one paragraph and its borders', async () => {
  const text = drafts.map((draft) => draft.text).join('\n');
  let asked = 0;
  const store = storeOf(past);
  const watched: CorpusStore = {
    lookUp: (fingerprints, page) => {
      asked += fingerprints.length;
      return store.lookUp(fingerprints, page);
    },
    units: (sources) => store.units(sources),
    document: (source) => store.document(source),
    text: (source) => store.text(source),
  };
  const reader = new CorpusReader(watched, OPTIONS);
  await reader.read(new Draft(text));
  const paragraphs = new Draft(text).paragraphs;
  for (const { span } of paragraphs.filter((_, index) => index % 10 === 5)) {
    asked = 0;
    const middle = (span.start + span.end) >> 1;
    await reader.read(new Draft(`${text.slice(0, middle)}改${text.slice(middle)}`));
    const before = paragraphs.findLast((other) => other.span.end < span.start);
    const around = span.end - span.start + (before === undefined ? 0 : before.span.end - before.span.start);
    assert.ok(asked > 0 && asked <= around + 40, `${asked} of ${text.length}`);
    await reader.read(new Draft(text));
  }
});

describe('what is told of', () => {
  const [source, ...others] = past as [Named, ...Named[]];

  test('not the draft itself', async () => {
    const isDraft: ReaderOptions['isDraft'] = ({ key }) => key === source.name;
    const names = (await fresh(source.text, storeOf(past), { ...OPTIONS, isDraft })).map(
      (line) => line.split(' ')[0],
    );
    assert.ok(!names.includes(source.name));
  });

  test('not a document that is gone, nor one that says something else by now', async () => {
    const store = storeOf([source]);
    for (const now of [undefined, (others[0] as Named).text, source.text.slice(0, 20)]) {
      const changed: CorpusStore = {
        lookUp: (fingerprints, page) => store.lookUp(fingerprints, page),
        units: (sources) => store.units(sources),
        document: (number) => store.document(number),
        text: () => Promise.resolve(now),
      };
      assert.deepEqual(await fresh(source.text, changed), []);
    }
  });

  test('a copy as one passage, however often it is broken and masked', async () => {
    const copy = source.text
      .replace(/\n+/g, '')
      .replace(/年/g, '年**')
      .replace(/(.{57})/gs, '$1\n');
    const reuses = await new CorpusReader(storeOf([source]), OPTIONS).read(new Draft(copy));
    assert.equal(reuses.length, 1);
    assert.ok((reuses[0] as Reuse).similarity > 0.98, String(reuses[0]?.similarity));
  });

  test('nothing where nothing is shared', async () => {
    assert.deepEqual(await fresh(randomHan(3000, randomFrom(2)), storeOf(past)), []);
    assert.deepEqual(await fresh('', storeOf(past)), []);
  });
});

test('a store that fails is asked again at the next reading', async () => {
  const store = storeOf(past);
  let fails = true;
  const shaky: CorpusStore = {
    lookUp: (fingerprints, page) =>
      fails ? Promise.reject(new Error('the corpus cannot be reached')) : store.lookUp(fingerprints, page),
    units: (sources) => store.units(sources),
    document: (source) => store.document(source),
    text: (source) => store.text(source),
  };
  const reader = new CorpusReader(shaky, OPTIONS);
  const { text } = drafts[0] as Named;
  await assert.rejects(reader.read(new Draft(text)), /cannot be reached/);
  fails = false;
  assert.deepEqual(told(text, await reader.read(new Draft(text))), await fresh(text, store));
});
