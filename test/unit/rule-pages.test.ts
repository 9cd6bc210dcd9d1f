import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { sharedWith } from './past.ts';

const FOLDER = new URL('../../docs/rules/', import.meta.url);
const SECTIONS = ['查什么', '为什么', '错', '对', '不算错的', '怎样改', '怎样忽略', 'In English'];
const LEVELS = { error: '错误', warning: '警告', information: '信息', hint: '提示', off: '关闭' };

/** The words under each `## ` heading of a page. */
function sectionsOf(page: string): Map<string, string> {
  const parts = page.split(/^## /m).slice(1);
  return new Map(
    parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]),
  );
}

/** The examples of a section: what its ```text fences hold. */
function examplesIn(section: string): string[] {
  return [...section.matchAll(/^```text\n(.*?)^```$/gms)].map(([, example]) => example as string);
}

/** The past documents that a page's examples are held against: what its ```past fences hold. */
function pastIn(page: string): string[] {
  return [...page.matchAll(/^```past\n(.*?)^```$/gms)].map(([, text]) => text as string);
}

/** The rules that report something in `example`; `rule` is on even where it is off by itself. */
async function rulesFoundIn(example: string, rule: Rule, page: string): Promise<string[]> {
  const checker = createChecker({
    rules,
    config: { rules: rule.severity === 'off' ? { [rule.id]: 'information' } : {} },
    say: createSay(),
    logger: { error: assert.fail },
  });
  const draft = new Draft(example);
  assert.ok(draft.isProse, `too short to be checked: ${example}`);
  const shared = await sharedWith(draft, pastIn(page));
  return checker.check(draft, undefined, shared).map((finding) => finding.rule);
}

/** What was carried over stale was carried over: the two are told together. */
function reportedWith({ id }: Rule): string[] {
  return id === 'repetition/stale' ? ['repetition/corpus', id] : [id];
}

test('every page belongs to a rule', () => {
  const groups = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const pages = groups.flatMap(({ name }) =>
    readdirSync(new URL(`${name}/`, FOLDER)).map((page) => `${name}/${page}`),
  );
  const expected = rules.map(({ id }) => `${id}.md`);
  assert.deepEqual(pages.sort(), expected.sort());
});

for (const rule of rules) {
  describe(`page of ${rule.id}`, () => {
    const file = new URL(`${rule.id}.md`, FOLDER);
    const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const sections = sectionsOf(page);

    test('names the rule, its level and how to silence it', () => {
      assert.ok(page.startsWith(`# ${rule.title}\n\n\`${rule.id}\` · 默认级别：${LEVELS[rule.severity]}\n`));
      assert.deepEqual([...sections.keys()], SECTIONS);
      assert.ok(sections.get('怎样忽略')?.includes(`{ "gongwen.rules": { "${rule.id}": "off" } }`));
    });

    test('shows wrong text that the rule reports, and nothing else does', async () => {
      const examples = examplesIn(sections.get('错') ?? '');
      assert.ok(examples.length > 0);
      for (const example of examples)
        assert.deepEqual([...new Set(await rulesFoundIn(example, rule, page))], reportedWith(rule), example);
    });

    test('shows right text that no rule reports', async () => {
      const examples = ['对', '不算错的'].flatMap((name) => examplesIn(sections.get(name) ?? ''));
      assert.ok(examples.length > 1);
      for (const example of examples) assert.deepEqual(await rulesFoundIn(example, rule, page), [], example);
    });
  });
}
