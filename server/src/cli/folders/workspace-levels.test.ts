import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rule } from '../../rules/rule.ts';
import { Complaint } from '../complaint.ts';
import { levelsFrom, levelsInSettings } from './workspace-levels.ts';

const rules = [{ id: 'numbering/gap' }, { id: 'numbering/order' }] as unknown as Rule[];

test('the levels of a folder’s settings are read, other settings and what makes no sense left out', () => {
  const text = `{
    // ours
    "editor.fontSize": 14,
    "gongwen.rules": { "numbering/gap": "off", "numbering/*": "hint", "numbering/none": "off", "numbering/order": "loud", },
  }`;
  assert.deepEqual(levelsInSettings(text, rules), { 'numbering/gap': 'off', 'numbering/*': 'hint' });
  for (const other of ['{}', '[]', 'null', '{"gongwen.rules": ["off"]}', '{"gongwen": {"rules": {}}}']) {
    assert.deepEqual(levelsInSettings(other, rules), {}, other);
  }
  assert.deepEqual(levelsInSettings('{"gongwen.rules": {"__proto__": "off"}}', rules), {});
});

test('settings that are none are complained of', () => {
  assert.throws(() => levelsInSettings('{"gongwen.rules"', rules), Complaint);
});

test('the command line wins, by rule and by group', () => {
  const ofFolder = { 'numbering/gap': 'off', 'numbering/order': 'error', 'finish/*': 'hint' } as const;
  assert.deepEqual(levelsFrom({ 'numbering/gap': 'error' }, ofFolder), {
    ...ofFolder,
    'numbering/gap': 'error',
  });
  assert.deepEqual(levelsFrom({ 'numbering/*': 'warning' }, ofFolder), {
    'finish/*': 'hint',
    'numbering/*': 'warning',
  });
  assert.deepEqual(levelsFrom({}, ofFolder), ofFolder);
});
