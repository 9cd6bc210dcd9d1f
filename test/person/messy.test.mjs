import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import * as desk from './desk.mjs';
import { eventually, eventuallyEqual } from './eventually.mjs';
import { startSession } from './session.mjs';
import { underlinedTexts } from './underlines.mjs';
import { takeScreenshot } from './window.mjs';

const draft = '报告_范文.gongwen';

const pasted = [
  '首页>>政务公开>>政府文件',
  '砚湖县水利局关于XX年度水库除险加固工作情况的报告。',
  '砚湖县人民政府：',
  '　　根据《砚湖县水库除险加固实施方案》(砚政办发[2024]第15号)要求,我局认真开展水库除险加固工作。现将有关情况报告如下：',
  '　　一、主要做法',
  '　　(一)加强组织领导。制定工作方案，明确责任分工，布署各项任务。',
  '　　（三）强化质量监管。严把材料关、施工关、验收关。。',
  '　　（四）落实资金保障。积极争取上级资金2000－3000万元，专款专用。',
  '　　二、下一步打算',
  '　　再接再励，务必把好事办好、实事办实。',
  '　　妥否，请批示。',
  '砚湖县水利局',
  '2025年2月30日',
].join('\n');

/** The same draft with everything right that has one right form; what only the writer can know is as it was. */
const repaired = [
  ['情况的报告。', '情况的报告'],
  ['(砚政办发[2024]第15号)要求,', '（砚政办发〔2024〕15号）要求，'],
  ['(一)', '（一）'],
  ['布署', '部署'],
  ['验收关。。', '验收关。'],
  ['2000－3000万元', '2000万－3000万元'],
  ['再接再励', '再接再厉'],
].reduce((text, [wrong, right]) => text.replace(wrong, right), pasted);

const forTheWriter = ['首页>>政务公开>>政府文件', 'XX', '（三）', '妥否，请批示。', '30'];

const wrong = [
  '首页>>政务公开>>政府文件',
  'XX',
  '。',
  '砚政办发[2024]第15号',
  '布署',
  '（三）',
  '。。',
  '2000－3000万',
  '再接再励',
  '妥否，请批示。',
  '30',
];

const session = startSession('messy', {
  settings: { 'editor.codeActionsOnSave': { 'source.fixAll.gongwen': 'explicit' } },
  prepare: async (office) => {
    await writeFile(join(office.folder, draft), '');
  },
});

test('a model text pasted from a web page is underlined where it is wrong, and nowhere else', async () => {
  const { page } = session;
  await desk.openDraft(page, draft);
  await page.locator('.monaco-editor .view-lines').first().click();
  await desk.paste(page, pasted);
  await eventuallyEqual(() => underlinedTexts(page), wrong);
  await takeScreenshot(page, 'messy-1-pasted');
});

test('what has one right form is made right on saving, and the rest stays for the writer', async () => {
  const { page, office } = session;
  await page.keyboard.press('Control+s');
  await eventuallyEqual(() => office.read(draft), repaired);
  await eventuallyEqual(() => underlinedTexts(page), forTheWriter);
  assert.deepEqual(await desk.notifications(page), []);
  await takeScreenshot(page, 'messy-2-repaired');
});

test('one undo brings the pasted text back, with its underlines', async () => {
  const { page } = session;
  await page.keyboard.press('Control+z');
  await eventually(
    async () => (await desk.visibleLines(page)).join(''),
    (text) => assert.equal(text, pasted.replaceAll('\n', '')),
  );
  await eventuallyEqual(() => underlinedTexts(page), wrong);
});
