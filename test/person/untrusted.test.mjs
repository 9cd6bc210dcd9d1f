import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as desk from './desk.mjs';
import { eventuallyEqual, eventuallyIncludes } from './eventually.mjs';
import { startSession } from './session.mjs';
import { underlinedTexts } from './underlines.mjs';
import { takeScreenshot } from './window.mjs';

const draft = '请示_农村公路灾毁修复资金.gongwen';

const session = startSession('untrusted', {
  settings: {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
  },
});

test('a folder the writer has not said to trust opens in Restricted Mode', async () => {
  await session.page.locator('[id="status.workspaceTrust"]', { hasText: 'Restricted Mode' }).waitFor();
});

test('the wrong number is underlined there as well', async () => {
  await desk.openDraft(session.page, draft);
  await eventuallyIncludes(() => underlinedTexts(session.page), '2.');
  await takeScreenshot(session.page, 'untrusted-1-open');
});

test('the fix works there as well', async () => {
  await desk.clickOn(session.page, '2.');
  const [fix] = await desk.listFixesByKey(session.page);
  assert.match(fix, /4\./);
  await session.page.keyboard.press('Enter');
  await eventuallyEqual(async () => (await underlinedTexts(session.page)).includes('2.'), false);
});
