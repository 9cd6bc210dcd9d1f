import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { calmSettings } from '../../scripts/code-server.mjs';
import * as desk from './desk.mjs';
import { eventually, eventuallyEqual, eventuallyIncludes } from './eventually.mjs';
import { openOffice } from './office.mjs';
import { underlines } from './underlines.mjs';
import { openWindow, takeScreenshot } from './window.mjs';

const draft = '讲话_秋冬季森林防灭火工作会议.txt';
const source = '讲话_秋冬季森林防灭火工作会议.txt';
const carried = '各乡镇半专业扑火队要保持二十人以上的规模';

let office;
let window;
let page;

before(async () => {
  office = await openOffice();
  window = await openWindow(office, {
    ...calmSettings,
    'editor.wordWrap': 'on',
    'gongwen.rules': { 'numbering/*': 'off' },
  });
  page = window.page;
});

afterEach(async (each) => {
  if (!each.passed) await takeScreenshot(page, `failed-past-${each.name.slice(0, 40)}`);
});

after(async () => {
  await window?.close();
  await office?.close();
});

/** The first row of the squiggle; it goes on below. */
const carriedOver = async () =>
  (await underlines(page)).find(({ text }) => text.startsWith(carried.slice(0, 8)));
const isThere = (found) => assert.ok(found !== undefined, 'the passage is not underlined');

/** A place near its beginning. */
async function near() {
  const { x, y, height } = (await eventually(carriedOver, isThere)).box;
  return { x: x + 30, y: y + height / 2 };
}

async function clickIt() {
  const { x, y } = await near();
  await page.mouse.click(x, y);
  await page.mouse.move(x + 300, y + 150);
  await page.locator('.editor-group-container.active .lightBulbWidget:visible').first().waitFor();
  await page.waitForTimeout(700);
}

test('a paragraph from last year is underlined without any setting', async () => {
  await desk.openDraft(page, draft);
  await eventually(carriedOver, isThere);
  await takeScreenshot(page, 'past-1-underlined');
});

test('over the heading stands how much of it is from past documents', async () => {
  await page.locator('.codelens-decoration', { hasText: '与往年材料重复 1 处' }).first().waitFor();
});

test('pointing at it shows both texts and the way to the original', async () => {
  const { x, y } = await near();
  await page.mouse.move(x, y);
  await page.locator('.monaco-hover:visible', { hasText: '原文' }).first().waitFor();
  const hover = (await page.locator('.monaco-hover:visible').allInnerTexts()).join('\n');
  assert.match(hover, /与往年材料“2024\/.*”重复/);
  assert.match(hover, /原文/);
  await takeScreenshot(page, 'past-2-hover');
  await page.keyboard.press('Escape');
});

test('the light bulb sets the passage beside its original', async () => {
  await clickIt();
  const titles = await desk.listFixesByKey(page);
  assert.ok(
    titles.some((title) => title.startsWith('与原文比较：2024/')),
    titles.join(),
  );
  assert.ok(titles.includes('此处引用，不再提示'), titles.join());
  await desk.chooseFix(page, '与原文比较');
  await page.locator('.monaco-diff-editor').first().waitFor();
  await eventuallyIncludes(
    async () => (await page.locator('.tab.active').textContent()) ?? '',
    source.slice(0, 4),
  );
  await takeScreenshot(page, 'past-3-compared');
  await page.keyboard.press('Control+F4');
});

test('the view lists the folder and its documents', async () => {
  const header = page.locator('.pane-header', { hasText: 'Past Documents' });
  if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  const rows = page.locator('.pane', { has: header }).locator('.monaco-list-row');
  await rows.first().waitFor();
  await rows.first().click();
  await eventually(
    () => rows.count(),
    (count) => assert.ok(count > 3, `${count} rows`),
  );
  assert.match(await rows.first().textContent(), /past/);
  await takeScreenshot(page, 'past-4-view');
});

test('a quotation is silenced once and for all', async () => {
  await desk.openDraft(page, draft);
  await eventually(carriedOver, isThere);
  await clickIt();
  await desk.listFixesByKey(page);
  await desk.chooseFix(page, '此处引用，不再提示');
  await eventuallyEqual(async () => (await carriedOver()) === undefined, true);
  const [entry] = JSON.parse(await office.read('.gongwen/ignore.json')).ignored;
  assert.deepEqual([entry.file, entry.rule], [draft, 'repetition/corpus']);
  await takeScreenshot(page, 'past-5-quotation');
});
