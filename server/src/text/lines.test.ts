import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LineIndex } from './lines.ts';
import { textAt } from './span.ts';

const anyText = fc.string({ unit: fc.constantFrom('县', '\n', '\r', '\r\n', 'a'), maxLength: 20 });

test('lines end where the protocol says: at a feed, a return, or both together', () => {
  const holds = fc.property(anyText, (text) => {
    const lines = new LineIndex(text);
    const expected = text.split(/\r\n|\r|\n/);
    assert.equal(lines.count, expected.length);
    assert.deepEqual(
      expected.map((_, line) => textAt(text, lines.spanOf(line))),
      expected,
    );
  });
  fc.assert(holds, { numRuns: 2000 });
});

test('an offset and its position lead to each other', () => {
  const holds = fc.property(anyText, (text) => {
    const lines = new LineIndex(text);
    for (let line = 0; line < lines.count; line++) {
      const { start, end } = lines.spanOf(line);
      for (let offset = start; offset <= end; offset++) {
        assert.deepEqual(lines.positionAt(offset), { line, character: offset - start });
        assert.equal(lines.offsetAt({ line, character: offset - start }), offset);
      }
    }
  });
  fc.assert(holds, { numRuns: 1000 });
});
