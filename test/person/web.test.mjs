import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import * as desk from './desk.mjs';
import { eventually, eventuallyEqual, eventuallyIncludes } from './eventually.mjs';
import { startSession } from './session.mjs';
import { underlinedTexts } from './underlines.mjs';
import { installedIn, openWebWindow } from './web-window.mjs';
import { takeScreenshot } from './window.mjs';

const draft = '请示_农村公路灾毁修复资金.gongwen';
const list = '.gongwen/ignore.json';

/** The editor of the tests brings no Markdown for browsers: there the pages of rules are to be shown as text. */
const asText = { 'workbench.editorAssociations': { 'gongwen-docs:/**/*.md': 'default' } };

const session = startSession('web', {
  open: openWebWindow,
  async prepare({ folder }) {
    await mkdir(join(folder, '.vscode'));
    await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(asText));
  },
});

test('in a browser with no machine behind it the wrong number is underlined', async () => {
  await desk.openDraft(session.page, draft);
  await eventuallyEqual(() => desk.language(session.page), '公文');
  await eventuallyIncludes(() => underlinedTexts(session.page), '2.');
  await eventuallyIncludes(() => session.page.locator('.statusbar').textContent(), '文种：请示');
  await takeScreenshot(session.page, 'web-1-open');
});

test('Ctrl+. repairs it, and the repaired draft is saved into the folder', async () => {
  const before = await session.office.read(draft);
  await desk.clickOn(session.page, '2.');
  const [fix] = await desk.listFixesByKey(session.page);
  assert.match(fix, /4\./);
  await session.page.keyboard.press('Enter');
  await eventuallyEqual(async () => (await underlinedTexts(session.page)).includes('2.'), false);
  await session.page.keyboard.press('Control+s');
  await eventuallyEqual(() => session.office.read(draft), before.replace('2.安防设施', '4.安防设施'));
  await takeScreenshot(session.page, 'web-2-fixed');
});

test('what is ignored is written into the folder, and struck in the view it is told again', async () => {
  await session.page.keyboard.press('Control+z');
  await eventuallyIncludes(() => underlinedTexts(session.page), '2.');
  await desk.clickOn(session.page, '2.');
  await desk.listFixesByKey(session.page);
  await desk.chooseFix(session.page, '忽略这一处');
  await eventuallyEqual(async () => (await underlinedTexts(session.page)).includes('2.'), false);
  const [entry, ...more] = JSON.parse(await session.office.read(list)).ignored;
  assert.deepEqual([entry.file, entry.rule, more], [draft, 'numbering/order', []]);
  await session.page.locator('.pane-header', { hasText: '已忽略与保护词' }).click();
  const row = session.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', {
    hasText: '序号倒退',
  });
  await row.waitFor();
  await takeScreenshot(session.page, 'web-3-ignored');
  await row.locator('.custom-view-tree-node-item-checkbox').click();
  await eventuallyIncludes(() => underlinedTexts(session.page), '2.');
});

test('the rule in the hover leads to its page, which comes with the extension', async () => {
  await desk.hoverOver(session.page, '2.');
  await session.page.locator('.monaco-hover:visible a', { hasText: 'numbering/order' }).first().click();
  await eventuallyIncludes(() => desk.visibleLines(session.page), '# 序号倒退');
  await desk.openDraft(session.page, draft);
  await eventuallyIncludes(() => underlinedTexts(session.page), '2.');
});

test('a worker that is started anew goes on where the old one was', async () => {
  await desk.runCommand(session.page, '重新启动检查');
  await eventuallyIncludes(() => underlinedTexts(session.page), '2.');
  await desk.clickOn(session.page, '2.');
  const [fix] = await desk.listFixesByKey(session.page);
  assert.match(fix, /4\./);
  await session.page.keyboard.press('Escape');
});

test('the view of past documents says that they need a desktop, and offers nothing', async () => {
  const header = session.page.locator('.pane-header', { hasText: '往年材料' });
  await header.click();
  const pane = session.page.locator('.pane', { has: header });
  await eventually(
    () => pane.textContent(),
    (words) => assert.match(words, /桌面版 VS Code/),
  );
  assert.equal(await pane.locator('.monaco-button').count(), 0);
  await session.page.keyboard.press('F1');
  await session.page.locator('.quick-input-widget input').first().fill('>公文');
  const offered = session.page.locator('.quick-input-list .monaco-list-row');
  await offered.filter({ hasText: '新建公文' }).first().waitFor();
  assert.equal(await offered.filter({ hasText: /往年材料|提炼/ }).count(), 0);
  await session.page.keyboard.press('Escape');
  await takeScreenshot(session.page, 'web-4-past');
  assert.deepEqual(await desk.notifications(session.page), []);
});

test('where the worker cannot be loaded the writer is told', async () => {
  await rm(join(await installedIn(session.office), 'dist/web/server.js'));
  await desk.runCommand(session.page, '重新启动检查');
  await eventually(
    () => desk.notifications(session.page),
    ([words, ...more]) => {
      assert.match(words ?? '', /没有启动.*文稿不受影响/);
      assert.deepEqual(more, []);
    },
  );
});
