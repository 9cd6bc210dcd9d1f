import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding, Rule } from '../../server/src/rules/rule.ts';
import { edited } from '../../server/src/text/edit.ts';
import { sharedWith } from './past.ts';

/**
 * test/golden/<group>/<rule>.wrong.txt marks each expected finding in place: ⟦name|the marked words⟧.
 * <rule>.right.txt holds what a careless checker would report; what other rules find in it is marked likewise.
 * <rule>.past.txt, where there is one, is a past document that both are held against, or several, parted by lines of ====.
 * <rule>.fixed.txt is the wrong text after the first fix of each finding; UPDATE_GOLDEN=1 writes it anew.
 */
const golden = new URL('../golden/', import.meta.url);
const MARK = /⟦([\w-]+)\|([^⟧]*)⟧/g;

/** What all rules find in `text`, and `rule` also where it is off by itself. */
async function findingsIn(text: string, rule: Rule): Promise<Finding[]> {
  const checker = createChecker({
    rules,
    config: { rules: rule.severity === 'off' ? { [rule.id]: 'information' } : {} },
    say: createSay(),
    logger: {
      error(message) {
        throw new Error(message);
      },
    },
  });
  const draft = new Draft(text);
  const past = new URL(`${rule.id}.past.txt`, golden);
  const texts = existsSync(past) ? readFileSync(past, 'utf8').split(/^====\n/m) : [];
  return checker.check(draft, undefined, await sharedWith(draft, texts));
}

for (const rule of rules) {
  test(`${rule.id}: golden`, async (t) => {
    await t.test('wrong', () => expectMarked(rule));
    await t.test('right', () => expectSilent(rule));
    await t.test('fixed', () => expectFixed(rule));
  });
}

test('every golden file belongs to a rule', () => {
  const known = new Set(rules.map(({ id }) => id));
  for (const group of readdirSync(golden)) {
    for (const file of readdirSync(new URL(`${group}/`, golden))) {
      assert.ok(known.has(`${group}/${file.split('.')[0]}`), `${group}/${file}`);
    }
  }
});

function read(rule: Rule, kind: string): string {
  return readFileSync(new URL(`${rule.id}.${kind}.txt`, golden), 'utf8');
}

/** A golden file's text without its marks, and what they expect, told as `told` does. */
function readMarked(rule: Rule, kind: 'wrong' | 'right'): { text: string; expected: string[] } {
  const group = rule.id.split('/')[0];
  const expected: string[] = [];
  let removed = 0;
  const marked = read(rule, kind);
  const text = marked.replace(MARK, (mark, name: string, words: string, at: number) => {
    expected.push(`${at - removed} ${group}/${name} ${words}`);
    removed += mark.length - words.length;
    return words;
  });
  return { text, expected };
}

function told({ span, rule }: Finding, text: string): string {
  return `${span.start} ${rule} ${text.slice(span.start, span.end)}`;
}

async function expectMarked(rule: Rule): Promise<void> {
  const { text, expected } = readMarked(rule, 'wrong');
  assert.ok(expected.length >= 2, 'a golden file marks at least two findings');
  assert.deepEqual(
    (await findingsIn(text, rule)).map((finding) => told(finding, text)),
    expected,
  );
}

async function expectSilent(rule: Rule): Promise<void> {
  const { text, expected } = readMarked(rule, 'right');
  assert.ok(new Draft(text).isProse);
  const findings = await findingsIn(text, rule);
  assert.deepEqual(
    findings.map((finding) => told(finding, text)),
    expected,
  );
  assert.ok(findings.every((finding) => finding.rule !== rule.id));
}

async function expectFixed(rule: Rule): Promise<void> {
  const { text } = readMarked(rule, 'wrong');
  const findings = await findingsIn(text, rule);
  const edits = findings.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
  const fixed = edited(text, edits);
  const snapshot = new URL(`${rule.id}.fixed.txt`, golden);
  if (process.env.UPDATE_GOLDEN === '1' || !existsSync(snapshot)) writeFileSync(snapshot, fixed);
  assert.equal(fixed, readFileSync(snapshot, 'utf8'));
  const fixes = findings
    .filter((finding) => finding.rule === rule.id)
    .flatMap((finding) => finding.fixes ?? []);
  if (fixes.length === 0 || fixes.some(({ safe }) => !safe)) return;
  assert.ok(
    !(await findingsIn(fixed, rule)).some((finding) => finding.rule === rule.id),
    'a safe fix leaves nothing',
  );
}
