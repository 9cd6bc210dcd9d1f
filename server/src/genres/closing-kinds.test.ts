import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allGenres, genreNamed } from '../document/genre.ts';
import { closingKindOf, contradicts } from './closing-kinds.ts';
import { closingsOf } from './closings.ts';

test('closing sentences are known by what they do', () => {
  const kinds = {
    请示: [
      '妥否，请批示',
      '当否，请批复',
      '可否，请予批准',
      '以上请示，请予审批',
      '以上报告妥否，请批示',
      '请予批准',
      '特此报告，请批示',
      '是否妥当，请审定',
      '以上意见当否，恳请市政府批示',
      '以上意见如无不妥，请批示',
      '恳请县政府追加低保资金300万元，请予批准',
    ],
    报告: ['特此报告', '专此报告'],
    通知: ['特此通知'],
    复文: ['此复', '特此批复', '专此函复'],
    函: ['特此函达', '盼复', '特此函达，请予函复', '请函复为盼'],
    令: ['请遵照执行', '请各单位认真遵照执行'],
    送阅: ['请审阅', '以上报告，请审阅'],
  };
  for (const [kind, sentences] of Object.entries(kinds)) {
    for (const sentence of sentences) assert.equal(closingKindOf(sentence), kind, sentence);
  }
});

test('sentences that speak of approval and answers close nothing', () => {
  for (const sentence of [
    '重大事项按程序报县政府审批',
    '请各单位于五月底前函复',
    '以上请示如无不妥，请批转各地执行',
    '以上报告如无不妥，请予审议',
    '恳请大会审议，请代表们批准这个报告',
    '省政府已经批复',
    '经请示市政府同意',
    '请结合实际制定方案，报县政府批准',
  ]) {
    assert.equal(closingKindOf(sentence), undefined, sentence);
  }
});

test('what is not told of one 文种 is told of another', () => {
  const told = (name: string, kind: Parameters<typeof contradicts>[1]) => {
    const genre = genreNamed(name);
    assert.ok(genre);
    return contradicts(genre, kind);
  };
  assert.ok(told('报告', '请示'));
  assert.ok(!told('请示', '请示'));
  assert.ok(told('通知', '复文'));
  assert.ok(!told('批复', '复文'));
  assert.ok(!told('讲话', '请示'), 'a speech may quote anything');
});

test('no 文种 has a closing that it must not have', () => {
  for (const genre of allGenres()) {
    for (const sentence of closingsOf(genre)) {
      const kind = closingKindOf(sentence.replace(/[。！]$/, ''));
      assert.ok(kind === undefined || !contradicts(genre, kind), `${genre.name}: ${sentence}`);
    }
  }
});
