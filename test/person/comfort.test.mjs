import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import * as desk from './desk.mjs';
import { eventually, eventuallyEqual, eventuallyIncludes } from './eventually.mjs';
import { startSession } from './session.mjs';
import { underlinedTexts } from './underlines.mjs';
import { takeScreenshot } from './window.mjs';

const draft = '通知_做好2025年防汛备汛工作.txt';
const soundDraft = '通知_召开全县安全生产工作会议.txt';
const list = 'requirements.txt';
const accept = '以公文方式编辑此文件';

/** Characters of a screen line that no wrapped line reaches in this window. */
const tooWide = 100;

const wrongNumbersShow = async () => {
  const wrong = session.office.wrongNumbers(draft);
  assert.ok(wrong.length > 0);
  for (const marker of wrong) await eventuallyIncludes(() => underlinedTexts(session.page), marker);
};
const longestLine = async () =>
  Math.max(...(await desk.visibleLines(session.page)).map((line) => line.length));

const session = startSession('comfort', {
  prepare: async (office) => {
    await writeFile(join(office.folder, list), '1. numpy==2.1\n3. pandas==2.2\n');
  },
});

test('a list that is no Chinese prose stays untouched', async () => {
  await desk.openDraft(session.page, list);
  await session.page.locator('.pane-header', { hasText: 'Outline' }).click();
  await session.page.getByText(`No symbols found in document '${list}'`).waitFor();
  assert.deepEqual(await underlinedTexts(session.page), []);
  assert.deepEqual(await desk.notifications(session.page), []);
});

test('a draft opened as plain text is checked at once and offered, quietly, to be edited as 公文', async () => {
  await desk.openDraft(session.page, draft);
  await eventuallyEqual(() => desk.language(session.page), 'Plain Text');
  await wrongNumbersShow();
  assert.ok((await longestLine()) > tooWide);
  await eventually(
    () => desk.notifications(session.page),
    (said) => {
      assert.equal(said.length, 1);
      assert.match(said[0], /公文/);
    },
  );
  await takeScreenshot(session.page, 'comfort-1-offer');
});

test('accepted, the draft becomes 公文: its lines wrap and the checks stay', async () => {
  await session.page.locator('.notifications-toasts').getByRole('button', { name: accept }).click();
  await eventuallyEqual(() => desk.language(session.page), '公文');
  await eventually(longestLine, (length) => assert.ok(length < tooWide, `${length} characters in a line`));
  await wrongNumbersShow();
  assert.equal(await session.page.locator('.editor-group-container.active .unicode-highlight').count(), 0);
  await takeScreenshot(session.page, 'comfort-2-accepted');
});

test('the next draft is not asked about, and a sound one shows no wrong number', async () => {
  await desk.openDraft(session.page, soundDraft);
  await eventuallyEqual(() => desk.language(session.page), 'Plain Text');
  await eventuallyIncludes(
    async () => (await desk.outlineRows(session.page)).map(({ name }) => name).join('|'),
    '一、',
  );
  assert.deepEqual(await desk.notifications(session.page), []);
  assert.deepEqual(await underlinedTexts(session.page), []);
  await takeScreenshot(session.page, 'comfort-3-sound');
});

test('the next day the accepted draft opens as 公文 without a question', async () => {
  await session.page.reload();
  await session.page.locator('.monaco-workbench').waitFor();
  await desk.openDraft(session.page, draft);
  await eventuallyEqual(() => desk.language(session.page), '公文');
  await wrongNumbersShow();
  assert.deepEqual(await desk.notifications(session.page), []);
});
