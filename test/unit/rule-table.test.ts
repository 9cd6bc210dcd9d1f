import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withRuleTable } from '../../scripts/rule-table.ts';
import { rules } from '../../server/src/rules/index.ts';

const page = readFileSync(new URL('../../docs/rules/README.md', import.meta.url), 'utf8');

test('the table of rules is the one npm run rule-table writes', () => {
  assert.equal(page, withRuleTable(page));
});

test('every rule stands in the table once, with the way to its page', () => {
  for (const { id, title } of rules) {
    assert.equal(page.split(`| [\`${id}\`](${id}.md) | ${title} |`).length, 2, id);
  }
});

test('a page without the marks is refused', () => {
  assert.throws(() => withRuleTable('# 规则\n'), /README\.md needs/);
});
