import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAskedConfiguration, createSettingsReader, createToldConfiguration } from './configuration.ts';
import { defaultSettings, type Settings } from './settings.ts';

const reader = () =>
  createSettingsReader((section): Settings => ({ ...defaultSettings, ...(section as object | undefined) }));

test('each file is asked about once until a change is announced', async () => {
  const asked: string[] = [];
  const configuration = createAskedConfiguration(
    async (uri) => {
      asked.push(uri);
      return { enable: uri === 'a' };
    },
    reader(),
    assert.fail,
  );
  assert.equal((await configuration.of('a')).enable, true);
  assert.equal((await configuration.of('b')).enable, false);
  await configuration.of('a');
  assert.deepEqual(asked, ['a', 'b']);
  configuration.close('a');
  await configuration.of('a');
  configuration.change(undefined);
  await configuration.of('b');
  assert.deepEqual(asked, ['a', 'b', 'a', 'b']);
});

test('equal settings are one object, so that nothing is checked again for them', async () => {
  const configuration = createAskedConfiguration(async () => ({ enable: false }), reader(), assert.fail);
  const before = await configuration.of('a');
  configuration.change(undefined);
  assert.equal(await configuration.of('a'), before);
});

test('a client that fails to answer gets the defaults and is asked again', async () => {
  const complaints: string[] = [];
  let fails = true;
  const configuration = createAskedConfiguration(
    async () => {
      if (fails) throw new Error('no such section');
      return { enable: false };
    },
    reader(),
    (message) => complaints.push(message),
  );
  assert.deepEqual(await configuration.of('a'), defaultSettings);
  assert.match(complaints.join(), /settings of a.*no such section/);
  fails = false;
  assert.equal((await configuration.of('a')).enable, false);
});

test('a client that tells its settings is taken at its last word', async () => {
  const configuration = createToldConfiguration({ enable: false }, reader());
  assert.equal((await configuration.of('a')).enable, false);
  configuration.change({ enable: true });
  assert.equal((await configuration.of('a')).enable, true);
});
