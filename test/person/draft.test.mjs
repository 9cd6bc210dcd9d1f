import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as desk from './desk.mjs';
import { eventually, eventuallyEqual, eventuallyIncludes } from './eventually.mjs';
import { startSession } from './session.mjs';
import { underlinedTexts } from './underlines.mjs';
import { takeScreenshot } from './window.mjs';

const draft = '请示_农村公路灾毁修复资金.gongwen';
const wrongHeading = '2.安防设施';
const rightHeading = '4.安防设施';

const session = startSession('draft');

test('a double click on a draft opens it as 公文, and the wrong number is underlined, the marker alone', async () => {
  await desk.openDraft(session.page, draft);
  await eventuallyEqual(() => desk.language(session.page), '公文');
  await eventuallyIncludes(() => underlinedTexts(session.page), '2.');
  assert.deepEqual(await desk.notifications(session.page), []);
  await takeScreenshot(session.page, 'draft-1-open');
});

test('the status bar counts the warning', async () => {
  await eventually(
    () => desk.warningCount(session.page),
    (count) => assert.ok(count >= 1),
  );
});

test('the outline nests the numbered headings under the title', async () => {
  await desk.openOutline(session.page);
  const rows = await eventually(
    () => desk.outlineRows(session.page),
    (found) => assert.ok(found.length >= 6, JSON.stringify(found)),
  );
  const levelOf = (beginning) => rows.find(({ name }) => name.startsWith(beginning))?.level;
  assert.equal(rows[0].name, '砚湖县人民政府关于解决农村公路灾毁修复资金的请示');
  assert.deepEqual(['砚湖县', '一、', '（一）受灾情况', '二、'].map(levelOf), [1, 2, 3, 2]);
  await takeScreenshot(session.page, 'draft-2-outline');
});

test('the hover says which number belongs there and where the one before stands', async () => {
  const words = await desk.hoverOver(session.page, '2.');
  assert.match(words, /4/);
  assert.match(words, /3/);
  assert.match(words, /numbering\/order/);
  assert.match(words, /请示_农村公路灾毁修复资金\.gongwen\(14, \d+\)/);
  await takeScreenshot(session.page, 'draft-3-hover');
});

test('the rule in the hover leads to its page', async () => {
  await session.page.locator('.monaco-hover:visible a', { hasText: 'numbering/order' }).first().click();
  await desk.readPage(session.page, '序号倒退');
  await takeScreenshot(session.page, 'draft-3-page');
  await desk.openDraft(session.page, draft);
});

test('the breadcrumbs follow the caret', async () => {
  await desk.clickOn(session.page, '2.');
  for (const step of ['二、修复任务和资金需求', '（一）修复任务', wrongHeading]) {
    await eventuallyIncludes(async () => (await desk.breadcrumbs(session.page)).join('|'), step);
  }
});

test('a heading folds away its part and nothing else', async () => {
  const shows = async (beginning) =>
    (await desk.visibleLines(session.page)).some((line) => line.trim().startsWith(beginning));
  await desk.clickLine(session.page, '二、修复任务和资金需求');
  await session.page.keyboard.press('Control+Shift+BracketLeft');
  await eventuallyEqual(() => shows('（一）修复任务'), false);
  assert.equal(await shows('二、修复任务'), true);
  assert.equal(await shows('三、请求事项'), true);
  await takeScreenshot(session.page, 'draft-4-folded');
  await session.page.keyboard.press('Control+Shift+BracketRight');
  await eventuallyEqual(() => shows('（一）修复任务'), true);
});

test('Ctrl+. offers the fix and Enter applies it to the marker alone', async () => {
  const before = await session.office.read(draft);
  const warnings = await desk.warningCount(session.page);
  await desk.clickOn(session.page, '2.');
  const [fix] = await desk.listFixesByKey(session.page);
  assert.match(fix, /4\./);
  await takeScreenshot(session.page, 'draft-5-fixes');
  await session.page.keyboard.press('Enter');
  await eventuallyEqual(async () => (await underlinedTexts(session.page)).includes('2.'), false);
  await eventuallyEqual(() => desk.warningCount(session.page), warnings - 1);
  await session.page.keyboard.press('Control+s');
  await eventuallyEqual(() => session.office.read(draft), before.replace(wrongHeading, rightHeading));
  await takeScreenshot(session.page, 'draft-6-fixed');
});

test('one undo brings the old number and its warning back, and the light bulb fixes it again', async () => {
  await session.page.keyboard.press('Control+z');
  await eventuallyIncludes(() => underlinedTexts(session.page), '2.');
  await desk.clickOn(session.page, '2.');
  const [fix] = await desk.listFixesByBulb(session.page);
  await takeScreenshot(session.page, 'draft-7-bulb');
  await desk.chooseFix(session.page, fix);
  await eventuallyEqual(async () => (await underlinedTexts(session.page)).includes('2.'), false);
  await session.page.keyboard.press('Control+s');
  await eventuallyIncludes(() => session.office.read(draft), rightHeading);
});
