import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRequired } from './required.ts';

test('formulas of law and of official documents are required', () => {
  for (const clause of [
    '依法追究刑事责任',
    '有下列情形之一的',
    '结合本市实际情况',
    '报市人民政府批准后实施',
    '现将有关事项通知如下',
    '请结合实际认真贯彻执行',
    '经省政府同意提出如下意见',
  ]) {
    assert.ok(isRequired(clause), clause);
  }
});

test('what an office says of its own accord is not', () => {
  for (const clause of [
    '取得这些成绩离不开各乡镇的大力支持',
    '按照县委要求一项一项抓到底',
    '更好发挥政府作用',
  ]) {
    assert.ok(!isRequired(clause), clause);
  }
});

test('a long clause of nothing but beginnings takes no time', () => {
  assert.equal(isRequired('违反本'.repeat(20_000)), false);
});
