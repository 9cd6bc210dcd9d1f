import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelsIn, termsIn, withoutLevel, withoutTerm } from './setting-entries.ts';

const user = { place: 'user', rules: { 'numbering/gap': 'off', 'numbering/*': 3 }, terms: undefined };
const folder = { place: 'folder', rules: { 'format/*': 'hint' }, terms: ['三年倍增', 7] };

test('levels and terms are listed with the settings they stand in, what is none left out', () => {
  assert.deepEqual(levelsIn([user, folder]), [
    { place: 'user', rule: 'numbering/gap', level: 'off' },
    { place: 'folder', rule: 'format/*', level: 'hint' },
  ]);
  assert.deepEqual(termsIn([user, folder]), [{ place: 'folder', term: '三年倍增' }]);
  assert.deepEqual(levelsIn([{ place: 'user', rules: 'off', terms: 'x' }]), []);
});

test('what is taken back leaves the rest, and an emptied setting goes', () => {
  assert.deepEqual(withoutLevel({ a: 'off', b: 'hint' }, 'a'), { b: 'hint' });
  assert.equal(withoutLevel({ a: 'off' }, 'a'), undefined);
  assert.deepEqual(withoutTerm(['甲', '乙'], '甲'), ['乙']);
  assert.equal(withoutTerm(['甲'], '甲'), undefined);
});
