import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSentences } from './sentences.ts';

test('a paragraph is set sentence by sentence, and nothing else of it changes', () => {
  assert.equal(inSentences('一是抓早。二是抓小；三是抓实！\n完'), '一是抓早。\n二是抓小；\n三是抓实！\n完');
  assert.equal(inSentences('没有句号'), '没有句号');
});
