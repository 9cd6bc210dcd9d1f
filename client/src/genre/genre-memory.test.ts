import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GenreMemory, withGenre } from './genre-memory.ts';

function memory() {
  const kept = new Map<string, unknown>();
  const keep = {
    get: <T>(key: string) => kept.get(key) as T | undefined,
    update(key: string, value: unknown) {
      kept.set(key, value);
      return Promise.resolve();
    },
  };
  return { chosen: new GenreMemory(keep), again: () => new GenreMemory(keep) };
}

test('a choice is kept for its file alone, until it is taken back', async () => {
  const { chosen, again } = memory();
  await chosen.choose('file:///a.txt', '请示');
  await chosen.choose('file:///b.txt', '报告');
  await chosen.choose('file:///a.txt', '函');
  assert.equal(again().of('file:///a.txt'), '函');
  assert.equal(again().of('file:///b.txt'), '报告');
  assert.equal(again().of('file:///c.txt'), undefined);
  await chosen.choose('file:///a.txt', undefined);
  assert.equal(again().of('file:///a.txt'), undefined);
});

test('what was chosen for a new file ends with it', async () => {
  const { chosen, again } = memory();
  await chosen.choose('untitled:Untitled-1', '请示');
  assert.equal(chosen.of('untitled:Untitled-1'), '请示');
  assert.equal(again().of('untitled:Untitled-1'), undefined);
  chosen.closed('untitled:Untitled-1');
  assert.equal(chosen.of('untitled:Untitled-1'), undefined);
});

test('the oldest of too many choices is forgotten', async () => {
  const { chosen } = memory();
  for (let index = 0; index <= 500; index++) await chosen.choose(`file:///${index}.txt`, '通知');
  assert.equal(chosen.of('file:///0.txt'), undefined);
  assert.equal(chosen.of('file:///500.txt'), '通知');
});

test('the choice stands in the settings, whatever they say', () => {
  assert.deepEqual(withGenre({ enable: true, genre: '通知' }, '请示'), { enable: true, genre: '请示' });
  assert.deepEqual(withGenre(null, '请示'), { genre: '请示' });
  assert.deepEqual(withGenre({ genre: '通知' }, undefined), { genre: '通知' });
});
