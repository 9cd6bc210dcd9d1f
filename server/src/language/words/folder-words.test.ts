import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Configuration } from '../settings/configuration.ts';
import { defaultSettings } from '../settings/settings.ts';
import type { WorkspaceFiles } from '../workspace/files.ts';
import { createWorkspaceFolders } from '../workspace/folders.ts';
import { createFolderWords, withFolderWords } from './folder-words.ts';

const FOLDER = 'file:///office';
const DRAFT = `${FOLDER}/draft.txt`;

/** The lists of one folder, whose file holds what `text` gives or fails as it does; `failed` gathers what was told. */
function wordsOf(text: () => string | undefined, failed: unknown[] = []) {
  const files = {
    reaches: (folder: string) => folder === FOLDER,
    read: async () => text(),
  } as Partial<WorkspaceFiles> as WorkspaceFiles;
  return createFolderWords({
    path: '.gongwen/words.txt',
    wordsIn: (list) => list.split('\n'),
    folders: createWorkspaceFolders({
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [{ uri: FOLDER, name: 'office' }],
    }),
    files,
    fail: (_folder, error) => void failed.push(error),
  });
}

test('a list is read again once it may have changed, and equal lists are one array', async () => {
  let text = '甲\n乙';
  const words = wordsOf(() => text);
  const first = await words.of(DRAFT);
  assert.deepEqual(first, ['甲', '乙']);
  text = '丙';
  assert.equal(await words.of(DRAFT), first);
  words.forget();
  assert.deepEqual(await words.of(DRAFT), ['丙']);
  const third = await words.of(DRAFT);
  words.forget(FOLDER);
  assert.equal(await words.of(DRAFT), third);
});

test('a list that cannot be read holds nothing, and is told of once until it can be read', async () => {
  const failed: unknown[] = [];
  let isBroken = true;
  const words = wordsOf(() => {
    if (isBroken) throw new Error('no way');
    return '甲';
  }, failed);
  for (const broken of [true, true, false, true]) {
    isBroken = broken;
    words.forget();
    assert.deepEqual(await words.of(DRAFT), broken ? [] : ['甲']);
  }
  assert.equal(failed.length, 2);
});

test('a file outside the folders has no list', async () => {
  const words = wordsOf(() => '甲');
  assert.equal(words.folderOf('file:///elsewhere/draft.txt'), undefined);
  assert.deepEqual(await words.of('file:///elsewhere/draft.txt'), []);
});

test('settings with the words of a list are made once', async () => {
  const configuration = { of: async () => defaultSettings } as Partial<Configuration> as Configuration;
  const words = wordsOf(() => '甲');
  const joined = withFolderWords(configuration, words, (settings, terms) => ({ ...settings, terms }));
  const settings = await joined.of(DRAFT);
  assert.deepEqual(settings.terms, ['甲']);
  assert.equal(await joined.of(DRAFT), settings);
  assert.equal(await joined.of('file:///elsewhere/draft.txt'), defaultSettings);
});
