import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CompletionItem } from 'vscode-languageserver';
import { COMPLETION_TRIGGERS } from '../../server/src/language/completion/completions.ts';
import { needsShared, shared } from '../shared.ts';
import { Client } from './client.ts';
import { caretIn, offered, taken } from './completions.ts';

/** A place in a real draft: its text up to `before`, what is typed there, and what an editor must show near the top. */
interface Place {
  readonly file: string;
  readonly before: string;
  readonly typed: string;
  readonly wanted: RegExp;
}

const SAMPLES = new URL('../../samples/', import.meta.url);
const NOTICE = '通知_做好2025年防汛备汛工作.txt';
const REQUEST = '请示_农村公路灾毁修复资金.gongwen';
const REPORT = '报告_上半年重点工作推进情况.txt';
const SUMMARY = '总结_政务服务和政务公开工作.txt';
const ISSUED = '通知_印发秸秆综合利用工作方案.txt';
const MEETING = '通知_召开全县安全生产工作会议.txt';
const PLAN = '方案_城镇老旧小区改造.md';
const SURVEY = '调研报告_发展壮大村级集体经济.txt';

const IN_SAMPLES: readonly Place[] = [
  { file: REPORT, before: '　　一、', typed: '', wanted: /^一、工作进展情况$/ },
  { file: REPORT, before: '　　二、', typed: '', wanted: /^二、存在的主要问题$/ },
  { file: REPORT, before: '妥否', typed: '特', wanted: /^特此报告。$/ },
  { file: SUMMARY, before: '　　二、存在', typed: '　　二、', wanted: /^存在的主要问题$/ },
  { file: SUMMARY, before: '　　三、', typed: 'xyb', wanted: /^三、下一步工作打算$/ },
  { file: PLAN, before: '## 三、主要任务', typed: '', wanted: /^## 三、主要任务$/ },
  { file: PLAN, before: '## 三、实施步骤', typed: '', wanted: /^## 四、实施步骤$/ },
  { file: MEETING, before: '　　二、', typed: '', wanted: /^二、会议地点$/ },
  { file: SURVEY, before: '　　三、', typed: '', wanted: /^三、原因分析$/ },
  { file: SURVEY, before: '　　四、', typed: '', wanted: /^四、$/ },
  { file: REQUEST, before: '妥否', typed: '妥', wanted: /^妥否，请批示。$/ },
  { file: REQUEST, before: '妥否', typed: '以上', wanted: /^以上请示，请予审批。$/ },
  { file: ISSUED, before: '　　一、', typed: '　　按照《', wanted: /^砚湖县秸秆综合利用工作方案$/ },
  {
    file: NOTICE,
    before: '　　附件',
    typed: '　　各乡镇按照《砚湖县人民政府办公室关于',
    wanted: /防汛备汛工作的通知（砚政办发〔2024〕9号）$/,
  },
  {
    file: NOTICE,
    before: '带班领导不得',
    typed: '带班',
    wanted: /^带班领导不得以电话值守代替到…$/,
  },
];

const IN_SEEDS: readonly Place[] = [
  { file: '000.txt', before: '二、加大专业培训', typed: '', wanted: /^二、$/ },
  {
    file: '000.txt',
    before: '二、加大专业培训',
    typed: '落实《关',
    wanted: /^关于规范和提高乡镇（街道）干部待遇暂行办法$/,
  },
  { file: '000.txt', before: '二、上述问题的原因', typed: '', wanted: /^二、$/ },
  { file: '001.txt', before: '三、要落实基层党建', typed: '', wanted: /^三、$/ },
  { file: '001.txt', before: '四是实现要素驱动', typed: '四', wanted: /^四是$/ },
  { file: '002.txt', before: '三、充分履行', typed: '', wanted: /^三、$/ },
];

/** A workspace with the samples' past documents, once they can be looked up. */
async function office(t: TestContext, settings: unknown = {}): Promise<{ client: Client; root: string }> {
  const root = mkdtempSync(join(tmpdir(), 'gongwen-office-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  cpSync(new URL('past', SAMPLES), join(root, 'past'), { recursive: true });
  const client = await Client.started(t, {
    folders: [pathToFileURL(root).href],
    initializationOptions: { corpus: { storage: join(root, 'storage') } },
    configure: () => settings,
  });
  for (let tried = 0; tried < 200; tried++) {
    const [folder] = await client.request<{ phase: string }[]>('gongwen/corpus');
    if (folder?.phase === 'ready') return { client, root };
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the past documents were not indexed');
}

/**
 * Types `typed` character by character at the end of `text`, and gives what is offered behind the last one, asking again
 * where nothing is: past documents that take their time are there for the next question.
 */
async function typedInto(
  client: Client,
  { uri, language }: { readonly uri: string; readonly language: string },
  text: string,
  typed: string,
): Promise<CompletionItem[]> {
  await client.open(uri, text, language);
  const { position } = caretIn(`${text}|`);
  let { line, character } = position;
  let items = await offered(client, uri, position);
  for (const [at, one] of [...typed].entries()) {
    const start = { line, character };
    await client.change(uri, at + 2, { range: { start, end: start }, text: one });
    if (one === '\n') [line, character] = [line + 1, 0];
    else character += one.length;
    const trigger = COMPLETION_TRIGGERS.includes(one) ? one : undefined;
    items = await offered(client, uri, { line, character }, trigger);
    for (let tried = 0; tried < 10 && items.length === 0 && at === typed.length - 1; tried++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      items = await offered(client, uri, { line, character }, trigger);
    }
  }
  await client.close(uri);
  return items;
}

/** Fails unless an item wanted at `place` is among the first three. */
async function checkPlace(
  client: Client,
  text: string,
  { file, before, typed, wanted }: Place,
): Promise<void> {
  const at = text.indexOf(before);
  assert.ok(at > 0, `${file} has no ${before}`);
  const uri = `file:///drafts/${encodeURIComponent(file)}`;
  const language = file.endsWith('.md') ? 'markdown' : file.endsWith('.txt') ? 'plaintext' : 'gongwen';
  const items = await typedInto(client, { uri, language }, text.slice(0, at), typed);
  const shown = items.slice(0, 3).map(({ label }) => label);
  assert.ok(
    shown.some((label) => wanted.test(label)),
    `${file} ${before}: ${shown.join(' | ') || 'nothing'}`,
  );
}

test('what is expected in the samples is among the first three', async (t) => {
  const { client } = await office(t);
  for (const place of IN_SAMPLES) {
    await checkPlace(client, readFileSync(new URL(encodeURI(place.file), SAMPLES), 'utf8'), place);
  }
  await client.stop();
});

test('what is expected in real collections is among the first three', needsShared('seeds'), async (t) => {
  const client = await Client.started(t);
  for (const place of IN_SEEDS) {
    await checkPlace(client, readFileSync(shared(`seeds/${place.file}`), 'utf8'), place);
  }
  await client.stop();
});

test('an empty file answers to Chinese, initials and full pinyin, in every language of ours', async (t) => {
  const client = await Client.started(t);
  for (const language of ['gongwen', 'plaintext', 'markdown']) {
    for (const typed of ['qs', 'qings', 'qingshi', '请示', '请']) {
      const [first] = await typedInto(client, { uri: 'file:///drafts/new.txt', language }, '', typed);
      assert.equal(first?.label, '请示', `${language} ${typed}`);
      assert.equal(first?.filterText, typed);
      assert.match(taken(typed, first), /关于.+的请示\n/);
    }
  }
  const [kind] = await typedInto(
    client,
    { uri: 'file:///drafts/new.txt', language: 'gongwen' },
    '',
    '关于解决灾毁公路修复资金的q',
  );
  assert.deepEqual([kind?.label, kind?.filterText], ['请示', 'q']);
  await client.stop();
});

test('what past documents said comes with its source, without old figures, and can be switched off', async (t) => {
  const text = '关于做好2025年防汛备汛工作的通知\n\n各乡镇人民政府：\n';
  const typed = '　　汛期严格执行领导带班和二十四小时值班制度，带';
  const file = { uri: 'file:///drafts/new.gongwen', language: 'gongwen' };
  const on = await office(t);
  const [first] = await typedInto(on.client, file, text, typed);
  assert.match(first?.detail ?? '', /2024\/通知_做好2024年防汛备汛工作\.txt/);
  assert.match(
    taken(text + typed, first),
    /，带班领导不得以电话值守代替到岗，值班人员要会操作预警平台，.+。$/,
  );
  const whole = taken(text + typed, first);
  assert.doesNotMatch(whole.slice(text.length + typed.length), /[0-9\n]|。./);
  await on.client.stop();
  const off = await office(t, { completion: { fromPast: false } });
  assert.deepEqual(await typedInto(off.client, file, text, typed), []);
  await off.client.stop();
});

test('in the middle of what a writer says nothing comes up', async (t) => {
  const { client, root } = await office(t);
  const uri = pathToFileURL(join(root, 'new.txt')).href;
  const text = '关于做好秋季植树工作的通知\n\n各乡镇人民政府：\n　　现就有关事项通知如下。\n';
  const sentences = [
    '　　今年的树苗由林业站统一采购，质量不合格的一律退回，请各村派人到场验收。特别是果树苗，要逐株检查。',
    '　　以往的做法是先挖坑后调苗，结果苗等坑、坑等苗，两头落空。此外，运输途中没有盖篷布；根系晒干的不少：这要改。',
  ];
  for (const sentence of sentences) {
    await client.open(uri, text, 'plaintext');
    let character = 0;
    for (const [at, one] of [...sentence].entries()) {
      const start = { line: 4, character };
      await client.change(uri, at + 2, { range: { start, end: start }, text: one });
      character += one.length;
      for (const trigger of [undefined, ...(COMPLETION_TRIGGERS.includes(one) ? [one] : [])]) {
        const items =
          sentence.slice(0, at + 1).trim() === ''
            ? []
            : await offered(client, uri, { line: 4, character }, trigger);
        assert.deepEqual(
          items.map(({ label }) => label),
          [],
          sentence.slice(0, at + 1),
        );
      }
    }
    await client.close(uri);
  }
  assert.ok(readdirSync(root).includes('past'));
  await client.stop();
});
