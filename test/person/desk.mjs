/**
 * What a writer sees and does in the window, told in the writer's words instead of VS Code's class names.
 * Every function takes the page first.
 */
import { underlines } from './underlines.mjs';

/**
 * Milliseconds a writer looks before the next move. VS Code slides its panes open, and it asks for fixes once more a
 * quarter of a second after the caret has moved, closing a list that was opened before that.
 */
const glance = 700;

const activeEditor = '.editor-group-container.active .monaco-editor';

/** Opens a draft by a double click in the explorer and waits until its text stands in the editor. */
export async function openDraft(page, name) {
  await page.getByRole('treeitem', { name, exact: true }).first().dblclick();
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator(`${activeEditor} .view-line`).first().waitFor();
}

/** Runs a command of the palette by its title; in a window that has just opened the palette may not know it yet. */
export async function runCommand(page, title) {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  for (let tries = 0; tries < 30; tries++) {
    // A list that is still closing would take the keys.
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill(`>${title}`);
    await page.waitForTimeout(glance);
    if ((await row.count()) > 0) return row.click();
    await page.keyboard.press('Escape');
  }
  throw new Error(`the palette does not know ${title}`);
}

/** Pastes `text` at the caret from the clipboard, as from another program. */
export async function paste(page, text) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

/** Waits until a page to read, not to write in, stands in the window under the heading `title`. */
export function readPage(page, title) {
  const shown = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  return shown.locator('h1', { hasText: title }).waitFor();
}

/** The lines on the screen, top to bottom; a wrapped paragraph counts as several. */
export function visibleLines(page) {
  return page.locator(`${activeEditor} .view-line`).evaluateAll((lines) =>
    lines
      .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' ')),
  );
}

/** The language the status bar names for the active editor. */
export const language = (page) => page.locator('[id="status.editor.mode"]').textContent();

/** The number of warnings in the status bar. */
export async function warningCount(page) {
  const label = (await page.locator('[id="status.problems"]').getAttribute('aria-label')) ?? '';
  return Number(/Warnings: (\d+)/.exec(label)?.[1] ?? 0);
}

/** Points at the squiggle under `marker` and gives what the hover says. */
export async function hoverOver(page, marker) {
  const { x, y } = middle(await boxOf(page, marker));
  await page.mouse.move(x, y);
  const hover = page.locator('.monaco-hover:visible');
  await hover.first().waitFor();
  return (await hover.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
}

/** Puts the caret into the squiggle under `marker` by a click and waits for the light bulb. */
export async function clickOn(page, marker) {
  const { x, y } = middle(await boxOf(page, marker));
  await page.mouse.click(x, y);
  await page.mouse.move(x + 400, y);
  await page.locator(`${activeEditor} .lightBulbWidget`).waitFor();
  await page.waitForTimeout(glance);
}

/** Puts the caret at the end of the screen line that begins with `beginning`, by a click behind its text. */
export async function clickLine(page, beginning) {
  await page
    .locator(`${activeEditor} .view-line`, { hasText: beginning })
    .first()
    .click({ position: { x: 30, y: 8 } });
}

/** Opens the list of fixes at the caret with the keyboard and gives its entries. */
export async function listFixesByKey(page) {
  await page.keyboard.press('Control+.');
  return fixList(page);
}

/** Opens the list of fixes with a click on the light bulb and gives its entries. */
export async function listFixesByBulb(page) {
  await page.locator(`${activeEditor} .lightBulbWidget`).click();
  return fixList(page);
}

async function fixList(page) {
  const entries = page.locator('.action-widget .monaco-list-row.action .title');
  await entries.first().waitFor();
  return entries.allInnerTexts();
}

/** Clicks the entry `title` of the open list of fixes. */
export const chooseFix = (page, title) =>
  page.locator('.action-widget .monaco-list-row.action', { hasText: title }).click();

/** Opens the outline below the explorer, drags it to half the side bar's height and waits for its rows. */
export async function openOutline(page) {
  const header = page.locator('.pane-header', { hasText: 'Outline' });
  if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  await page.locator('.outline-tree .monaco-list-row').first().waitFor();
  await page.waitForTimeout(glance);
  const { x, y } = await header.boundingBox();
  await page.mouse.move(x + 100, y);
  await page.mouse.down();
  await page.mouse.move(x + 100, y - 180, { steps: 5 });
  await page.mouse.up();
}

/** The rows of the open outline that are on the screen: level (1 is outermost) and name. */
export function outlineRows(page) {
  return page.locator('.outline-tree .monaco-list-row').evaluateAll((rows) =>
    rows
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((row) => ({
        level: Number(row.getAttribute('aria-level')),
        name: row.querySelector('.monaco-icon-label .label-name')?.textContent ?? '',
      })),
  );
}

/** The steps of the breadcrumbs above the active editor. */
export const breadcrumbs = (page) =>
  page.locator('.editor-group-container.active .monaco-breadcrumb-item').allInnerTexts();

/** What the notifications in the corner say. */
export const notifications = (page) =>
  page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();

async function boxOf(page, marker) {
  const found = (await underlines(page)).find(({ text }) => text === marker);
  if (!found) throw new Error(`nothing is underlined at ${marker}`);
  return found.box;
}

const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
