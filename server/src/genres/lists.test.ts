import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { allGenres, genreNamed } from '../document/genre.ts';
import { rowsOf } from '../text/rows.ts';
import { closingKindOf, contradicts } from './closing-kinds.ts';
import { closingsOf } from './closings.ts';
import { expectedPartsOf } from './expected-parts.ts';

const list = (name: string, columns: number) =>
  rowsOf(readFileSync(new URL(`../../data/${name}.tsv`, import.meta.url), 'utf8'), columns);

test('every list names 文种 that are known, or a kind of one such as 会议通知', () => {
  const names = [
    ...list('genre-closings', 2).map(([name]) => name),
    ...list('genre-contradictions', 2).map(([name]) => name),
    ...list('genre-parts', 5).map(([name]) => name),
    ...list('genre-openings', 3).map(([, , name]) => name),
  ];
  for (const name of names) assert.ok(genreNamed(name ?? ''), name);
});

test('no two 文种 claim the same end of a title', () => {
  const endings = list('genres', 5).flatMap(([, , , , words]) => (words ?? '').split(' '));
  assert.deepEqual(
    endings.filter((words, index) => endings.indexOf(words) !== index),
    [],
  );
});

test('a heading that a list offers is known for the part it is', () => {
  for (const genre of allGenres()) {
    for (const { heading, words } of expectedPartsOf(genre)) {
      assert.ok(
        words.some((word) => heading.includes(word)),
        `${genre.name}: ${heading}`,
      );
    }
  }
});

test('a closing is one sentence with its mark', () => {
  for (const genre of allGenres()) {
    for (const closing of closingsOf(genre)) assert.match(closing, /^[^。！]+[。！]$/);
  }
});

test('the kinds that a list forbids exist', () => {
  const request = genreNamed('请示');
  assert.ok(request && contradicts(request, '报告'));
  assert.equal(closingKindOf('特此报告'), '报告');
});
