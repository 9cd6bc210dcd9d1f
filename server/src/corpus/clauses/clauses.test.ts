import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../../text/folding/fold.ts';
import { eachClause, eachStandingClause } from './clauses.ts';

function clausesIn(text: string): string[] {
  const { units } = fold(text);
  const clauses: string[] = [];
  eachClause(units, (from, to) => clauses.push(String.fromCharCode(...units.subarray(from, to))));
  return clauses;
}

function hashesOf(text: string): number[][] {
  const hashes: number[][] = [];
  eachClause(fold(text).units, (_from, _to, first, second) => hashes.push([first, second]));
  return hashes;
}

test('a clause stands between marks, and has eight Chinese characters', () => {
  assert.deepEqual(clausesIn('各村要备足沙袋，水泵逐台试机合格后入库；值班人员、带班领导都要到岗。验收。'), [
    '水泵逐台试机合格后入库',
    '值班人员、带班领导都要到岗',
  ]);
});

test('ordinals are no part of it', () => {
  assert.deepEqual(
    clausesIn('一、水泵逐台试机合格后入库。3、水泵逐台试机合格后入库。第十二条 水泵逐台试机合格后入库。'),
    ['水泵逐台试机合格后入库', '水泵逐台试机合格后入库', '水泵逐台试机合格后入库'],
  );
});

test('what quotes, names or adds in brackets is none', () => {
  assert.deepEqual(
    clausesIn(
      '要落实“谁主管谁负责”的值班要求，按《砚湖县防汛抗旱应急预案》上报，抢险物资（含沙袋）集中存放。',
    ),
    [],
  );
});

test('the same words hash alike wherever they stand, others do not', () => {
  const [here] = hashesOf('水泵逐台试机合格后入库。');
  assert.deepEqual(hashesOf('今年一早，水泵逐台试机合格后入库，'), [here]);
  assert.notDeepEqual(hashesOf('水泵逐台试机合格后出库。'), [here]);
});

test('a table without marks is no clause', () => {
  assert.deepEqual(clausesIn(`${'王家集柳塘镇'.repeat(40)}。`), []);
});

test('of a document whose headings have no marks, the clause behind a heading is told too', () => {
  const { units } = fold('（二）备足防汛物资\n水泵逐台试机合格后入库，沙袋每村不少于三百条。');
  const clauses: string[] = [];
  eachStandingClause(units, (from, to) => clauses.push(String.fromCharCode(...units.subarray(from, to))));
  assert.ok(clauses.includes('水泵逐台试机合格后入库'));
  assert.ok(!clauses.some((clause) => clause.includes('每村') && clause !== '沙袋每村不少于三百条'));
});
