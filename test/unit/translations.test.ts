import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import translations from '../../l10n/bundle.l10n.en.json' with { type: 'json' };
import { rules } from '../../server/src/rules/index.ts';

const root = new URL('../../', import.meta.url);
const english: Readonly<Record<string, string>> = translations;

/** Every sentence that the sources hand to say(…) or l10n.t(…). */
function sentences(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => {
      const source = readFileSync(new URL(`${folder}${name}`, root), 'utf8');
      return [...source.matchAll(/\b(?:say|l10n\.t)\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) =>
        unescaped(match[1] as string),
      );
    });
}

function unescaped(literal: string): string {
  return literal.replace(/\\u([0-9A-F]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const spoken = [...sentences('server/src/'), ...sentences('client/src/'), ...rules.map(({ title }) => title)];

test('every sentence the writer can read has its English', () => {
  assert.ok(spoken.length > 20);
  assert.deepEqual(
    spoken.filter((sentence) => !(sentence in english)),
    [],
  );
});

test('a translation names the same values as its original', () => {
  const slots = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([slot]) => slot).sort();
  for (const [chinese, translation] of Object.entries(english)) {
    assert.deepEqual(slots(translation), slots(chinese), chinese);
  }
});
