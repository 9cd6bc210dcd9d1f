import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { stockIn } from '../../server/src/phrases/stock/stock.ts';
import { needsShared, shared } from '../shared.ts';

/** Shares of each class that must, or must not, be recognised, in percent. */
const BOUNDS = [
  { name: 'ii', what: 'stock phrases', least: 85, most: 100 },
  { name: 'i', what: 'openings and closings', least: 0, most: 20 },
  { name: 'iii', what: 'names and terms', least: 0, most: 0 },
  { name: 'iv', what: 'ordinary collocations', least: 0, most: 3 },
] as const;
/** What fills a slot: words that are nothing of the sort themselves. */
const FILLING = '群众增收';

const LABELS = 'gold/phrases.tsv';

/** The phrases of a class, their slots filled. */
function phrasesOf(name: string): string[] {
  return readFileSync(shared(LABELS), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([, own]) => own === name)
    .map(([phrase]) => (phrase as string).replaceAll('…', FILLING));
}

for (const { name, what, least, most } of BOUNDS) {
  test(`${what}: ${least} to ${most} % of the labelled phrases are recognised`, needsShared(LABELS), (t) => {
    const phrases = phrasesOf(name);
    assert.ok(phrases.length > 50);
    const found = phrases.filter((phrase) => stockIn(phrase).length > 0);
    const percent = (100 * found.length) / phrases.length;
    t.diagnostic(`${found.length} of ${phrases.length}`);
    const odd = least > 0 ? phrases.filter((phrase) => !found.includes(phrase)) : found;
    assert.ok(least <= percent && percent <= most, `${percent} %: ${odd.join(' ')}`);
  });
}
