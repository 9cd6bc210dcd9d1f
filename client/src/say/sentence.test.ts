import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worded } from './sentence.ts';

test('a sentence is said in Chinese as it stands, in English as the bundle has it', () => {
  assert.equal(worded('新建：{0}', ['请示'], 'zh'), '新建：请示');
  assert.equal(worded('新建：{0}', ['请示'], 'en'), 'New: 请示');
});

test('values go where the sentence has them, whatever they hold', () => {
  assert.equal(worded('{0}，{1}', ['{1}', '$&'], 'zh'), '{1}，$&');
  assert.equal(worded('等待读取', ['多余'], 'zh'), '等待读取');
});

test('a slot without a value stays to be seen', () => {
  assert.equal(worded('正在读取 {0} / {1}', [3], 'zh'), '正在读取 3 / {1}');
});
