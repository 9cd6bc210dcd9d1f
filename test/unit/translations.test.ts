import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import translations from '../../l10n/bundle.l10n.en.json' with { type: 'json' };
import { templatesOf } from '../../server/src/genres/templates.ts';
import { rules } from '../../server/src/rules/index.ts';

const root = new URL('../../', import.meta.url);
const english: Readonly<Record<string, string>> = translations;

/** The sources in `folder`, without their tests. */
function sources(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(`${folder}${name}`, root), 'utf8'));
}

/** Every string of the sources that stands behind what `before` matches. */
function stringsBehind(before: RegExp): string[] {
  const pattern = new RegExp(`${before.source}\\s*'((?:[^'\\\\]|\\\\.)*)'`, 'g');
  return all.flatMap((source) => [...source.matchAll(pattern)].map((match) => unescaped(match[1] as string)));
}

function unescaped(literal: string): string {
  return literal.replace(/\\u([0-9A-F]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const all = [...sources('server/src/'), ...sources('client/src/')];
/** What is handed to say(…), what an error or a reason tells, the titles of rules, what templates are for. */
const spoken = [
  ...stringsBehind(/\bsay\(/),
  ...stringsBehind(/\bnew (?:Corpus|Mining)Error\(/),
  ...stringsBehind(/\bsentence:/),
  ...rules.map(({ title }) => title),
  ...templatesOf({ office: '', today: { year: 2026, month: 1, day: 1 } }).map(
    ({ description }) => description,
  ),
];

test('every sentence the writer can read has its English', () => {
  assert.ok(spoken.length > 20);
  assert.deepEqual(
    spoken.filter((sentence) => !(sentence in english)),
    [],
  );
});

test('nothing is translated that nobody says', () => {
  const text = all.map(unescaped).join('\n');
  const said = new Set(spoken);
  assert.deepEqual(
    Object.keys(english).filter((sentence) => !said.has(sentence) && !text.includes(`'${sentence}'`)),
    [],
  );
});

test('a translation names the same values as its original', () => {
  const slots = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();
  for (const [chinese, translation] of Object.entries(english)) {
    assert.deepEqual(slots(translation), slots(chinese), chinese);
  }
});
