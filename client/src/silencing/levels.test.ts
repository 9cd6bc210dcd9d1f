import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withRuleOff } from './levels.ts';

test('a rule is switched off and the others keep their levels', () => {
  const levels = { 'numbering/gap': 'error', 'numbering/*': 'hint' };
  assert.deepEqual(withRuleOff(levels, 'numbering/gap'), { 'numbering/*': 'hint', 'numbering/gap': 'off' });
  assert.deepEqual(withRuleOff(levels, 'numbering/order'), { ...levels, 'numbering/order': 'off' });
});

test('a setting of a wrong shape gives way', () => {
  for (const value of [undefined, null, 'off', ['off'], 7]) {
    assert.deepEqual(withRuleOff(value, 'numbering/gap'), { 'numbering/gap': 'off' });
  }
});
