import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as desk from './desk.mjs';
import { eventually, eventuallyEqual, eventuallyIncludes } from './eventually.mjs';
import { startSession } from './session.mjs';
import { underlinedTexts } from './underlines.mjs';
import { takeScreenshot } from './window.mjs';

const office = '砚湖县水利局';
const command = 'New Official Document';

/** What is written at the stops of a 请示 behind its three questions; undefined where the choice offered is taken. */
const fillings = [
  '砚水',
  '27',
  '8月14日的暴雨冲毁我县灌溉渠道11.6公里，2900亩晚稻田无水可灌',
  '赶在冬灌之前恢复通水',
  '申请县级救灾资金用于渠道修复',
  '灌区现有干渠9条、64公里，水毁段集中在松涧、临河、石桥三个乡镇',
  undefined,
  '渠道不修，明年春播要减少种植面积近三千亩',
  undefined,
  '县政府安排186万元，用于11.6公里渠道的修复，2027年3月底前完工',
  undefined,
  '砚湖县水毁渠道修复概算表',
  '沈同舟',
  '6011326',
];

const session = startSession('new-document');
const widget = () => session.page.locator('.quick-input-widget:visible');
const shown = async () => (await widget().textContent()) ?? '';
const input = () => widget().locator('input').first();
const buttons = () => widget().locator('.quick-input-titlebar .action-label');
const rows = () => widget().locator('.monaco-list-row').allInnerTexts();
const tabs = () => session.page.locator('.tab').count();
const text = async () => (await desk.visibleLines(session.page)).join('\n');

async function begin() {
  await desk.runCommand(session.page, command);
  await eventuallyIncludes(shown, '新建公文');
}

/** Answers the question that names `hint`. */
async function answer(hint, words) {
  await eventuallyIncludes(shown, `${hint}：`);
  if (words !== undefined) await input().fill(words);
  await session.page.keyboard.press('Enter');
}

test('given up at the list or at a question, nothing has happened; one question back is the one before', async () => {
  const before = await tabs();
  await begin();
  await session.page.keyboard.press('Escape');
  await begin();
  await session.page.keyboard.type('tzhy');
  await eventually(rows, (found) => assert.match(found[0] ?? '', /会议通知/));
  await session.page.keyboard.press('Enter');
  await answer('发文单位', office);
  await eventuallyIncludes(shown, '会议名称：');
  await buttons().first().click();
  await eventuallyIncludes(shown, '发文单位：');
  assert.equal(await input().inputValue(), office);
  await buttons().last().click();
  await eventuallyIncludes(shown, `已记住“${office}”`);
  await session.page.keyboard.press('Escape');
  await eventuallyEqual(() => widget().count(), 0);
  assert.equal(await tabs(), before);
});

test('a 请示 is found by its initials, knows the office by now, and its title is made of the answers, nothing said twice', async () => {
  await begin();
  await takeScreenshot(session.page, 'new-document-1-kinds');
  await session.page.keyboard.type('qs');
  await eventually(rows, (found) => assert.match(found[0] ?? '', /^请示/));
  await takeScreenshot(session.page, 'new-document-2-found');
  await session.page.keyboard.press('Enter');
  await eventuallyEqual(() => input().inputValue(), office);
  await answer('发文单位');
  await eventuallyIncludes(shown, '事由：');
  await takeScreenshot(session.page, 'new-document-3-question');
  await answer('事由', '关于解决水毁渠道修复资金的请示');
  await answer('主送机关', '砚湖县人民政府');
  await eventuallyIncludes(text, '砚湖县水利局关于解决水毁渠道修复资金的请示');
  await eventuallyIncludes(text, '砚湖县人民政府：');
  await eventuallyEqual(() => desk.language(session.page), '公文');
});

test('what is not filled in yet is underlined', async () => {
  await eventuallyIncludes(() => underlinedTexts(session.page), '××（用事实和数字说明）');
  await takeScreenshot(session.page, 'new-document-4-draft');
});

test('Tab leads through the stops, and the finished draft has nothing to be told of', async () => {
  for (const words of fillings) {
    if (words !== undefined) await session.page.keyboard.type(words, { delay: 15 });
    await session.page.keyboard.press('Tab');
  }
  await takeScreenshot(session.page, 'new-document-5-tabbed');
  await eventually(text, (found) => assert.doesNotMatch(found, /×/));
  await eventuallyEqual(() => underlinedTexts(session.page), []);
  assert.match(
    await session.page.locator('[id="status.problems"]').getAttribute('aria-label'),
    /No Problems/,
  );
  await takeScreenshot(session.page, 'new-document-6-filled');
});

test('in a dark theme the draft reads as well', async () => {
  await toggleTheme('vs-dark');
  await takeScreenshot(session.page, 'new-document-7-dark');
});

test('the walkthrough opens with its five steps, pictures and all, and its button begins a document', async () => {
  // Beside the side bar there is no room for the pictures.
  await session.page.keyboard.press('Control+B');
  await desk.runCommand(session.page, 'Open Walkthrough');
  await widget().locator('.monaco-list-row', { hasText: 'Get started with official documents' }).click();
  const steps = session.page.locator('.getting-started-step');
  await eventuallyEqual(() => steps.count(), 5);
  for (let step = 0; step < 5; step++) {
    await steps.nth(step).click();
    await takeScreenshot(session.page, `walkthrough-${step + 1}-dark`);
  }
  await steps.first().click();
  await session.page.getByRole('button', { name: 'New Document' }).click();
  await eventuallyIncludes(shown, '新建公文');
  await session.page.keyboard.press('Escape');
});

test('walkthrough and draft read in a light theme, and at 200 %', async () => {
  await toggleTheme('vs');
  await takeScreenshot(session.page, 'walkthrough-6-light');
  await session.page.setViewportSize({ width: 640, height: 400 });
  await takeScreenshot(session.page, 'walkthrough-7-200-percent');
  await begin();
  await takeScreenshot(session.page, 'new-document-8-200-percent');
  await session.page.keyboard.press('Escape');
  await session.page.locator('.tab', { hasText: 'Untitled-1' }).click();
  await eventuallyIncludes(text, '的请示');
  await takeScreenshot(session.page, 'new-document-9-200-percent');
});

/** Goes from a light theme to a dark one or back; `mark` is the class that VS Code then has. */
async function toggleTheme(mark) {
  await desk.runCommand(session.page, 'Toggle between Light/Dark Themes');
  await session.page.locator(`.monaco-workbench.${mark}`).waitFor();
}
