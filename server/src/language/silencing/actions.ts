import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { placeOf } from '../../check/ignore-list.ts';
import type { Finding, Rule, Say } from '../../rules/rule.ts';
import { REUSE_RULE } from '../corpus/reused.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { WorkspaceFolders } from '../workspace/folders.ts';
import { IGNORE_COMMAND, type IgnoreArgument } from './command.ts';

/** What the actions that silence a finding are made with. */
export interface SilencingStyle {
  readonly rules: readonly Rule[];
  readonly say: Say;
  /** Whether what is ignored stays ignored when the editor is closed. */
  readonly lasts: boolean;
  /** How the client can switch a rule off; undefined where it cannot. */
  readonly ruleSwitch: RuleSwitch | undefined;
}

/** The client's command that switches a rule off, called with rule id and uri, and whose settings it changes. */
export interface RuleSwitch {
  readonly command: string;
  readonly reach: 'workspace' | 'writer';
}

/** The switch of a client that names its `command` in the initialization options, `turnsRulesOff`. */
export function ruleSwitchOf(command: unknown, folders: WorkspaceFolders): RuleSwitch | undefined {
  if (typeof command !== 'string') return undefined;
  return { command, reach: folders.isOpen ? 'workspace' : 'writer' };
}

/**
 * The ways to silence `findings`: each by itself, and their rules in this file and everywhere. They carry no
 * diagnostics, as editors list the actions that do first, and a repair comes before silence.
 */
export function silencingActionsOf(
  findings: readonly Finding[],
  document: OpenDocument,
  style: SilencingStyle,
): CodeAction[] {
  const { uri, draft } = document;
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const titleOf = (rule: string): string =>
    style.say(style.rules.find(({ id }) => id === rule)?.title ?? rule);
  const here = new Map<string, CodeAction>();
  for (const finding of findings) {
    const title = hereTitle(finding.rule, titleOf(finding.rule), style);
    const place = placeOf(finding, draft);
    // Of two findings that nothing tells apart in a list, the second is offered when the first is gone.
    if (!here.has(title)) here.set(title, ignoring(title, { uri, rule: finding.rule, place }));
  }
  return [
    ...here.values(),
    ...rules.map((rule) => ignoring(fileTitle(titleOf(rule), style), { uri, rule })),
    ...rules.flatMap((rule) => switchingOff(rule, titleOf(rule), uri, style)),
  ];
}

function hereTitle(id: string, rule: string, { say, lasts }: SilencingStyle): string {
  // A policy's fixed wording has to stand as it does: the writer does not ignore it, he quotes.
  if (id === REUSE_RULE && lasts) return say('此处引用，不再提示');
  return lasts ? say('忽略这一处“{0}”', rule) : say('忽略这一处“{0}”（关闭窗口后失效）', rule);
}

function fileTitle(rule: string, { say, lasts }: SilencingStyle): string {
  return lasts ? say('在本文件中忽略“{0}”', rule) : say('在本文件中忽略“{0}”（关闭窗口后失效）', rule);
}

function ignoring(title: string, argument: IgnoreArgument): CodeAction {
  const command = { title, command: IGNORE_COMMAND, arguments: [argument] };
  return { title, kind: CodeActionKind.QuickFix, command };
}

function switchingOff(
  rule: string,
  name: string,
  uri: string,
  { say, ruleSwitch }: SilencingStyle,
): CodeAction[] {
  if (ruleSwitch === undefined) return [];
  const title =
    ruleSwitch.reach === 'workspace'
      ? say('在本工作区中关闭“{0}”', name)
      : say('在我的设置中关闭“{0}”', name);
  const command = { title, command: ruleSwitch.command, arguments: [rule, uri] };
  return [{ title, kind: CodeActionKind.QuickFix, command }];
}
