import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { defaultConfig } from '../../server/src/check/config.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Edit, Finding, Rule } from '../../server/src/rules/rule.ts';

/**
 * test/golden/<group>/<rule>.wrong.txt marks each expected finding in place: ⟦name|the marked words⟧.
 * <rule>.right.txt holds what a careless checker would report. <rule>.fixed.txt is the wrong text after the
 * first fix of each finding; UPDATE_GOLDEN=1 writes it anew.
 */
const golden = new URL('../golden/', import.meta.url);
const MARK = /⟦([\w-]+)\|([^⟧]*)⟧/g;

const checker = createChecker({
  rules,
  config: defaultConfig,
  say: createSay(),
  logger: {
    error(message) {
      throw new Error(message);
    },
  },
});

for (const rule of rules) {
  test(`${rule.id}: golden`, (t) => {
    t.test('wrong', () => expectMarked(rule));
    t.test('right', () => expectSilent(rule));
    t.test('fixed', () => expectFixed(rule));
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

function expectMarked(rule: Rule): void {
  const group = rule.id.split('/')[0];
  const expected: string[] = [];
  let removed = 0;
  const marked = read(rule, 'wrong');
  const text = marked.replace(MARK, (mark, name: string, words: string, at: number) => {
    expected.push(`${at - removed} ${group}/${name} ${words}`);
    removed += mark.length - words.length;
    return words;
  });
  assert.ok(expected.length >= 2, 'a golden file marks at least two findings');
  const found = checker.check(new Draft(text)).map((finding) => told(finding, text));
  assert.deepEqual(found, expected);
}

function told({ span, rule }: Finding, text: string): string {
  return `${span.start} ${rule} ${text.slice(span.start, span.end)}`;
}

function expectSilent(rule: Rule): void {
  const text = read(rule, 'right');
  assert.ok(new Draft(text).isProse);
  assert.deepEqual(
    checker.check(new Draft(text)).map((finding) => told(finding, text)),
    [],
  );
}

function expectFixed(rule: Rule): void {
  const text = read(rule, 'wrong').replace(MARK, '$2');
  const edits = checker.check(new Draft(text)).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
  const fixed = applied(text, edits);
  const snapshot = new URL(`${rule.id}.fixed.txt`, golden);
  if (process.env.UPDATE_GOLDEN === '1' || !existsSync(snapshot)) writeFileSync(snapshot, fixed);
  assert.equal(fixed, readFileSync(snapshot, 'utf8'));
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (before, { span, text: words }) => before.slice(0, span.start) + words + before.slice(span.end),
      text,
    );
}
