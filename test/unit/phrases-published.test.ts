import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsShared } from '../shared.ts';
import { published } from './corpus-texts.ts';
import { findingsBy } from './told-by.ts';

const ARCHIVES = ['statecouncil', 'reports'];
const ALL = 1000;
const STOCK = ['phrase/overused', 'phrase/stacked', 'phrase/density'];
/** Closing paragraphs that are made of stock phrases indeed. */
const MOST_STACKED = 5;

test(
  'published documents are not told that they repeat themselves, and hardly a sentence that it is stacked',
  needsShared(...ARCHIVES.map((archive) => `corpora/${archive}.tar.xz`)),
  (t) => {
    const documents = ARCHIVES.flatMap((archive) => published(archive, ALL));
    assert.equal(documents.length, 46);
    const told = documents.flatMap(({ name, text }) =>
      findingsBy(STOCK, text).map((finding) => ({ ...finding, name })),
    );
    t.diagnostic(`${told.length} findings in ${documents.length} files`);
    assert.deepEqual(
      told.filter(({ rule, severity }) => rule !== 'phrase/stacked' || severity !== 'information'),
      [],
    );
    assert.ok(told.length <= MOST_STACKED, told.map(({ name, span }) => `${name} ${span.start}`).join('\n'));
  },
);
