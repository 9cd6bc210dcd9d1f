import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from './client.ts';

const URI = 'file:///drafts/report.txt';

const REPORT = `砚湖县人民政府关于农村公路养护情况的报告
望川市人民政府：
　　今年以来，我县农村公路养护工作总体平稳，优良路率有所提高，现将有关情况报告如下。
　　养护资金仍有缺口，部分村道路况较差，拟在明年逐步解决。
　　妥否，请批示。
`;

const NOTICE_AND_PLAN = `砚湖县人民政府关于印发农村公路养护方案的通知
各乡镇人民政府：
　　现将农村公路养护方案印发给你们，请认真贯彻执行。
砚湖县人民政府
2025年3月6日

砚湖县农村公路养护方案
　　为提高农村公路养护水平，结合我县实际，制定本方案。
`;

const ask = (client: Client, line: number, uri = URI) =>
  client.request('gongwen/genre', { textDocument: { uri }, line });

test('the 文种 is that of the document at the line', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, NOTICE_AND_PLAN);
  assert.deepEqual(await ask(client, 2), { genre: '通知', by: 'title', read: '通知' });
  assert.deepEqual(await ask(client, 7), { genre: '方案', by: 'title', read: '方案' });
  await client.open(
    'file:///drafts/essay.txt',
    '　　稻田养鱼在我县有两百多年的历史，近年来面积不断扩大，产量却没有提高多少。\n',
  );
  assert.deepEqual(await ask(client, 0, 'file:///drafts/essay.txt'), { genre: null, by: null, read: null });
  await client.stop();
});

test('files that are no Chinese prose, closed or switched off have none', async (t) => {
  const client = await Client.started(t, {
    configure: ({ scopeUri }) => ({ enable: scopeUri !== 'file:///off' }),
  });
  await client.open('file:///code', 'const answer = 42;\n', 'plaintext');
  await client.open('file:///off', REPORT);
  assert.equal(await ask(client, 0, 'file:///code'), null);
  assert.equal(await ask(client, 0, 'file:///off'), null);
  assert.equal(await ask(client, 0), null);
  await client.stop();
});

test('a setting changes the 文种, and with it what is found', async (t) => {
  let genre = '';
  const client = await Client.started(t, { configure: () => ({ genre }) });
  await client.open(URI, REPORT);
  const closings = async () =>
    (await client.diagnostics(URI)).filter(({ code }) => code === 'format/closing').length;
  assert.equal(await closings(), 1);
  genre = '请示';
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  assert.deepEqual(await ask(client, 0), { genre: '请示', by: 'setting', read: '报告' });
  assert.equal(await closings(), 0);
  await client.stop();
});

test('the list to choose from holds the statutory kinds first', async (t) => {
  const client = await Client.started(t);
  const genres = await client.request<{ name: string; kind: string }[]>('gongwen/genres', null);
  assert.deepEqual(genres[0], { name: '决议', typed: 'jy jueyi', kind: 'statutory' });
  assert.ok(genres.some(({ name, kind }) => name === '讲话' && kind === 'working'));
  await client.stop();
});

test('a line that is none is refused', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, REPORT);
  await assert.rejects(ask(client, -1), /line must be a line number/);
  await client.stop();
});
