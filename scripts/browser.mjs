import { isProgram, onPath } from './on-path.mjs';

const onPathNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The Chrome or Chromium the tests drive: the one CHROME names, else one on PATH, else one in its usual place. */
export function findBrowser() {
  const named = process.env.CHROME;
  if (named) return isProgram(named) ? named : onPath(named);
  return onPath(...onPathNames) ?? usualPlaces.find(isProgram);
}

/** What the browser is started with: no sandbox (tests run as root), no graphics card, nothing in the background. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
