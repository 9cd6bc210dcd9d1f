import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as desk from './desk.mjs';
import { eventually, eventuallyEqual, eventuallyIncludes } from './eventually.mjs';
import { startSession } from './session.mjs';
import { underlinedTexts } from './underlines.mjs';
import { takeScreenshot } from './window.mjs';

const draft = '请示_农村公路灾毁修复资金.gongwen';
const list = '.gongwen/ignore.json';

const session = startSession('silencing');

test('the light bulb offers the fix first and silence behind it', async () => {
  await desk.openDraft(session.page, draft);
  await eventuallyIncludes(() => underlinedTexts(session.page), '2.');
  await desk.clickOn(session.page, '2.');
  const titles = await desk.listFixesByKey(session.page);
  assert.match(titles[0], /4\./);
  assert.deepEqual(titles.slice(1, 4), [
    '忽略这一处“序号倒退”',
    '在本文件中忽略“序号倒退”',
    '在本工作区中关闭“序号倒退”',
  ]);
  await takeScreenshot(session.page, 'silencing-1-bulb');
});

test('this one is ignored: the squiggle goes, the draft stays as it is, the list says what and where', async () => {
  const before = await session.office.read(draft);
  await desk.chooseFix(session.page, '忽略这一处');
  await eventuallyEqual(async () => (await underlinedTexts(session.page)).includes('2.'), false);
  assert.equal(await session.office.read(draft), before);
  assert.equal(await session.page.locator('.tab.active.dirty').count(), 0);
  const [entry, ...more] = JSON.parse(await session.office.read(list)).ignored;
  assert.deepEqual(more, []);
  assert.deepEqual([entry.file, entry.rule, entry.text], [draft, 'numbering/order', '2.']);
  assert.deepEqual(await desk.notifications(session.page), []);
  await takeScreenshot(session.page, 'silencing-2-ignored');
});

test('the command opens the list, and a line struck from it brings the squiggle back', async () => {
  await desk.runCommand(session.page, 'Open Ignore List');
  await session.page.locator('.tab.active[data-resource-name="ignore.json"]').waitFor();
  await takeScreenshot(session.page, 'silencing-3-list');
  await eventuallyIncludes(async () => (await desk.visibleLines(session.page)).join('\n'), '2.');
  await session.page.keyboard.press('Control+Home');
  for (let line = 0; line < 3; line++) await session.page.keyboard.press('ArrowDown');
  await session.page.keyboard.press('Control+Shift+K');
  await session.page.keyboard.press('Control+s');
  await desk.openDraft(session.page, draft);
  await eventuallyIncludes(() => underlinedTexts(session.page), '2.');
});

test('a number being typed is underlined when typing rests, not before', async () => {
  await desk.clickLine(session.page, '三、请求事项');
  await session.page.keyboard.press('End');
  await session.page.keyboard.press('Enter');
  const seen = new Set();
  for (const letter of '（九）落实') {
    await session.page.keyboard.insertText(letter);
    for (const text of await underlinedTexts(session.page)) seen.add(text);
  }
  await takeScreenshot(session.page, 'silencing-4-typing');
  assert.ok(![...seen].some((text) => text.includes('九')), [...seen].join(' '));
  await eventually(
    () => underlinedTexts(session.page),
    (texts) =>
      assert.ok(
        texts.some((text) => text.includes('九')),
        texts.join(' '),
      ),
  );
  await takeScreenshot(session.page, 'silencing-5-rested');
});
