import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Neighbours } from './neighbours.ts';

test('the side with fewer neighbours says how free a phrase is', () => {
  const neighbours = new Neighbours(3);
  for (let word = 1; word <= 4; word++) {
    neighbours.count(0, word, 9);
    neighbours.count(1, word, word + 1);
    neighbours.count(2, 0, 0);
  }
  const [torn, free, alone] = neighbours.freedom();
  assert.equal(torn, 0);
  assert.ok(Math.abs((free as number) - Math.log(4)) < 1e-9);
  assert.ok(Math.abs((alone as number) - Math.log(4)) < 1e-9);
  assert.equal(neighbours.endings(2), 1);
  assert.equal(neighbours.endings(0), 0);
});

test('many pairs are kept apart', () => {
  const neighbours = new Neighbours(2000);
  for (let phrase = 0; phrase < 2000; phrase++) {
    for (let word = 1; word <= 8; word++) neighbours.count(phrase, word, phrase % 2 === 0 ? word : 1);
  }
  const freedoms = neighbours.freedom();
  assert.equal(freedoms.length, 2000);
  for (const [phrase, freedom] of freedoms.entries()) {
    assert.ok(Math.abs(freedom - (phrase % 2 === 0 ? Math.log(8) : 0)) < 1e-9, String(phrase));
  }
});
