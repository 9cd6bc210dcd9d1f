import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { S } from '../../server/src/corpus/fingerprints.ts';
import { repeatsIn } from '../../server/src/corpus/passages/repeats.ts';
import { findRuns } from '../../server/src/corpus/runs/runs.ts';
import { fold } from '../../server/src/text/folding/fold.ts';
import { needsShared } from '../shared.ts';
import { type Named, published, samples, seeds, storeOf } from './corpus-texts.ts';

/** Every maximal run that the engine must find, found by comparing every window of 13 units with every other. */

const LEAST = 13;

function foldedText({ text }: Named): string {
  let folded = '';
  for (const unit of fold(text).units) folded += String.fromCharCode(unit);
  return folded;
}

/** Where each window of `text` begins. */
function windowsOf(text: string): Map<string, number[]> {
  const windows = new Map<string, number[]>();
  for (let at = 0; at + LEAST <= text.length; at++) {
    const window = text.slice(at, at + LEAST);
    const places = windows.get(window);
    if (places === undefined) windows.set(window, [at]);
    else places.push(at);
  }
  return windows;
}

function lengthOfRun(a: string, at: number, b: string, other: number): number {
  let length = 0;
  while (at + length < a.length && other + length < b.length && a[at + length] === b[other + length])
    length++;
  return length;
}

function repeatsByComparing(text: string): string[] {
  const found: string[] = [];
  for (const places of windowsOf(text).values()) {
    for (const [index, later] of places.entries()) {
      for (const earlier of places.slice(0, index)) {
        if (earlier > 0 && text[earlier - 1] === text[later - 1]) continue;
        found.push(`${earlier} ${later} ${lengthOfRun(text, earlier, text, later)}`);
      }
    }
  }
  return found.sort();
}

function runsByComparing(
  draft: string,
  windows: Map<string, number[]>,
  source: string,
  number: number,
): string[] {
  const found: string[] = [];
  for (let there = 0; there + LEAST <= source.length; there++) {
    for (const here of windows.get(source.slice(there, there + LEAST)) ?? []) {
      if (here > 0 && there > 0 && draft[here - 1] === source[there - 1]) continue;
      found.push(`${number} ${here} ${there} ${lengthOfRun(draft, here, source, there)}`);
    }
  }
  return found;
}

function agreeWithin(texts: readonly Named[]): number {
  let count = 0;
  for (const text of texts) {
    const repeats = repeatsIn(fold(text.text).units, LEAST, Number.POSITIVE_INFINITY);
    const expected = repeatsByComparing(foldedText(text));
    count += expected.length;
    assert.deepEqual(
      repeats.map(({ earlier, later, length }) => `${earlier} ${later} ${length}`).sort(),
      expected,
      text.name,
    );
  }
  return count;
}

async function agreeAcross(
  drafts: readonly Named[],
  sources: readonly Named[],
  perSegment: number,
): Promise<number> {
  const store = storeOf(sources, perSegment);
  const folded = sources.map(foldedText);
  let count = 0;
  for (const draft of drafts) {
    const text = foldedText(draft);
    const windows = windowsOf(text);
    const own = sources.findIndex(({ name }) => name === draft.name);
    const expected = folded
      .flatMap((source, number) => (number === own ? [] : runsByComparing(text, windows, source, number)))
      .sort();
    const runs = await findRuns(store, fold(draft.text).units, {
      excludes: (source) => source === own,
      enough: Number.POSITIVE_INFINITY,
    });
    count += expected.length;
    assert.deepEqual(
      runs.map(({ source, here, there, length }) => `${source} ${here} ${there} ${length}`).sort(),
      expected,
      draft.name,
    );
  }
  return count;
}

describe('every maximal run of 13 units and more is found, and no other', () => {
  test('within the samples', () => assert.ok(agreeWithin(samples()) > 0));

  test('across the samples', async () => assert.ok((await agreeAcross(samples(), samples(), 4)) > 20));

  test('within the collections', needsShared('seeds'), () => assert.ok(agreeWithin(seeds()) > 100));

  test('within 300 published documents', needsShared('corpora'), () => {
    assert.ok(agreeWithin(published('localregs', 300)) > 1000);
  });

  test('across collections and 300 published documents', needsShared('seeds', 'corpora'), async () => {
    const regulations = published('localregs', 300);
    const drafts = [...seeds(), ...regulations.filter((_, index) => index % 15 === 0)];
    assert.ok((await agreeAcross(drafts, [...seeds(), ...regulations], 100)) > 1000);
  });
});

describe('where many sources share a place', () => {
  test('eight of them cover what all do, but for ends of a few units', needsShared('corpora'), async () => {
    const regulations = published('localregs', 300);
    const store = storeOf(regulations);
    let shared = 0;
    for (const [own, { text, name }] of regulations.entries()) {
      if (own % 30 > 0) continue;
      const { units } = fold(text);
      const coveredBy = async (enough: number) => {
        const covered = new Uint8Array(units.length);
        const runs = await findRuns(store, units, { excludes: (source) => source === own, enough });
        for (const { here, length } of runs) covered.fill(1, here, here + length);
        return covered;
      };
      const some = await coveredBy(8);
      const all = await coveredBy(Number.POSITIVE_INFINITY);
      assert.ok(longestMissing(some, all) < S, `${name}: ${longestMissing(some, all)}`);
      shared += all.filter((covered) => covered === 1).length;
    }
    assert.ok(shared > 1000, `only ${shared} units are shared`);
  });
});

function longestMissing(some: Uint8Array, all: Uint8Array): number {
  let longest = 0;
  let missing = 0;
  for (const [at, covered] of all.entries()) {
    missing = covered === 1 && some[at] === 0 ? missing + 1 : 0;
    longest = Math.max(longest, missing);
  }
  return longest;
}
