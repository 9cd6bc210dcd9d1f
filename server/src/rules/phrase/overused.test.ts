import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../check/checker.ts';
import { createSay } from '../../check/say.ts';
import { Draft } from '../../document/draft.ts';
import { overused } from './overused.ts';

/** What the rule says of each phrase: what may be somebody's term. */
function termsOf(text: string): unknown[] {
  const checker = createChecker({
    rules: [overused],
    config: { rules: {} },
    say: createSay(),
    logger: { error: assert.fail },
  });
  return checker.check(new Draft(text)).map(({ data }) => [data?.phrase, data?.term]);
}

const ENDS = ['水源', '水厂', '管网', '水费', '闸门', '泵房', '水表', '界桩'];

test('a phrase may be a term of the office', () => {
  const text = ENDS.slice(0, 4).map((end) => `今年要充分发挥${end}的长处。`);
  assert.deepEqual(termsOf(text.join('\n')), [['充分发挥', '充分发挥']]);
});

test('an adverb by itself is nobody’s term, nor is a frame', () => {
  const verbs = ['完善', '健全', '规范', '优化', '巩固', '拓展', '深化', '细化'];
  const adverbs = ENDS.map((end, index) => `今年要进一步${verbs[index]}${end}。`);
  assert.deepEqual(termsOf(adverbs.join('\n')), [['进一步', undefined]]);
  const frames = ENDS.slice(0, 4).map((end) => `今年要在${end}上下功夫。`);
  assert.deepEqual(termsOf(frames.join('\n')), [['在…上下功夫', undefined]]);
});
