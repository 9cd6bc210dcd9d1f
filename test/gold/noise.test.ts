import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { defaultConfig } from '../../server/src/check/config.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { needsShared, shared } from '../shared.ts';
import { type NoiseLabel, readNoise, scoreKind, unexplained } from './noise.ts';

const FILES = ['000', '001', '002', '003', '004'];

/** The kinds of labels that one rule answers for. */
interface Expectation {
  readonly rule: string;
  readonly kinds: readonly string[];
  /** Kinds of which a reader marked only some, or that no rule can know: told, and not asserted. */
  readonly told?: readonly string[];
  /** Least share of the labels of `kinds` to be found, and of the rule's own warnings to be on a label. */
  readonly recall: number;
  readonly precision: number;
  /** Text of a kind of which a reader marked a sample only: a warning on it needs no label. */
  readonly sampled?: RegExp;
  /** The rule speaks softly, and all it says is held against the labels. */
  readonly isSoft?: true;
}

/** A rule's line here holds it to the labels; rules of other kinds add theirs. */
const EXPECTED: readonly Expectation[] = [
  {
    rule: 'finish/damaged-text',
    kinds: ['injected-pinyin', 'gbk-byte-slip', 'zhu-for-zhe'],
    told: ['wrong-character'],
    recall: 0.95,
    precision: 0.95,
    sampled: /\([a-z]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/,
  },
  { rule: 'finish/site-artefact', kinds: ['site-artefact'], recall: 0.95, precision: 0.95 },
  { rule: 'finish/wrong-word', kinds: [], told: ['wrong-character'], recall: 0, precision: 0.5 },
  {
    rule: 'finish/placeholder',
    kinds: [
      'placeholder-year',
      'placeholder-x',
      'placeholder-star',
      'placeholder-cross',
      'placeholder-hash',
      'overmasked-number',
      'overmasked-congress',
    ],
    recall: 0.95,
    precision: 0.95,
  },
  { rule: 'finish/emptied-mark', kinds: ['emptied-marks'], recall: 0.95, precision: 0.95 },
  {
    rule: 'finish/unbalanced',
    kinds: ['unbalanced-quote', 'misplaced-bracket'],
    recall: 0.95,
    precision: 0.95,
  },
  {
    rule: 'finish/half-width',
    kinds: ['half-width-punct', 'period-for-quote', 'period-for-punct', 'mixed-digit-width'],
    recall: 0.95,
    precision: 0.95,
    sampled: /half-width [,;:?!("]/,
    isSoft: true,
  },
  { rule: 'finish/page-number', kinds: ['page-number-leak'], recall: 0.95, precision: 0.95, isSoft: true },
  { rule: 'finish/stray-blank', kinds: ['stray-space'], recall: 0.95, precision: 0.95, isSoft: true },
  {
    rule: 'finish/torn-line',
    kinds: ['broken-paragraph', 'false-heading-by-split'],
    told: ['truncated-text'],
    recall: 0.95,
    precision: 0.95,
    isSoft: true,
  },
];

/** One file with what all rules find in it. */
interface Read {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly labels: readonly NoiseLabel[];
}

function readAll(): Read[] {
  const logger = { error: (message: string) => assert.fail(message) };
  const checker = createChecker({ rules, config: defaultConfig, say: createSay(), logger });
  const labels = readNoise(shared('gold/noise.jsonl'));
  return FILES.map((file) => {
    const draft = new Draft(readFileSync(shared(`seeds/${file}.txt`), 'utf8'));
    return {
      draft,
      findings: checker.check(draft),
      labels: labels.filter((one) => one.file === `${file}.txt`),
    };
  });
}

test('the noise that a reader marked is found, and little else', needsShared('gold', 'seeds'), (t) => {
  const all = readAll();
  for (const { rule, kinds, told = [], recall, precision, sampled, isSoft } of EXPECTED) {
    const own = all.map(({ findings, ...read }) => ({
      ...read,
      findings: findings.filter((finding) => finding.rule === rule),
    }));
    let found = 0;
    let missed = 0;
    for (const kind of [...kinds, ...told]) {
      const scores = own.map(({ labels, findings }) => scoreKind(kind, labels, findings));
      const hits = scores.flatMap((score) => score.found);
      const misses = scores.flatMap((score) => score.missed);
      t.diagnostic(`${rule} ${kind}: found ${hits.length} of ${hits.length + misses.length}`);
      for (const { file, line, text, context } of misses) {
        t.diagnostic(`  missed ${file}:${line} ${text} in ${context}`);
      }
      if (told.includes(kind)) continue;
      found += hits.length;
      missed += misses.length;
    }
    // Hints and information speak of style, which the labels leave out, but where they are all that a rule says.
    const loud = own.map((read) => ({
      ...read,
      findings: isSoft ? read.findings : read.findings.filter(isLoud),
    }));
    const wrong = loud
      .flatMap(({ draft, findings, labels }) => unexplained(findings, labels, draft))
      .filter((words) => sampled?.test(words) !== true);
    const count = loud.reduce((sum, { findings }) => sum + findings.length, 0);
    t.diagnostic(`${rule}: ${count - wrong.length} of ${count} warnings are on a label`);
    for (const one of wrong) t.diagnostic(`  unexplained ${one}`);
    assert.ok(count > 0, `${rule} finds nothing`);
    assert.ok(found >= recall * (found + missed), `${rule} misses ${missed}`);
    assert.ok(count - wrong.length >= precision * count, `${rule}: ${wrong.join('; ')}`);
  }
});

function isLoud({ severity }: Finding): boolean {
  return severity === 'warning' || severity === 'error';
}
