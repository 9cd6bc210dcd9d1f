import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../../text/folding/fold.ts';
import { Copies } from './copies.ts';

/** A text of `count` sentences, no two alike; texts of different `topic` share none. */
function text(topic: string, count: number, from = 0): string {
  const numbers = Array.from({ length: count }, (_, index) => index + from);
  return numbers
    .map((number) => `${topic}第${number}号圩口加固${number * 37 + 11}米，由${number}组验收。`)
    .join('');
}

function standings(...texts: readonly string[]): (number | string)[] {
  const copies = new Copies();
  return texts.map((one) => {
    const { original, isCopy } = copies.add(fold(one).units);
    return isCopy ? `copy of ${original}` : original;
  });
}

test('a document under another name, and one worked over, are copies', () => {
  const whole = text('王家集', 60);
  const edited = whole.replace('第7号', '第七号').replace('由30组', '由水利站和30组');
  assert.deepEqual(standings(whole, whole, edited), [0, 'copy of 0', 'copy of 0']);
});

test('documents of one kind are no copies of each other', () => {
  assert.deepEqual(standings(text('王家集', 60), text('柳塘镇', 60), text('王家集', 60, 100)), [0, 1, 2]);
});

test('what stands in a larger document is no copy of it, nor is a report that took half over', () => {
  const whole = text('王家集', 60);
  assert.deepEqual(standings(text('柳塘镇', 200, 500) + whole, whole), [0, 1]);
  assert.deepEqual(standings(whole, text('王家集', 25) + text('柳塘镇', 35, 500)), [0, 1]);
});

test('very short and empty texts are told apart by what they say', () => {
  assert.deepEqual(standings('', '', '同意王家集泵站检修方案。', '同意王家集泵站检修方案。'), [
    0,
    1,
    2,
    'copy of 2',
  ]);
});

test('a text that says one thing over and over is read like any other', () => {
  assert.deepEqual(standings('啊'.repeat(100_000), '啊'.repeat(50_000)), [0, 'copy of 0']);
});
