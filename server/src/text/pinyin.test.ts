import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersTo, isLatinWord } from './pinyin.ts';

test('words answer to their characters, initials, syllables and mixtures of them', () => {
  for (const typed of [
    '',
    '请',
    '请示',
    'q',
    'qs',
    'qsh',
    'qshi',
    'qing',
    'qings',
    'qingshi',
    "qing'shi",
    'QS',
    '请s',
  ]) {
    assert.ok(answersTo('请示', typed), typed);
  }
  for (const typed of ['s', '示', 'qis', 'qingshix', 'qsi', '请h', 'shi']) {
    assert.ok(!answersTo('请示', typed), typed);
  }
});

test('a character answers to each of its readings', () => {
  for (const typed of ['dybg', 'diaoyan', 'tiaoyan']) assert.ok(answersTo('调研报告', typed), typed);
  for (const typed of ['zd', 'zhongda', 'cd']) assert.ok(answersTo('重大事项', typed), typed);
});

test('what stands between the characters is passed over, or typed as it is', () => {
  for (const typed of ['tfqps', '妥否，请', '妥否请', 'tuofouqing'])
    assert.ok(answersTo('妥否，请批示。', typed), typed);
  assert.ok(answersTo('2025年工作要点', '2025'));
  assert.ok(answersTo('2025年工作要点', 'ngzyd'));
});

test('a rare character answers to itself alone, and nothing takes long', () => {
  assert.ok(answersTo('龘镇', '龘'));
  assert.ok(!answersTo('龘镇', 'd'));
  assert.ok(!answersTo('一'.repeat(10_000), 'y'.repeat(10_000)));
  assert.ok(!answersTo(`${'安'.repeat(79)}`, `${'an'.repeat(19)}x`));
});

test('Latin letters are told from Chinese', () => {
  assert.deepEqual(['qs', "qing'shi", 'QS', '请', 'q请', '', 'q1'].map(isLatinWord), [
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
