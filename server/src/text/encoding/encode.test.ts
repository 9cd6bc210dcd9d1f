import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Encoding } from './decode.ts';
import { encode, UnencodableError } from './encode.ts';

const read = (bytes: Uint8Array, encoding: Encoding) =>
  new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);

/** Private use is left out: editions of GB 18030 differ there. */
const character = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 2 })
  .filter((one) => !/\p{Co}/u.test(one));

test('what is written reads back, any character, any encoding', () => {
  const encodings = fc.constantFrom<Encoding>('utf-8', 'gb18030', 'utf-16le', 'utf-16be');
  fc.assert(
    fc.property(
      fc.array(character, { maxLength: 50 }),
      encodings,
      fc.boolean(),
      (characters, encoding, bom) => {
        const text = characters.join('');
        assert.equal(read(encode(text, encoding, bom), encoding), bom ? `\uFEFF${text}` : text);
      },
    ),
    { numRuns: 30 },
  );
});

test('GB18030 uses one byte for ASCII, two for common characters, four for the rest', () => {
  assert.deepEqual(
    [...encode('A一€🙂', 'gb18030', false)],
    [0x41, 0xd2, 0xbb, 0xa2, 0xe3, 0x95, 0x30, 0x85, 0x32],
  );
});

test('a lone surrogate cannot be written', () => {
  for (const encoding of ['utf-8', 'gb18030', 'utf-16le'] as const) {
    assert.throws(() => encode('一\uD83D', encoding, false), UnencodableError);
  }
});
