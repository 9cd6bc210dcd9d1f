import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import english from '../../l10n/bundle.l10n.en.json' with { type: 'json' };

const source = (path: string) => readFileSync(new URL(`../../server/src/${path}`, import.meta.url), 'utf8');

test('every sentence of the command line, complaints included, has its English', () => {
  const files = readdirSync(new URL('../../server/src/cli/', import.meta.url), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `cli/${name.replaceAll('\\', '/')}`);
  const sentences = [...files, 'text/encoding/decode.ts'].flatMap((file) =>
    [...source(file).matchAll(/'([^'\n]*\p{Script=Han}[^'\n]*)'/gu)].map((literal) =>
      (literal[1] as string).replace('\\uFFFD', '\uFFFD'),
    ),
  );
  assert.ok(sentences.length > 40);
  assert.deepEqual(
    sentences.filter((sentence) => !Object.hasOwn(english, sentence)),
    [],
  );
});
