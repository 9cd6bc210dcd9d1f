import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import * as desk from './desk.mjs';
import { eventuallyEqual, eventuallyIncludes } from './eventually.mjs';
import { startSession } from './session.mjs';
import { underlinedTexts } from './underlines.mjs';
import { takeScreenshot } from './window.mjs';

const draft = '讲话_新稿.gongwen';

const speech = [
  '在全县乡村振兴工作会议上的讲话',
  '同志们：',
  '　　这次会议的任务是总结上年工作，部署今年任务。下面，我讲三点意见。',
  '　　一、认清形势，增强信心',
  '　　去年以来，全县上下扎实推进各项工作，农村面貌有了新的变化。',
  '　　二、突出重点，真抓实干',
  '　　要抓好以下工作：一是发展产业，二是整治环境，三是培育人才。',
];

const session = startSession('writing', {
  prepare: async (office) => {
    await writeFile(join(office.folder, draft), '');
  },
});

/** Writes lines as fingers do: the words, then Enter; the indent the editor carried over is taken back first. */
async function write(lines) {
  for (const line of lines) {
    await session.page.keyboard.insertText(line);
    await session.page.keyboard.press('Escape');
    await session.page.keyboard.press('Enter');
    await session.page.keyboard.press('Shift+Home');
    await session.page.keyboard.press('Delete');
  }
}

test('a speech written from an empty file promises three points and gives two: the promise is underlined', async () => {
  await desk.openDraft(session.page, draft);
  await session.page.locator('.monaco-editor .view-lines').first().click();
  await write([...speech, '　　同志们，任务已经明确，关键在于落实。']);
  await eventuallyIncludes(() => underlinedTexts(session.page), '三点意见');
  await takeScreenshot(session.page, 'writing-1-promise');
});

test('the third heading keeps the promise, and the underline goes', async () => {
  await desk.clickLine(session.page, '同志们，任务');
  await session.page.keyboard.press('Home');
  await session.page.keyboard.press('Home');
  await write(['　　三、加强领导，狠抓落实']);
  await eventuallyEqual(() => underlinedTexts(session.page), []);
  await takeScreenshot(session.page, 'writing-2-kept');
});

test('a section moved from the light bulb takes its new number along', async () => {
  await desk.clickLine(session.page, '三、加强领导');
  await desk.listFixesByKey(session.page);
  await desk.chooseFix(session.page, '上移本节');
  await eventuallyIncludes(async () => (await desk.visibleLines(session.page)).join('\n'), '二、加强领导');
  const lines = (await desk.visibleLines(session.page)).join('\n');
  assert.match(lines, /二、加强领导[\s\S]*三、突出重点/);
  assert.deepEqual(await underlinedTexts(session.page), []);
  await takeScreenshot(session.page, 'writing-3-moved');
});
