import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import * as desk from './desk.mjs';
import { eventually, eventuallyEqual, eventuallyIncludes } from './eventually.mjs';
import { startSession } from './session.mjs';
import { takeScreenshot } from './window.mjs';

const drafts = {
  formal: '新稿一.gongwen',
  typed: '新稿二.gongwen',
  plain: '新稿三.txt',
  markdown: '新稿四.md',
};
const report = '砚湖县水利局关于防汛工作情况的报告\n\n县人民政府：\n　　现将防汛工作情况报告如下：\n';
const continued = '通知.gongwen';
const notice = '关于做好2025年防汛备汛工作的通知\n\n各乡镇人民政府：\n';

const session = startSession('completion', {
  settings: { 'gongwen.office': '砚湖县水利局' },
  prepare: async (office) => {
    for (const draft of Object.values(drafts)) await writeFile(join(office.folder, draft), '');
    await writeFile(join(office.folder, '报告.gongwen'), report);
    await writeFile(join(office.folder, continued), notice);
  },
});

const widget = () => session.page.locator('.suggest-widget.visible');
const offers = async () => {
  const rows = await widget().locator('.monaco-list-row .label-name').allInnerTexts();
  return rows.map((row) => row.trim());
};

/** So long, ms, a person looks at a line beside which nothing comes up before asking for it. */
const wonder = 4000;

/**
 * Waits for offers that pass `check`. An editor drops a request that the next key overtakes, and past documents are waited for a
 * moment only: who sees nothing come asks by the key.
 */
async function offered(check) {
  let since = Date.now();
  await eventually(async () => {
    if ((await widget().count()) === 0 && Date.now() - since > wonder) {
      since = Date.now();
      await session.page.keyboard.press('Alt+/');
    }
    return await offers();
  }, check);
}

const text = async () => (await desk.visibleLines(session.page)).join('\n');

async function begin(draft) {
  await desk.openDraft(session.page, draft);
  await session.page.locator('.editor-group-container.active .monaco-editor .view-lines').first().click();
  await session.page.keyboard.press('Control+End');
}

/** Types as an input method does: Latin letters under composition, then the characters chosen. */
async function compose(letters, characters) {
  const input = await session.page.context().newCDPSession(session.page);
  for (let length = 1; length <= letters.length; length++) {
    await input.send('Input.imeSetComposition', {
      text: letters.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    });
  }
  await input.send('Input.insertText', { text: characters });
  await input.detach();
}

test('qs in an empty file offers the 请示, and Tab writes it with the office and the day', async () => {
  await begin(drafts.formal);
  // What is typed before the extension answers at all is answered by nobody.
  await session.page.locator('.statusbar-item', { hasText: '公文' }).first().waitFor();
  await session.page.waitForTimeout(3000);
  await session.page.keyboard.type('qs');
  await offered((found) => assert.equal(found[0], '请示'));
  await takeScreenshot(session.page, 'completion-1-initials');
  await session.page.keyboard.press('Tab');
  await eventuallyIncludes(text, '砚湖县水利局关于');
});

test('the characters an input method wrote are answered as well', async () => {
  for (const draft of [drafts.typed, drafts.plain]) {
    await begin(draft);
    await compose("qing'shi", '请示');
    await offered((found) => assert.equal(found[0], '请示'));
    await takeScreenshot(session.page, `completion-2-${draft.endsWith('.txt') ? 'plain' : 'formal'}`);
    await session.page.keyboard.press('Escape');
  }
});

test('in Markdown, where nothing comes by itself behind a word, a key brings it', async () => {
  await begin(drafts.markdown);
  await session.page.keyboard.type('qs');
  await session.page.waitForTimeout(700);
  assert.equal(await widget().count(), 0);
  await session.page.keyboard.press('Alt+/');
  await offered((found) => assert.equal(found[0], '请示'));
  await session.page.keyboard.press('Escape');
  await session.page.keyboard.press('Control+a');
  await compose("qing'shi", '请示');
  await session.page.keyboard.press('Alt+/');
  await offered((found) => assert.equal(found[0], '请示'));
  await takeScreenshot(session.page, 'completion-3-markdown');
  await session.page.keyboard.press('Escape');
});

test('the next heading is taken with its number, the closing by its first character', async () => {
  await begin('报告.gongwen');
  await session.page.keyboard.insertText('　　一、工作进展情况');
  await session.page.keyboard.press('Enter');
  await offered((found) => assert.deepEqual(found.slice(0, 2), ['二、', '二、存在的主要问题']));
  await takeScreenshot(session.page, 'completion-4-heading');
  await session.page.keyboard.press('ArrowDown');
  await session.page.keyboard.press('Tab');
  await eventuallyIncludes(text, '　　二、存在的主要问题');
  await session.page.keyboard.press('Enter');
  await session.page.keyboard.press('Escape');
  await compose('te', '特');
  await offered((found) => assert.equal(found[0], '特此报告。'));
  await takeScreenshot(session.page, 'completion-5-closing');
  await session.page.keyboard.press('Tab');
  await eventuallyIncludes(text, '特此报告。');
});

test('a clause goes on as last year’s did, with the source beside it', async () => {
  await begin(continued);
  await session.page.keyboard.insertText('　　汛期严格执行领导带班和二十四小时值班制度，');
  await compose('dai', '带');
  await offered((found) => assert.match(found[0] ?? '', /^带班领导不得以电话值守代替到…/));
  await takeScreenshot(session.page, 'completion-6-past');
  await session.page.keyboard.press('Escape');
  await session.page.keyboard.type('，');
  await session.page.waitForTimeout(700);
  await eventuallyEqual(() => widget().count(), 0);
});
