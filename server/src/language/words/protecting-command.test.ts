import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResponseError } from 'vscode-languageserver';
import { createSay } from '../../check/say.ts';
import type { Finding } from '../../rules/rule.ts';
import { PROTECT_COMMAND, protectArgumentOf, protectingActionsOf } from './protecting-command.ts';

const URI = 'file:///office/a.txt';
const finding = (data: NonNullable<Finding['data']>): Finding => ({
  rule: 'phrase/overused',
  severity: 'information',
  span: { start: 0, end: 4 },
  message: '',
  data,
});

test('each term that findings name is offered once, and what an action carries the command takes', () => {
  const findings = [
    finding({ term: '加快发展' }),
    finding({ term: '加快发展' }),
    finding({ phrase: '以…为抓手' }),
    finding({ term: '# 注' }),
    finding({ term: 7 }),
    finding({}),
  ];
  const actions = protectingActionsOf(findings, URI, createSay());
  assert.deepEqual(
    actions.map(({ title }) => title),
    ['加入保护词“加快发展”'],
  );
  const params = { command: PROTECT_COMMAND, arguments: actions[0]?.command?.arguments ?? [] };
  assert.deepEqual(protectArgumentOf(params), { uri: URI, term: '加快发展' });
});

test('a command with another argument is refused', () => {
  const argument = { uri: URI, term: '加快发展' };
  for (const params of [
    null,
    { command: 'gongwen.other', arguments: [argument] },
    { command: PROTECT_COMMAND },
    { command: PROTECT_COMMAND, arguments: [] },
    { command: PROTECT_COMMAND, arguments: [null] },
    { command: PROTECT_COMMAND, arguments: [{ ...argument, uri: 7 }] },
    { command: PROTECT_COMMAND, arguments: [{ ...argument, uri: 'x'.repeat(5000) }] },
    { command: PROTECT_COMMAND, arguments: [{ ...argument, term: '甲\n乙' }] },
    { command: PROTECT_COMMAND, arguments: [{ ...argument, term: ' 甲 ' }] },
    { command: PROTECT_COMMAND, arguments: [{ ...argument, term: '字'.repeat(61) }] },
  ]) {
    assert.throws(() => protectArgumentOf(params as never), ResponseError, JSON.stringify(params));
  }
});
