import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { isTraditional } from '../../server/src/phrases/simplified.ts';
import { damagedText } from '../../server/src/rules/finish/damaged-text.ts';
import type { Fix } from '../../server/src/rules/rule.ts';
import { edited } from '../../server/src/text/edit.ts';
import { needsShared, shared } from '../shared.ts';

const PINYIN = /[(（][a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,5}[)）]/g;

function fixesIn(text: string): readonly Fix[] {
  const checker = createChecker({
    rules: [damagedText],
    config: { rules: {} },
    say: createSay(),
    logger: { error: assert.fail },
  });
  return checker.check(new Draft(text)).flatMap(({ fixes = [] }) => fixes);
}

test('a converted collection is restored as a whole and place by place', needsShared('seeds'), (t) => {
  const text = readFileSync(shared('seeds/002.txt'), 'utf8');
  const injected = text.match(PINYIN) ?? [];
  assert.ok(injected.length > 500);

  const whole = fixesIn(text).find(({ title }) => title.includes('简体'));
  const restored = edited(text, whole?.edits ?? []);
  const left = (restored.match(PINYIN) ?? []).length;
  t.diagnostic(`${injected.length} readings put in, ${left} left in the whole text restored`);
  assert.equal(left, 0);
  assert.deepEqual(
    [...restored].filter((character) => isTraditional(character.charCodeAt(0))),
    [],
  );
  assert.ok(restored.startsWith('第一篇:加强县级统战工作服务县域经济发展'));

  const places = fixesIn(text).filter(({ title }) => title.includes('本段'));
  const edits = places.flatMap((fix) => fix.edits);
  assert.equal(edits.length, injected.length);
  assert.equal(edited(text, edits).match(PINYIN), null);
  assert.ok(fixesIn(text).every(({ safe, title }) => !safe || !title.includes('推测')));
});
