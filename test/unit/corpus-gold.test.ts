import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { repeatedInDocument } from '../../server/src/rules/repetition/document.ts';
import type { Report } from '../../server/src/rules/rule.ts';
import { overlaps, type Span } from '../../server/src/text/span.ts';
import { needsShared, shared } from '../shared.ts';
import { published, seeds } from './corpus-texts.ts';

interface Side extends Span {
  readonly file: string;
}

/** Two places of the collections that say the same, as a reader judged them. */
interface Judged {
  readonly id: string;
  readonly judge: string;
  readonly han?: number;
  readonly a: Side;
  readonly b: Side;
}

const WORTH = ['block-copy', 'self-reuse', 'reworded-reuse-across', 'site-advert', 'reuse'];

function judgedIn(name: string): Judged[] {
  return readFileSync(shared(`gold/${name}`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Judged);
}

function reportsOn(text: string): Report[] {
  const reports: Report[] = [];
  const context = {
    say: createSay(),
    minimum: 20,
    reuses: [],
    commons: [],
    repeated: undefined,
    genre: undefined,
    office: undefined,
    terms: [],
    phrases: [],
  };
  repeatedInDocument.check(new Draft(text), context, (report) => reports.push(report));
  return reports;
}

describe('repeats in the labelled collections', needsShared('seeds', 'gold'), () => {
  const byFile = new Map<string, Report[]>();
  before(() => {
    for (const { name, text } of seeds()) byFile.set(name, reportsOn(text));
  });

  /** How loud the pair is told of: at one of its places, with the other linked. */
  function levelOf({ a, b }: Judged): string | undefined {
    if (a.file !== b.file) return undefined;
    const meets = (report: Report, here: Span, there: Span) =>
      overlaps(report.span, here) && (report.related ?? []).some(({ span }) => overlaps(span, there));
    return byFile.get(a.file)?.find((report) => meets(report, a, b) || meets(report, b, a))?.severity;
  }

  test('all worth a warning from 20 characters on are told of', () => {
    const missed = judgedIn('repeats.jsonl').filter(
      (pair) => WORTH.includes(pair.judge) && (pair.han ?? 0) >= 20 && levelOf(pair) === undefined,
    );
    assert.deepEqual(missed, []);
  });

  test('nothing else is told of as a warning, and little as information', () => {
    const told = judgedIn('repeats.jsonl').map((pair) => ({
      worth: WORTH.includes(pair.judge),
      level: levelOf(pair),
    }));
    assert.ok(told.every(({ worth, level }) => worth || level !== 'warning'));
    const information = told.filter(({ level }) => level === 'information');
    assert.ok(information.filter(({ worth }) => worth).length >= 0.8 * information.length);
  });

  test('of near-duplicates those taken over are told of but at most one, of the others at most two', () => {
    const told = judgedIn('near_duplicates.jsonl').map((pair) => ({ ...pair, level: levelOf(pair) }));
    const missed = told.filter(({ judge, level }) => judge === 'reuse' && level === undefined);
    const false_ = told.filter(({ judge, level }) => judge !== 'reuse' && level !== undefined);
    assert.ok(missed.length <= 1, missed.map(({ id }) => id).join(' '));
    assert.ok(false_.length <= 2, false_.map(({ id }) => id).join(' '));
  });
});

test('in documents of the State Council nothing is told of as a warning', needsShared('corpora'), () => {
  const warned = published('statecouncil', 100).filter(({ text }) =>
    reportsOn(text).some(({ severity }) => severity === 'warning'),
  );
  assert.deepEqual(
    warned.map(({ name }) => name),
    [],
  );
});
