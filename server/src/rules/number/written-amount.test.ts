import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fenOf } from './written-amount.ts';

test('an amount in words is read to the fen', () => {
  const amounts: Readonly<Record<string, number>> = {
    壹拾贰万元整: 12_000_000,
    贰佰叁拾万零伍拾元伍角: 230_005_050,
    壹仟零伍元叁角贰分: 100_532,
    叁亿贰仟万元: 32_000_000_000,
    拾元零伍分: 1_005,
    一百二十万元: 120_000_000,
    两千元: 200_000,
  };
  for (const [words, fen] of Object.entries(amounts)) assert.equal(fenOf(words), fen, words);
});

test('words that say no amount are none', () => {
  for (const words of ['', '元整', '若干元', '伍角']) assert.equal(fenOf(words), undefined, words);
});
