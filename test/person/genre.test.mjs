import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as desk from './desk.mjs';
import { eventuallyEqual, eventuallyIncludes } from './eventually.mjs';
import { startSession } from './session.mjs';
import { underlinedTexts } from './underlines.mjs';
import { takeScreenshot } from './window.mjs';

const report = '报告_上半年重点工作推进情况.txt';
const closing = '妥否，请批示。';

const session = startSession('genre');

/** What the status bar says of the draft's 文种. */
const genre = () => session.page.locator('[id$="gongwen.genre"]').first().textContent();

async function choose(name) {
  await session.page.locator('[id$="gongwen.genre"]').first().click();
  const row = session.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
  await session.page.locator('.quick-input-widget input').first().fill(name);
  await row.waitFor();
  await takeScreenshot(session.page, `genre-choose-${name}`);
  await session.page.keyboard.press('Enter');
}

test('the status bar tells the 文种, and what does not belong to it is underlined', async () => {
  await desk.openDraft(session.page, report);
  await eventuallyEqual(genre, '文种：报告');
  await session.page.keyboard.press('Control+End');
  await eventuallyIncludes(() => underlinedTexts(session.page), closing);
  await takeScreenshot(session.page, 'genre-1-report');
});

test('another 文种 is chosen for the file: the closing fits, the text stays as it is', async () => {
  const before = await session.office.read(report);
  await choose('请示');
  await eventuallyEqual(genre, '文种：请示');
  await eventuallyEqual(async () => (await underlinedTexts(session.page)).includes(closing), false);
  assert.equal(await session.office.read(report), before);
  assert.equal(await session.page.locator('.tab.active.dirty').count(), 0);
  await takeScreenshot(session.page, 'genre-2-request');
});

test('the choice is taken back', async () => {
  await choose('自动判断');
  await eventuallyEqual(genre, '文种：报告');
  await eventuallyIncludes(() => underlinedTexts(session.page), closing);
});

test('what is ignored stands in the view, and counts again when its tick is taken away', async () => {
  await desk.clickOn(session.page, closing);
  await desk.listFixesByKey(session.page);
  await desk.chooseFix(session.page, '忽略这一处');
  await eventuallyEqual(async () => (await underlinedTexts(session.page)).includes(closing), false);
  await session.page
    .locator('.pane-header', { hasText: '已忽略与保护词' })
    .or(session.page.locator('.pane-header', { hasText: 'Ignored and protected' }))
    .first()
    .click();
  const row = session.page.locator('.monaco-list-row', { hasText: closing }).first();
  await row.waitFor();
  await takeScreenshot(session.page, 'genre-3-silenced');
  await row.locator('.custom-view-tree-node-item-checkbox').click();
  await eventuallyIncludes(() => underlinedTexts(session.page), closing);
  await takeScreenshot(session.page, 'genre-4-restored');
});
