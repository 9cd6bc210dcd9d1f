import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  LONGEST_TERM,
  LONGEST_TERMS_FILE,
  MOST_TERMS,
  termIn,
  termsIn,
  withoutTerm,
  withTerm,
} from './terms-file.ts';

test('a list is read line by line, remarks and blank lines left out, each term once', () => {
  const text = '\uFEFF# 我县的提法\r\n  加快发展 \n\n三年倍增\r六大行动\n三年倍增\n#上下联动\n';
  assert.deepEqual(termsIn(text), ['加快发展', '三年倍增', '六大行动']);
  assert.deepEqual(termsIn(''), []);
});

test('what is no term is left out, and lists without end are read to their limit', () => {
  assert.equal(termIn('   '), undefined);
  assert.equal(termIn('# 加快发展'), undefined);
  assert.equal(termIn('字'.repeat(LONGEST_TERM + 1)), undefined);
  assert.equal(termIn('加快\n发展'), undefined);
  assert.equal(
    termsIn(Array.from({ length: MOST_TERMS + 9 }, (_, n) => `词${n}`).join('\n')).length,
    MOST_TERMS,
  );
  assert.deepEqual(termsIn(`${'\n'.repeat(LONGEST_TERMS_FILE)}加快发展`), []);
});

test('a new term stands in a line of its own at the end, and nothing else changes', () => {
  assert.deepEqual(termsIn(withTerm(undefined, ' 加快发展 ')), ['加快发展']);
  assert.match(withTerm(undefined, '加快发展'), /^# .*\n加快发展\n$/);
  assert.equal(withTerm('三年倍增', '加快发展'), '三年倍增\n加快发展\n');
  assert.equal(withTerm('三年倍增\r\n', '加快发展'), '三年倍增\r\n加快发展\r\n');
  assert.equal(withTerm('三年倍增\n加快发展\n', '加快发展'), '三年倍增\n加快发展\n');
});

test('what is no term is not written, nor is a list that is full', () => {
  for (const bad of ['', ' ', '# 甲', '甲\n乙', '字'.repeat(LONGEST_TERM + 1)]) {
    assert.throws(() => withTerm('三年倍增\n', bad), RangeError, JSON.stringify(bad));
  }
  assert.throws(() => withTerm('#'.repeat(LONGEST_TERMS_FILE), '加快发展'), RangeError);
});

test('property: what is added is read again, what was there stays', () => {
  const line = fc.string({ unit: 'binary', maxLength: 30 });
  fc.assert(
    fc.property(fc.array(line), line, (lines, term) => {
      const text = lines.join('\n');
      if (termIn(term) === undefined) return;
      const after = withTerm(text, term);
      assert.ok(termsIn(after).includes(termIn(term) as string));
      assert.ok(text.trim() === '' || after.startsWith(text));
      assert.equal(withTerm(after, term), after);
    }),
  );
});

test('a term is struck with its line, wherever it stands and however often, and nothing else', () => {
  const text = '# 提法\r\n加快发展\r\n  三年倍增 \n六大行动\r三年倍增';
  assert.equal(withoutTerm(text, '三年倍增'), '# 提法\r\n加快发展\r\n六大行动\r');
  assert.equal(withoutTerm(text, '# 提法'), text);
  assert.equal(withoutTerm(withTerm(undefined, '加快发展'), '加快发展').includes('加快发展'), false);
});
