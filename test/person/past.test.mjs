import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as desk from './desk.mjs';
import { eventually, eventuallyEqual, eventuallyIncludes } from './eventually.mjs';
import { startSession } from './session.mjs';
import { underlines } from './underlines.mjs';
import { takeScreenshot } from './window.mjs';

const draft = '讲话_秋冬季森林防灭火工作会议.txt';
const source = '讲话_秋冬季森林防灭火工作会议.txt';
const carried = '各乡镇半专业扑火队要保持二十人以上的规模';

const session = startSession('past', {
  settings: {
    'editor.wordWrap': 'on',
    'gongwen.rules': { 'numbering/*': 'off' },
  },
});

/** The first row of the squiggle; it goes on below. */
const carriedOver = async () =>
  (await underlines(session.page)).find(({ text }) => text.startsWith(carried.slice(0, 8)));
const isThere = (found) => assert.ok(found !== undefined, 'the passage is not underlined');

/** A place near its beginning. */
async function near() {
  const { x, y, height } = (await eventually(carriedOver, isThere)).box;
  return { x: x + 30, y: y + height / 2 };
}

async function clickIt() {
  const { x, y } = await near();
  await session.page.mouse.click(x, y);
  await session.page.mouse.move(x + 300, y + 150);
  await session.page.locator('.editor-group-container.active .lightBulbWidget:visible').first().waitFor();
  await session.page.waitForTimeout(700);
}

test('a paragraph from last year is underlined without any setting', async () => {
  await desk.openDraft(session.page, draft);
  await eventually(carriedOver, isThere);
  await takeScreenshot(session.page, 'past-1-underlined');
});

test('over the heading stands how much of it is from past documents, and leads there', async () => {
  await session.page.locator('.codelens-decoration a', { hasText: '与往年材料重复 1 处' }).first().click();
  const original = session.page.locator('.peekview-widget .peekview-title');
  await eventuallyIncludes(async () => (await original.textContent()) ?? '', 'past/2024');
  await takeScreenshot(session.page, 'past-1-original');
  await session.page.keyboard.press('Escape');
  await original.waitFor({ state: 'hidden' });
});

test('pointing at it shows how much is the same and the way to the original', async () => {
  const { x, y } = await near();
  await session.page.mouse.move(x, y);
  await session.page.locator('.monaco-hover:visible', { hasText: '个汉字相同' }).first().waitFor();
  const hover = (await session.page.locator('.monaco-hover:visible').allInnerTexts()).join('\n');
  assert.match(hover, /与往年材料“2024\/.*”重复/);
  assert.match(hover, /原文/);
  assert.match(hover, /个汉字相同（100%）/);
  await takeScreenshot(session.page, 'past-2-hover');
  await session.page.keyboard.press('Escape');
});

test('the light bulb sets the passage beside its original', async () => {
  await clickIt();
  const titles = await desk.listFixesByKey(session.page);
  assert.ok(
    titles.some((title) => title.startsWith('与原文比较：2024/')),
    titles.join(),
  );
  assert.ok(titles.includes('此处引用，不再提示'), titles.join());
  await desk.chooseFix(session.page, '与原文比较');
  await session.page.locator('.monaco-diff-editor').first().waitFor();
  await eventuallyIncludes(
    async () => (await session.page.locator('.tab.active').textContent()) ?? '',
    source.slice(0, 4),
  );
  // The paragraphs wrap: plain text would run off the window.
  await eventuallyEqual(() => desk.language(session.page), '公文');
  await takeScreenshot(session.page, 'past-3-compared');
  await session.page.keyboard.press('Control+F4');
});

test('the view lists the folder and its documents', async () => {
  const header = session.page.locator('.pane-header', { hasText: 'Past Documents' });
  if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  const rows = session.page.locator('.pane', { has: header }).locator('.monaco-list-row');
  await rows.first().waitFor();
  await rows.first().click();
  await eventually(
    () => rows.count(),
    (count) => assert.ok(count > 3, `${count} rows`),
  );
  assert.match(await rows.first().textContent(), /past/);
  await takeScreenshot(session.page, 'past-4-view');
});

test('a quotation is silenced once and for all', async () => {
  await desk.openDraft(session.page, draft);
  await eventually(carriedOver, isThere);
  await clickIt();
  await desk.listFixesByKey(session.page);
  await desk.chooseFix(session.page, '此处引用，不再提示');
  await eventuallyEqual(async () => (await carriedOver()) === undefined, true);
  const [entry] = JSON.parse(await session.office.read('.gongwen/ignore.json')).ignored;
  assert.deepEqual([entry.file, entry.rule], [draft, 'repetition/corpus']);
  await takeScreenshot(session.page, 'past-5-quotation');
});
