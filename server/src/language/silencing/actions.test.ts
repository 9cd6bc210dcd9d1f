import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type InitializeParams, ResponseError } from 'vscode-languageserver';
import type { Finding, Rule } from '../../rules/rule.ts';
import { OpenDocument } from '../documents/open-document.ts';
import { createWorkspaceFolders } from '../workspace/folders.ts';
import { ruleSwitchOf, type SilencingStyle, silencingActionsOf } from './actions.ts';
import { ignoreArgumentOf } from './command.ts';

const document = OpenDocument.open('file:///office/a.txt', 'gongwen', 1, '一、甲\n三、乙\n三、丙');
const finding = (rule: string, start: number): Finding => ({
  rule,
  severity: 'warning',
  span: { start, end: start + 2 },
  message: '',
});
const rules = [{ id: 'test/gap', title: '跳号' }] as unknown as Rule[];
const style: SilencingStyle = {
  rules,
  say: (sentence, ...values) => sentence.replace('{0}', String(values[0])),
  lasts: true,
  ruleSwitch: { command: 'off', reach: 'workspace' },
};

test('each finding can be ignored, of those named alike the first, and its rule in this file and in the workspace', () => {
  const findings = [finding('test/gap', 4), finding('test/gap', 8), finding('test/plain', 8)];
  const actions = silencingActionsOf(findings, document, style);
  assert.deepEqual(
    actions.map(({ title }) => title),
    [
      '忽略这一处“跳号”',
      '忽略这一处“test/plain”',
      '在本文件中忽略“跳号”',
      '在本文件中忽略“test/plain”',
      '在本工作区中关闭“跳号”',
      '在本工作区中关闭“test/plain”',
    ],
  );
  for (const action of actions) {
    assert.equal(action.kind, 'quickfix');
    assert.deepEqual(
      [action.edit, action.isPreferred, action.diagnostics],
      [undefined, undefined, undefined],
    );
  }
  assert.deepEqual(actions[4]?.command?.arguments, ['test/gap', document.uri]);
});

test('what an action carries is what the command takes', () => {
  const [here, file] = silencingActionsOf([finding('test/gap', 4)], document, style);
  const { hash, ...words } = ignoreArgumentOf(here?.command as never).place ?? {};
  assert.deepEqual(words, { text: '三、', around: '【三、】乙' });
  assert.match(hash ?? '', /^[0-9a-f]{16}$/);
  assert.deepEqual(ignoreArgumentOf(file?.command as never), { uri: document.uri, rule: 'test/gap' });
});

test('a draft that has no list says how long it lasts, and no switch is offered that is not there', () => {
  const titles = silencingActionsOf([finding('test/gap', 4)], document, {
    ...style,
    lasts: false,
    ruleSwitch: undefined,
  }).map(({ title }) => title);
  assert.deepEqual(titles, ['忽略这一处“跳号”（关闭窗口后失效）', '在本文件中忽略“跳号”（关闭窗口后失效）']);
  assert.deepEqual(silencingActionsOf([], document, style), []);
});

test('without a folder the switch is in the writer’s own settings', () => {
  const folders = (rootUri: string | null) => createWorkspaceFolders({ rootUri } as InitializeParams);
  assert.equal(ruleSwitchOf(undefined, folders('file:///office')), undefined);
  assert.equal(ruleSwitchOf('off', folders('file:///office'))?.reach, 'workspace');
  const ruleSwitch = ruleSwitchOf('off', folders(null));
  const actions = silencingActionsOf([finding('test/gap', 4)], document, { ...style, ruleSwitch });
  assert.equal(actions.at(-1)?.title, '在我的设置中关闭“跳号”');
});

test('a command with another argument is refused', () => {
  const [argument] =
    silencingActionsOf([finding('test/gap', 4)], document, style)[0]?.command?.arguments ?? [];
  const command = 'gongwen.ignore';
  for (const params of [
    null,
    { command: 'gongwen.other', arguments: [argument] },
    { command },
    { command, arguments: {} },
    { command, arguments: [] },
    { command, arguments: [[]] },
    { command, arguments: [{ uri: 'file:///a' }] },
    { command, arguments: [{ ...argument, rule: 7 }] },
    { command, arguments: [{ ...argument, place: {} }] },
    { command, arguments: [{ ...argument, place: null }] },
    { command, arguments: [{ ...argument, rule: 'x'.repeat(5000) }] },
  ]) {
    assert.throws(() => ignoreArgumentOf(params as never), ResponseError, JSON.stringify(params));
  }
});
