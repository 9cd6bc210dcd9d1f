import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { rules } from '../../server/src/rules/index.ts';
import { sharedWith } from './past.ts';

const FOLDER = new URL('../../samples/', import.meta.url);
const RULES = ['repetition/corpus', 'repetition/stale', 'phrase/common'];
const read = (file: string) => readFileSync(new URL(encodeURI(file), FOLDER), 'utf8');
const past = readdirSync(new URL('past/', FOLDER), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .map((file) => read(`past/${file.replaceAll('\\', '/')}`));
const drafts = readdirSync(FOLDER).filter((file) => /\.(txt|md|gongwen)$/.test(file) && file !== 'README.md');
const faults = JSON.parse(read('faults.json')) as readonly { file: string; line: number; rule: string }[];

async function foundIn(file: string): Promise<string[]> {
  const draft = new Draft(read(file));
  const checker = createChecker({
    rules: rules.filter(({ id }) => RULES.includes(id)),
    config: { rules: {} },
    say: createSay(),
    logger: { error: assert.fail },
  });
  const findings = checker.check(draft, undefined, await sharedWith(draft, past));
  return findings.map(({ rule, span }) => `${draft.lines.lineAt(span.start) + 1} ${rule}`).sort();
}

for (const file of drafts) {
  test(`${file}: what was carried over from past documents, and nothing else`, async () => {
    const planted = faults.filter((fault) => fault.file === file && RULES.includes(fault.rule));
    const expected = new Set(planted.map(({ line, rule }) => `${line} ${rule}`));
    assert.deepEqual(await foundIn(file), [...expected].sort());
  });
}
