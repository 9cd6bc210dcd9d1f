import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDITOR } from './capabilities.ts';
import { Client } from './client.ts';
import { onLine } from './drafts.ts';

const URI = 'file:///drafts/long.txt';
const PASSAGE =
  '砚湖县水利局会同气象、应急部门对全县十二座小型水库逐一复核了汛限水位，凡溢洪道淤堵的一律在五月底前疏通，巡查人员的电话张贴在坝头。';

/** A draft of more than 20,000 characters that says one passage twice, in its second line and in its last. */
const LONG = [
  '防汛备汛工作情况',
  PASSAGE,
  ...Array.from({ length: 900 }, (_, index) => sentence(index)),
  PASSAGE,
].join('\n');
const LAST = LONG.split('\n').length - 1;

/** More than 60,000 characters with `LONG`. */
const MORE = Array.from({ length: 2000 }, (_, index) => sentence(index + 900)).join('\n');

function sentence(index: number): string {
  const [a, b, c] = [index % 10, Math.floor(index / 10) % 10, Math.floor(index / 100)];
  const of = (words: string, at: number) => words[at];
  const name = `${of('松涧杏坪双槐白芷石门', a)}${of('柳望川云岭东溪南塘北', b)}${of('港西林高桥长滩龙泉凤', c)}`;
  return `${name}村今年${index + 3}户参加了轮值，${name}河段由${name}组看护。`;
}

test('what a long draft repeats is told at once, stays told while it is typed on, and is read anew at rest', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, LONG);
  assert.deepEqual(linesOf(await repeatsNow(client)), [1, LAST]);
  await client.change(URI, 2, { range: onLine(0, 0, 0), text: '关于' });
  assert.deepEqual(linesOf(await repeatsNow(client)), [1, LAST]);
  await client.change(URI, 3, { range: onLine(5, 0, 0), text: '新的一行。\n' });
  assert.deepEqual(linesOf(await repeatsNow(client)), [1, LAST + 1]);
  await client.change(URI, 4, { range: onLine(1, 0, PASSAGE.length), text: '这一段改写了。' });
  assert.deepEqual(linesOf(await repeatsNow(client)), [], 'a passage that is gone is not told');
  await client.change(URI, 5, { range: onLine(3, 0, 0), text: `${PASSAGE}\n` });
  assert.deepEqual(linesOf(await repeatsAfterRest(client, 1)), [3, LAST + 2]);
  await client.stop();
});

test('a draft as long as a book is read for its numbers first, and by all rules before the writer has looked', async (t) => {
  const client = await Client.started(t);
  const book = `${'一、开头\n二、接着\n四、跳了\n'}${LONG}\n请于截止目前报送，县XX局汇总。\n${MORE}`;
  await client.open(URI, book);
  assert.deepEqual([...new Set((await client.diagnostics(URI)).map(({ code }) => code))], ['numbering/gap']);
  await refreshed(client, 1);
  const rules = new Set((await client.diagnostics(URI)).map(({ code }) => code));
  for (const rule of ['numbering/gap', 'finish/placeholder', 'finish/wrong-word', 'repetition/document']) {
    assert.ok(rules.has(rule), rule);
  }
  await client.change(URI, 2, { range: onLine(0, 0, 0), text: '关于' });
  const later = new Set((await client.diagnostics(URI)).map(({ code }) => code));
  assert.ok(later.has('finish/placeholder'), 'a keystroke takes nothing back');
  await client.stop();
});

test('a client that cannot be asked to look again gets the repeats of a long draft at once', async (t) => {
  const { diagnostics: _, ...workspace } = EDITOR.workspace!;
  const client = await Client.started(t, { capabilities: { ...EDITOR, workspace } });
  await client.open(URI, LONG);
  assert.deepEqual(linesOf(await repeatsNow(client)), [1, LAST]);
  await client.stop();
});

async function repeatsNow(client: Client) {
  return (await client.diagnostics(URI)).filter(({ code }) => code === 'repetition/document');
}

/** Waits until the server has asked at least `times` times to look again. */
async function refreshed(client: Client, times: number): Promise<void> {
  await client.when(() => {
    const refreshes = client.asked.filter(({ method }) => method === 'workspace/diagnostic/refresh');
    return refreshes.length >= times ? true : undefined;
  });
}

async function repeatsAfterRest(client: Client, times: number) {
  await refreshed(client, times);
  return await repeatsNow(client);
}

function linesOf(diagnostics: Awaited<ReturnType<typeof repeatsNow>>): number[] {
  return diagnostics.map(({ range }) => range.start.line);
}
