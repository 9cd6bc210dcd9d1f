import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rule } from '../rules/rule.ts';
import { defaultSettings, readSettings } from './settings.ts';

const rules: Rule[] = [
  { id: 'numbering/gap', severity: 'warning', title: '序号跳号', check: () => undefined },
];

function read(section: unknown) {
  const complaints: string[] = [];
  const settings = readSettings(section, rules, (message) => complaints.push(message));
  return { settings, complaints };
}

test('nothing set means the defaults, without complaint', () => {
  for (const section of [undefined, null, {}, { enable: null, quietAtCaret: null, rules: null }]) {
    assert.deepEqual(read(section), { settings: defaultSettings, complaints: [] });
  }
});

test('switches are taken, and levels by rule and by group', () => {
  const section = {
    enable: false,
    quietAtCaret: false,
    rules: { 'numbering/gap': 'off', 'numbering/*': 'hint' },
  };
  assert.deepEqual(read(section), { settings: section, complaints: [] });
});

test('what makes no sense is named in the log and left out, the rest is taken', () => {
  const { settings, complaints } = read({
    enable: 'yes',
    quietAtCaret: 0,
    rules: { 'numbering/gap': 'loud', 'numbering/gab': 'error', 'numbering/*': 'error' },
  });
  assert.deepEqual(settings, { ...defaultSettings, rules: { 'numbering/*': 'error' } });
  assert.equal(complaints.length, 4);
  assert.match(complaints.join(' '), /enable.*quietAtCaret.*"loud".*"numbering\/gab"/);
});

test('a section or rules of the wrong type fall back to the defaults', () => {
  for (const section of ['off', [], { rules: ['numbering/gap'] }]) {
    const { settings, complaints } = read(section);
    assert.deepEqual(settings, defaultSettings);
    assert.equal(complaints.length, 1);
  }
});

test('a key named like the prototype reaches nothing', () => {
  const { settings } = read(JSON.parse('{"rules": {"__proto__": "off", "constructor": "off"}}'));
  assert.deepEqual(Object.keys(settings.rules), []);
});
