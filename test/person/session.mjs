import { after, afterEach, before } from 'node:test';
import { calmSettings } from '../../scripts/code-server.mjs';
import { openOffice } from './office.mjs';
import { openWindow, takeScreenshot } from './window.mjs';

/**
 * One person's session for all tests of a file: a copy of the sample office, opened in a window of the editor. Its
 * `office`, `window` and `page` are there once the tests run; a test that fails leaves a screenshot named after `name`.
 * `settings` are the person's own, `prepare` may change the office before the window opens, `open` is what opens it.
 */
export function startSession(
  name,
  { settings = {}, prepare = async () => undefined, open = openWindow } = {},
) {
  const session = {};
  before(async () => {
    session.office = await openOffice();
    await prepare(session.office);
    session.window = await open(session.office, { ...calmSettings, ...settings });
    session.page = session.window.page;
  });
  afterEach(async (each) => {
    if (!each.passed) await takeScreenshot(session.page, `failed-${name}-${each.name.slice(0, 40)}`);
  });
  after(async () => {
    await session.window?.close();
    await session.office?.close();
  });
  return session;
}
