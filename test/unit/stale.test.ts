import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { rules } from '../../server/src/rules/index.ts';
import { textAt } from '../../server/src/text/span.ts';
import { reusesIn } from './past.ts';

const TASK =
  '各乡镇把水毁工程修复清单报县水务局，修复资金随清单一并核定，逾期不报的不再安排，检修记录统一归档备查';

function noticeOf(year: number, body: string, unit = '砚湖县水务局'): string {
  return `${unit}\n关于做好${year}年汛期值守工作的通知\n各乡镇人民政府：\n${body}\n${unit}\n${year}年4月10日\n`;
}

async function saidOf(draft: string, past: string, office?: string): Promise<string[]> {
  const logger = { error: (message: string) => assert.fail(message) };
  const config = { rules: {}, ...(office === undefined ? {} : { office }) };
  const checker = createChecker({ rules, config, say: createSay(), logger });
  const read = new Draft(draft);
  const findings = checker.check(read, undefined, { reuses: await reusesIn(read, [past]) });
  return findings
    .filter(({ rule }) => rule === 'repetition/stale')
    .map(({ severity, span, fixes }) => `${severity} ${textAt(draft, span)} → ${fixes?.[0]?.edits[0]?.text}`);
}

test('an old year in a carried-over passage is a warning and the fix offers the draft’s', async () => {
  const body = `${TASK}，2024年10月底前完成。`;
  assert.deepEqual(await saidOf(noticeOf(2025, body), noticeOf(2024, body)), ['warning 2024 → 2025']);
  assert.deepEqual(await saidOf(noticeOf(2024, body), noticeOf(2024, body)), []);
});

test('the old document’s year in the name of a document or at the end of a range is to be looked at', async () => {
  const named = `${TASK}，按照《砚湖县2024年汛期值守方案》执行。`;
  assert.deepEqual(await saidOf(noticeOf(2025, named), noticeOf(2024, named)), ['information 2024 → 2025']);
  const range = `${TASK}，对2022—2024年建成的逐一复核。`;
  assert.deepEqual(await saidOf(noticeOf(2025, range), noticeOf(2024, range)), ['information 2024 → 2025']);
});

test('other years in names, ranges that go on and numbers of documents are left alone', async () => {
  for (const words of [
    '按照《砚湖县2022年汛期值守方案》执行',
    '按照《汛期值守方案》（砚政办发〔2024〕6号）执行',
    '列入2024—2026年建设计划',
  ]) {
    const body = `${TASK}，${words}。`;
    assert.deepEqual(await saidOf(noticeOf(2025, body), noticeOf(2024, body)), [], words);
  }
});

test('what the old unit called itself is to be checked in the paper of another one', async () => {
  const body = `${TASK}。`;
  const past = noticeOf(2025, body);
  assert.deepEqual(await saidOf(noticeOf(2025, body, '砚湖县林业局'), past), [
    'information 县水务局 → 县林业局',
  ]);
  assert.deepEqual(await saidOf(noticeOf(2025, body, '望川县水务局'), past), []);
});

test('the unit of the old document is found by the writer’s own, where the draft is not signed', async () => {
  const body = `${TASK}，由望川市水利局统一归档。`;
  const past = noticeOf(2024, body, '望川市水利局');
  const draft = `关于做好2025年汛期值守工作的通知\n各乡镇人民政府：\n${body}\n`;
  assert.deepEqual(await saidOf(draft, past), []);
  assert.deepEqual(await saidOf(draft, past, '砚湖县水务局'), ['warning 望川市水利局 → 砚湖县水务局']);
  assert.deepEqual(await saidOf(draft, past, '望川市水利局'), []);
});
