import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import * as desk from './desk.mjs';
import { eventually, eventuallyIncludes } from './eventually.mjs';
import { startSession } from './session.mjs';
import { underlines } from './underlines.mjs';
import { takeScreenshot } from './window.mjs';

const draft = '讲话_秋冬季森林防灭火工作会议.txt';
const carried = '各乡镇半专业扑火队';
/** A name that is no reason to take the folder for past documents unasked. */
const folder = '历年材料';

const session = startSession('folder', {
  settings: { 'gongwen.rules': { 'numbering/*': 'off' } },
  prepare: (office) => rename(join(office.folder, 'past'), join(office.folder, folder)),
});

const carriedOver = async () =>
  (await underlines(session.page)).find(({ text }) => text.startsWith(carried.slice(0, 6)));

test('a folder that nobody named is not read', async () => {
  await desk.openDraft(session.page, draft);
  await session.page.waitForTimeout(1500);
  assert.equal(await carriedOver(), undefined);
});

test('the view says what it is for, and its button asks for the folder', async () => {
  const header = session.page.locator('.pane-header', { hasText: 'Past Documents' });
  if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  await takeScreenshot(session.page, 'folder-1-empty');
  await header.locator('.action-label').first().click();
  const dialog = session.page.locator('.quick-input-widget:visible');
  await dialog.locator('.monaco-list-row', { hasText: folder }).click();
  await eventuallyIncludes(() => dialog.locator('input').first().inputValue(), folder);
  await takeScreenshot(session.page, 'folder-2-dialog');
  await dialog.locator('.monaco-button').first().click();
});

test('its documents are read, listed and found again in the draft', async () => {
  await eventually(carriedOver, (found) => assert.ok(found !== undefined));
  const header = session.page.locator('.pane-header', { hasText: 'Past Documents' });
  const rows = session.page.locator('.pane', { has: header }).locator('.monaco-list-row');
  await eventuallyIncludes(async () => (await rows.first().textContent()) ?? '', folder);
  await takeScreenshot(session.page, 'folder-3-read');
});

test('from the hover one gets to the passage in the old document', async () => {
  const { box } = await eventually(carriedOver, (found) => assert.ok(found !== undefined));
  await session.page.mouse.move(box.x + 40, box.y + box.height / 2);
  await session.page.locator('.monaco-hover:visible', { hasText: '原文' }).first().waitFor();
  await takeScreenshot(session.page, 'folder-4-hover');
  const link = session.page.locator('.monaco-hover:visible a', { hasText: '2024' }).first();
  await link.click();
  await eventuallyIncludes(
    async () => (await session.page.locator('.tab.active').allInnerTexts()).join(),
    '2024',
  );
  await eventuallyIncludes(async () => (await desk.visibleLines(session.page)).join('\n'), '2024年');
  await takeScreenshot(session.page, 'folder-5-source');
});
