import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Client } from './client.ts';
import { GAP } from './drafts.ts';

const URI = 'file:///drafts/notice.txt';

test('a finding links to the page of its rule, a file that is there', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, GAP);
  const [gap] = await client.diagnostics(URI);
  assert.equal(gap?.code, 'numbering/gap');
  assert.match(readFileSync(new URL(gap.codeDescription?.href ?? ''), 'utf8'), /^# 序号跳号/);
  await client.stop();
});

test('a client that shows pages itself is given its own address', async (t) => {
  const rulePage = 'docs:/rules/{rule}.md';
  const client = await Client.started(t, { initializationOptions: { rulePage } });
  await client.open(URI, GAP);
  const [gap] = await client.diagnostics(URI);
  assert.deepEqual(gap?.codeDescription, { href: 'docs:/rules/numbering/gap.md' });
  await client.stop();
});
