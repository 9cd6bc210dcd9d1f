import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writerLanguage } from './writer-language.ts';

test('left to the editor, an English one is English, every other one Chinese', () => {
  for (const editor of ['en', 'en-gb', 'EN-US']) assert.equal(writerLanguage('auto', editor), 'en', editor);
  for (const editor of ['zh-cn', 'zh-tw', 'de', 'enm'])
    assert.equal(writerLanguage('auto', editor), 'zh', editor);
});

test('the writer’s wish comes before the editor’s language', () => {
  assert.equal(writerLanguage('zh', 'en'), 'zh');
  assert.equal(writerLanguage('en', 'zh-cn'), 'en');
});

test('without a wish, and with one that is no language, it is Chinese even in an English editor', () => {
  for (const wish of [undefined, null, 'fr', 1, ['en']]) assert.equal(writerLanguage(wish, 'en'), 'zh');
});
