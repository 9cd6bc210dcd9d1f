import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CaretPlace, CaretTeller } from './caret-teller.ts';

const notice = (line: number): CaretPlace => ({ uri: 'file:///notice.txt', line });

function teller() {
  const told: CaretPlace[] = [];
  return { told, caret: new CaretTeller((place) => told.push(place)) };
}

test('a line is told once, however the caret moves in it', () => {
  const { told, caret } = teller();
  for (const line of [3, 3, 3, 4, 4, 3]) caret.at(notice(line));
  assert.deepEqual(
    told.map(({ line }) => line),
    [3, 4, 3],
  );
});

test('another draft is told by its place, no draft by the one that was left', () => {
  const { told, caret } = teller();
  caret.at(undefined);
  caret.at(notice(3));
  caret.at({ uri: 'file:///speech.txt', line: 3 });
  caret.at(undefined);
  caret.at(undefined);
  assert.deepEqual(told, [
    notice(3),
    { uri: 'file:///speech.txt', line: 3 },
    { uri: 'file:///speech.txt', line: null },
  ]);
});

test('a new server is told the place again', () => {
  const { told, caret } = teller();
  caret.at(notice(3));
  caret.forget();
  caret.at(notice(3));
  assert.equal(told.length, 2);
});
