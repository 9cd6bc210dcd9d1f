import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from './draft.ts';
import { ownFactsAt } from './own-facts.ts';

const factsOf = (text: string, at = 0) => ownFactsAt(new Draft(text), at);

test('a document is of the year of its title, and dated as well', () => {
  const facts = factsOf(
    '砚湖县水务局\n2024年工作总结\n\n一年来，全县水利工作平稳有序。\n\n砚湖县水务局\n2025年1月8日\n',
  );
  assert.deepEqual(facts, { year: 2024, years: [2024, 2025], sessions: [], unit: '砚湖县水务局' });
});

test('without a year in the title its date or number tells, in digits of either kind', () => {
  assert.equal(
    factsOf('关于防汛工作的通知\n各乡镇：\n请抓紧落实。\n砚湖县人民政府\n二〇二五年四月十日\n')?.year,
    2025,
  );
  assert.equal(factsOf('砚政发〔2023〕12号\n关于防汛工作的通知\n各乡镇：\n请抓紧落实。\n')?.year, 2023);
  assert.equal(factsOf('关于防汛工作的通知\n各乡镇：\n2020年那场洪水要记住。\n')?.year, undefined);
});

test('its sessions are those its title counts', () => {
  assert.deepEqual(factsOf('在县十八届人大三次会议上的工作报告\n各位代表：\n现在报告工作。\n')?.sessions, [
    '十八届',
  ]);
});
