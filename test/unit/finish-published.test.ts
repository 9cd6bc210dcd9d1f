import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { collidingStops } from '../../server/src/rules/finish/colliding-stops.ts';
import { damagedText } from '../../server/src/rules/finish/damaged-text.ts';
import { emptiedMark } from '../../server/src/rules/finish/emptied-mark.ts';
import { missingNumber } from '../../server/src/rules/finish/missing-number.ts';
import { placeholder } from '../../server/src/rules/finish/placeholder.ts';
import { siteArtefact } from '../../server/src/rules/finish/site-artefact.ts';
import { unbalanced } from '../../server/src/rules/finish/unbalanced.ts';
import { wrongWord } from '../../server/src/rules/finish/wrong-word.ts';
import { needsShared } from '../shared.ts';
import { published } from './corpus-texts.ts';

const ARCHIVES = ['statecouncil', 'reports'];
const ALL = 1000;

test(
  'the lists of wrong words, wrong characters and artefacts say nothing of documents of the State Council',
  needsShared(...ARCHIVES.map((archive) => `corpora/${archive}.tar.xz`)),
  () => {
    const checker = createChecker({
      rules: [damagedText, siteArtefact, wrongWord],
      config: { rules: {} },
      say: createSay(),
      logger: { error: assert.fail },
    });
    const documents = ARCHIVES.flatMap((archive) => published(archive, ALL));
    assert.equal(documents.length, 46);
    const told = documents.flatMap(({ name, text }) =>
      checker
        .check(new Draft(text))
        // An old report writes 二○二○年 with a circle, which is told as information.
        .filter(({ severity }) => severity !== 'information')
        .map(({ span }) => `${name}: ${text.slice(span.start, span.end)}`),
    );
    assert.deepEqual(told, []);
  },
);

test(
  'nothing is left unfilled, emptied or unmatched in them, but for the sums one of them keeps back',
  needsShared(...ARCHIVES.map((archive) => `corpora/${archive}.tar.xz`)),
  () => {
    const checker = createChecker({
      rules: [placeholder, emptiedMark, missingNumber, unbalanced, collidingStops],
      config: { rules: {} },
      say: createSay(),
      logger: { error: assert.fail },
    });
    const told = ARCHIVES.flatMap((archive) => published(archive, ALL)).flatMap(({ text }) =>
      checker
        .check(new Draft(text))
        .filter(({ severity }) => severity === 'warning')
        .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end + 1)}`),
    );
    assert.deepEqual(told, Array(4).fill('finish/placeholder XXX元'));
  },
);
