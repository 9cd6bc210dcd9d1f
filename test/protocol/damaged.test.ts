import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from './client.ts';
import { onLine } from './drafts.ts';
import { applied, editsOf } from './edits.ts';

const URI = 'file:///drafts/converted.txt';
const CONVERTED = [
  '關于加強縣級統(tǒng)戰(zhàn)工作的情況報告',
  '一年來,統(tǒng)戰(zhàn)工作服務縣域經(jīng)濟發(fā)展,隨著認識?;鶎痈骷夵h委重視,各鄉(xiāng)鎮(zhèn)專人負責。',
  '下一步,要抓好協(xié)調(diào),穩(wěn)步推進。',
].join('\n');

test('from any damaged paragraph the whole text can be made readable, and nothing is done on save', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, CONVERTED);
  const actions = await client.codeActions(URI, onLine(2, 8, 8), {});
  const titles = actions.filter(({ edit }) => edit !== undefined).map(({ title }) => title);
  assert.deepEqual(titles, [
    '去掉本段的 3 处注音',
    '整篇还原：去掉 11 处注音',
    '整篇还原：去掉注音，并转为简体字',
  ]);
  const whole = actions.find(({ title }) => title.includes('简体'));
  const restored = applied(CONVERTED, editsOf(whole?.edit, URI, 1));
  assert.deepEqual(restored.split('\n'), [
    '关于加强县级统战工作的情况报告',
    '一年来,统战工作服务县域经济发展,随着认识?;鶎痈骷夵h委重视,各乡镇专人负责。',
    '下一步,要抓好协调,稳步推进。',
  ]);

  const slip = CONVERTED.split('\n')[1]?.indexOf('?') as number;
  const guess = (await client.codeActions(URI, onLine(1, slip + 1, slip + 1), {})).find(({ title }) =>
    title.includes('推测'),
  );
  assert.equal(guess?.title, '按推测还原为“。基層各級黨”');
  assert.equal(guess?.isPreferred, true);
  for (const action of await client.codeActions(URI, onLine(1, 0, 0), { only: ['source.fixAll'] })) {
    assert.doesNotMatch(applied(CONVERTED, editsOf(action.edit, URI, 1)), /统战|統戰|基層各/);
  }
  await client.stop();
});
