import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rule } from '../rules/rule.ts';
import { readSettings } from './settings.ts';

const rules: Rule[] = [
  { id: 'numbering/gap', severity: 'warning', title: '序号跳号', check: () => undefined },
];

function read(section: unknown) {
  const complaints: string[] = [];
  const settings = readSettings(section, rules, (message) => complaints.push(message));
  return { settings, complaints };
}

test('nothing set means the defaults, without complaint', () => {
  for (const section of [undefined, null, {}, { enable: null, rules: null }]) {
    assert.deepEqual(read(section), { settings: { enable: true, rules: {} }, complaints: [] });
  }
});

test('levels are taken by rule and by group', () => {
  const section = { enable: false, rules: { 'numbering/gap': 'off', 'numbering/*': 'hint' } };
  assert.deepEqual(read(section), { settings: section, complaints: [] });
});

test('what makes no sense is named in the log and left out, the rest is taken', () => {
  const { settings, complaints } = read({
    enable: 'yes',
    rules: { 'numbering/gap': 'loud', 'numbering/gab': 'error', 'numbering/*': 'error' },
  });
  assert.deepEqual(settings, { enable: true, rules: { 'numbering/*': 'error' } });
  assert.equal(complaints.length, 3);
  assert.match(complaints.join(' '), /enable.*"loud".*"numbering\/gab"/);
});

test('a section or rules of the wrong type fall back to the defaults', () => {
  for (const section of ['off', [], { rules: ['numbering/gap'] }]) {
    const { settings, complaints } = read(section);
    assert.deepEqual(settings, { enable: true, rules: {} });
    assert.equal(complaints.length, 1);
  }
});

test('a key named like the prototype reaches nothing', () => {
  const { settings } = read(JSON.parse('{"rules": {"__proto__": "off", "constructor": "off"}}'));
  assert.deepEqual(Object.keys(settings.rules), []);
});
