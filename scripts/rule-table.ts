/**
 * Writes the table of all rules into docs/rules/README.md, between its two marks: `npm run rule-table`. A test compares
 * the page with the rules, so that the table cannot fall behind them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import english from '../l10n/bundle.l10n.en.json' with { type: 'json' };
import { rules } from '../server/src/rules/index.ts';
import type { Level } from '../server/src/rules/rule.ts';

const PAGE = new URL('../docs/rules/README.md', import.meta.url);
const BEGIN = '<!-- rules: npm run rule-table -->';
const END = '<!-- /rules -->';

/** The levels as the settings page and the rules' own pages call them. */
const LEVELS: Readonly<Record<Level, string>> = {
  error: '错误',
  warning: '警告',
  information: '信息',
  hint: '提示',
  off: '关闭',
};

/** `page` with the table between its marks written anew. Throws where a mark is missing. */
export function withRuleTable(page: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`docs/rules/README.md needs ${BEGIN} and, behind it, ${END}`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${table()}\n\n${page.slice(end)}`;
}

function table(): string {
  const titles: Readonly<Record<string, string>> = english;
  const rows = rules.map(
    ({ id, title, severity }) =>
      `| [\`${id}\`](${id}.md) | ${title} | ${LEVELS[severity]} | ${titles[title] ?? ''} |`,
  );
  return ['| 规则 | 查什么 | 默认级别 | In English |', '|---|---|---|---|', ...rows].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(PAGE, withRuleTable(readFileSync(PAGE, 'utf8')));
}
