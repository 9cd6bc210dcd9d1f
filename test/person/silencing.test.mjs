import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { calmSettings } from '../../scripts/code-server.mjs';
import * as desk from './desk.mjs';
import { eventually, eventuallyEqual, eventuallyIncludes } from './eventually.mjs';
import { openOffice } from './office.mjs';
import { underlinedTexts } from './underlines.mjs';
import { openWindow, takeScreenshot } from './window.mjs';

const draft = '请示_农村公路灾毁修复资金.gongwen';
const list = '.gongwen/ignore.json';

let office;
let window;
let page;

before(async () => {
  office = await openOffice();
  window = await openWindow(office, calmSettings);
  page = window.page;
});

afterEach(async (each) => {
  if (!each.passed) await takeScreenshot(page, `failed-silencing-${each.name.slice(0, 40)}`);
});

after(async () => {
  await window?.close();
  await office?.close();
});

/** Runs a command of the palette by its title. */
async function runCommand(title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

test('the light bulb offers the fix first and silence behind it', async () => {
  await desk.openDraft(page, draft);
  await eventuallyIncludes(() => underlinedTexts(page), '2.');
  await desk.clickOn(page, '2.');
  const titles = await desk.listFixesByKey(page);
  assert.match(titles[0], /4\./);
  assert.deepEqual(titles.slice(1, 4), [
    '忽略这一处“序号倒退”',
    '在本文件中忽略“序号倒退”',
    '在本工作区中关闭“序号倒退”',
  ]);
  await takeScreenshot(page, 'silencing-1-bulb');
});

test('this one is ignored: the squiggle goes, the draft stays as it is, the list says what and where', async () => {
  const before = await office.read(draft);
  await desk.chooseFix(page, '忽略这一处');
  await eventuallyEqual(async () => (await underlinedTexts(page)).includes('2.'), false);
  assert.equal(await office.read(draft), before);
  assert.equal(await page.locator('.tab.active.dirty').count(), 0);
  const [entry, ...more] = JSON.parse(await office.read(list)).ignored;
  assert.deepEqual(more, []);
  assert.deepEqual([entry.file, entry.rule, entry.text], [draft, 'numbering/order', '2.']);
  assert.deepEqual(await desk.notifications(page), []);
  await takeScreenshot(page, 'silencing-2-ignored');
});

test('the command opens the list, and a line struck from it brings the squiggle back', async () => {
  await runCommand('Open Ignore List');
  await page.locator('.tab.active[data-resource-name="ignore.json"]').waitFor();
  await takeScreenshot(page, 'silencing-3-list');
  await eventuallyIncludes(async () => (await desk.visibleLines(page)).join('\n'), '2.');
  await page.keyboard.press('Control+Home');
  for (let line = 0; line < 3; line++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Shift+K');
  await page.keyboard.press('Control+s');
  await desk.openDraft(page, draft);
  await eventuallyIncludes(() => underlinedTexts(page), '2.');
});

test('a number being typed is underlined when typing rests, not before', async () => {
  await desk.clickLine(page, '三、请求事项');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const seen = new Set();
  for (const letter of '（九）落实') {
    await page.keyboard.insertText(letter);
    for (const text of await underlinedTexts(page)) seen.add(text);
  }
  await takeScreenshot(page, 'silencing-4-typing');
  assert.ok(![...seen].some((text) => text.includes('九')), [...seen].join(' '));
  await eventually(
    () => underlinedTexts(page),
    (texts) =>
      assert.ok(
        texts.some((text) => text.includes('九')),
        texts.join(' '),
      ),
  );
  await takeScreenshot(page, 'silencing-5-rested');
});
