import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationToken } from 'vscode-languageserver';
import { createSay } from '../../check/say.ts';
import { mineForWriter } from './mining.ts';

test('where nothing could be read the writer is told which folder it was, and why', async () => {
  const reason = { sentence: '没有这个文件夹', values: [] };
  const answer = await mineForWriter(
    {
      program: {
        mine: async () => ({
          documents: 0,
          least: 4,
          proposals: [],
          segmenter: 'jieba-wasm',
          copies: 0,
          problems: [{ path: '/往年', reason }],
        }),
      },
      say: createSay(),
      segmenter: 'auto',
      folders: ['/往年'],
      begin: () => undefined,
      complain: () => undefined,
    },
    CancellationToken.None,
  );
  assert.deepEqual(answer, { message: '/往年：没有这个文件夹' });
});
