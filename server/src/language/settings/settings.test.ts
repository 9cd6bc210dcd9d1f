import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rule } from '../../rules/rule.ts';
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
  assert.deepEqual(read(section), { settings: { ...defaultSettings, ...section }, complaints: [] });
});

test('past documents may be kept out of completion', () => {
  const off = read({ completion: { fromPast: false } });
  assert.deepEqual(off, { settings: { ...defaultSettings, completionFromPast: false }, complaints: [] });
  const odd = read({ completion: { fromPast: 'no' } });
  assert.deepEqual(odd.settings, defaultSettings);
  assert.match(odd.complaints.join(), /completion\.fromPast/);
});

test('the folders of past documents and the least repetition are taken', () => {
  const { settings, complaints } = read({
    corpus: { folders: ['past', '~/归档'] },
    repetition: { minimum: 13 },
  });
  assert.deepEqual(settings, { ...defaultSettings, corpusFolders: ['past', '~/归档'], minimum: 13 });
  assert.deepEqual(complaints, []);
  for (const section of [
    { corpus: { folders: 'past' } },
    { repetition: { minimum: 12 } },
    { corpus: { folders: [7] } },
  ]) {
    assert.deepEqual(read(section).settings, defaultSettings);
    assert.equal(read(section).complaints.length, 1);
  }
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

test('a 文种 is taken by its name or the end of its titles, one we do not know is named', () => {
  assert.equal(read({ genre: ' 实施意见 ' }).settings.genre, '实施意见');
  const odd = read({ genre: '诗歌' });
  assert.equal(odd.settings.genre, '');
  assert.match(odd.complaints.join(), /gongwen\.genre names the unknown 文种 "诗歌"/);
});
