import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LEAST_RUN } from '../../server/src/corpus/fingerprints.ts';
import { repeatsIn } from '../../server/src/corpus/passages/repeats.ts';
import { findRuns, type Run } from '../../server/src/corpus/runs/runs.ts';
import type { CorpusStore } from '../../server/src/corpus/store.ts';
import { fold } from '../../server/src/text/folding/fold.ts';
import { randomFrom } from '../random.ts';
import { type Named, randomHan, samples, storeOf } from './corpus-texts.ts';

const PLANTED = 20_000;
/** Runs to a draft. */
const TOGETHER = 1000;

test(`of ${PLANTED} runs of ${LEAST_RUN} units planted in noise none is missed`, async () => {
  const random = randomFrom(4);
  const sources: Named[] = [...samples(), { name: 'noise', text: randomHan(100_000, random) }];
  const store = storeOf(sources, 5);
  const folded = sources.map(({ text }) => String.fromCharCode(...fold(text).units));
  let missed = 0;
  for (let done = 0; done < PLANTED; done += TOGETHER) {
    let draft = '';
    const planted: { readonly source: number; readonly here: number; readonly there: number }[] = [];
    for (let count = 0; count < TOGETHER; count++) {
      const source = Math.floor(random() * sources.length);
      const text = folded[source] as string;
      const there = Math.floor(random() * (text.length - LEAST_RUN));
      draft += randomHan(10, random);
      planted.push({ source, here: draft.length, there });
      draft += text.slice(there, there + LEAST_RUN);
    }
    const units = Uint16Array.from(draft, (sign) => sign.charCodeAt(0));
    const runs = await findRuns(store, units, { excludes: () => false, enough: Number.POSITIVE_INFINITY });
    const byPlace = new Set(runs.flatMap(diagonals));
    missed += planted.filter(({ source, here, there }) => !byPlace.has(`${source} ${here} ${there}`)).length;
  }
  assert.equal(missed, 0);
});

/** The places at which a planted run would lie in `run`. */
function diagonals({ source, here, there, length }: Run): string[] {
  const places: string[] = [];
  for (let at = 0; at + LEAST_RUN <= length; at++) places.push(`${source} ${here + at} ${there + at}`);
  return places;
}

/** `units` that count how often one of them is read. */
function counted(units: Uint16Array): { readonly units: Uint16Array; readonly reads: () => number } {
  let reads = 0;
  const proxy = new Proxy(units, {
    get(target, key) {
      if (typeof key === 'string' && key.charCodeAt(0) <= 57) reads++;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { units: proxy, reads: () => reads };
}

describe('a text that repeats itself costs no more than its length', () => {
  /** Of 100,000 units a tenth is enough to tell a straight line from a parabola, and counting reads is slow. */
  const LENGTH = 10_000;
  const texts: Readonly<Record<string, string>> = {
    'one character': '好'.repeat(LENGTH),
    'two characters': '好的'.repeat(LENGTH / 2),
    'a line of 13': '一二三四五六七八九十百千万'.repeat(Math.ceil(LENGTH / 13)),
  };
  for (const [kind, text] of Object.entries(texts)) {
    test(`${kind}, within the draft`, () => {
      const { units, reads } = counted(fold(text).units);
      const repeats = repeatsIn(units);
      assert.ok(repeats.length > 0 && repeats.length <= 64, String(repeats.length));
      assert.ok(reads() < 150 * LENGTH, `${reads()} reads`);
    });

    test(`${kind}, in the draft and in the corpus`, async () => {
      const store = storeOf([{ name: 'source', text }]);
      const source = counted((await store.units([0]))[0] as Uint16Array);
      const draft = counted(fold(text).units);
      let asked = 0;
      const watched: CorpusStore = {
        lookUp: (fingerprints, page) => {
          asked += fingerprints.length;
          return store.lookUp(fingerprints, page);
        },
        units: () => Promise.resolve([source.units]),
        document: (number) => store.document(number),
        text: (number) => store.text(number),
      };
      const runs = await findRuns(watched, draft.units, { excludes: () => false, enough: 8 });
      assert.ok(runs.length >= 8 && runs.length <= 16, String(runs.length));
      assert.ok(asked <= 26, `${asked} fingerprints`);
      assert.ok(source.reads() + draft.reads() < 60 * LENGTH, `${source.reads()} + ${draft.reads()} reads`);
    });
  }
});
