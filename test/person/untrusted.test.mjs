import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { calmSettings } from '../../scripts/code-server.mjs';
import * as desk from './desk.mjs';
import { eventuallyEqual, eventuallyIncludes } from './eventually.mjs';
import { openOffice } from './office.mjs';
import { underlinedTexts } from './underlines.mjs';
import { openWindow, takeScreenshot } from './window.mjs';

const draft = '请示_农村公路灾毁修复资金.gongwen';

let office;
let window;
let page;

before(async () => {
  office = await openOffice();
  window = await openWindow(office, {
    ...calmSettings,
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
  });
  page = window.page;
});

afterEach(async (each) => {
  if (!each.passed) await takeScreenshot(page, `failed-untrusted-${each.name.slice(0, 40)}`);
});

after(async () => {
  await window?.close();
  await office?.close();
});

test('a folder the writer has not said to trust opens in Restricted Mode', async () => {
  await page.locator('[id="status.workspaceTrust"]', { hasText: 'Restricted Mode' }).waitFor();
});

test('the wrong number is underlined there as well', async () => {
  await desk.openDraft(page, draft);
  await eventuallyIncludes(() => underlinedTexts(page), '2.');
  await takeScreenshot(page, 'untrusted-1-open');
});

test('the fix works there as well', async () => {
  await desk.clickOn(page, '2.');
  const [fix] = await desk.listFixesByKey(page);
  assert.match(fix, /4\./);
  await page.keyboard.press('Enter');
  await eventuallyEqual(async () => (await underlinedTexts(page)).includes('2.'), false);
});
