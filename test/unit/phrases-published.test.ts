import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { density } from '../../server/src/rules/phrase/density.ts';
import { overused } from '../../server/src/rules/phrase/overused.ts';
import { stacked } from '../../server/src/rules/phrase/stacked.ts';
import { needsShared } from '../shared.ts';
import { published } from './corpus-texts.ts';

const ARCHIVES = ['statecouncil', 'reports'];
const ALL = 1000;
/** Closing paragraphs that are made of stock phrases indeed. */
const MOST_STACKED = 5;

test(
  'published documents are not told that they repeat themselves, and hardly a sentence that it is stacked',
  needsShared(...ARCHIVES.map((archive) => `corpora/${archive}.tar.xz`)),
  (t) => {
    const checker = createChecker({
      rules: [overused, stacked, density],
      config: { rules: {} },
      say: createSay(),
      logger: { error: assert.fail },
    });
    const documents = ARCHIVES.flatMap((archive) => published(archive, ALL));
    assert.equal(documents.length, 46);
    const told = documents.flatMap(({ name, text }) =>
      checker.check(new Draft(text)).map((finding) => ({ ...finding, name })),
    );
    t.diagnostic(`${told.length} findings in ${documents.length} files`);
    assert.deepEqual(
      told.filter(({ rule, severity }) => rule !== 'phrase/stacked' || severity !== 'information'),
      [],
    );
    assert.ok(told.length <= MOST_STACKED, told.map(({ name, span }) => `${name} ${span.start}`).join('\n'));
  },
);
