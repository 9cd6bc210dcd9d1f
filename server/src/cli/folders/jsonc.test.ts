import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { withoutComments } from './jsonc.ts';

const read = (text: string): unknown => JSON.parse(withoutComments(text));

test('comments and commas at the end go', () => {
  assert.deepEqual(
    read(`{
      // 序号
      "a": [1, 2, /* 三 */ ], /* a block
      over lines */
      "b": { "c": 3, }, // }
    }`),
    { a: [1, 2], b: { c: 3 } },
  );
  assert.deepEqual(read('[1] // at the end'), [1]);
});

test('what stands in strings stays', () => {
  const value = { 'https://a': '/* no comment */ // neither', b: 'a "quoted" \\', c: ',}' };
  assert.deepEqual(read(JSON.stringify(value)), value);
});

test('what is no JSON stays none', () => {
  for (const text of ['', '{', '"open', '/* open', '{"a": 1,, }', '{"a" /'])
    assert.throws(() => read(text), text);
});

test('property: JSON is left as it means', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) =>
      assert.deepEqual(read(JSON.stringify(value, null, 1)), JSON.parse(JSON.stringify(value))),
    ),
  );
});

test('property: no text makes it throw', () => {
  const unit = fc.constantFrom('"', '\\', '/', '*', ',', '}', ']', '\n', ' ', 'a');
  fc.assert(fc.property(fc.string({ unit }), (text) => void withoutComments(text)));
});
