import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import translations from '../../l10n/bundle.l10n.en.json' with { type: 'json' };

const FOLDER = new URL('../../server/src/corpus/files/', import.meta.url);

test('every reason why a past document could not be read has its English', () => {
  const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
  const reasons = sources.flatMap((source) =>
    [...source.matchAll(/'([^'\n]*\p{Script=Han}[^'\n]*[^'\n、])'/gu)].map(
      ([, sentence]) => sentence as string,
    ),
  );
  assert.ok(reasons.length > 25);
  assert.deepEqual(
    reasons.filter((reason) => !Object.hasOwn(translations, reason)),
    [],
  );
});
