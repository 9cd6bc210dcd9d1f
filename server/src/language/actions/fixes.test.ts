import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CodeAction, CodeActionKind, ResponseError } from 'vscode-languageserver';
import { createSay } from '../../check/say.ts';
import type { Finding, Fix, Rule } from '../../rules/rule.ts';
import type { Analysis } from '../diagnostics/analysis.ts';
import { diagnosticsOf } from '../diagnostics/diagnostics.ts';
import { OpenDocument } from '../documents/open-document.ts';
import { asksForFixAll, checkContext, codeActionsOf } from './fixes.ts';

const document = OpenDocument.open('untitled:1', 'gongwen', 3, '一、甲\n三、乙\n三、丙\n七、丁');
const fix = (start: number, safe: boolean, text = '改'): Fix => ({
  title: `改为${text}`,
  edits: [{ span: { start, end: start + 2 }, text }],
  safe,
});
const finding = (rule: string, start: number, ...fixes: readonly Fix[]): Finding => ({
  rule,
  severity: 'warning',
  span: { start, end: start + 2 },
  message: rule,
  fixes,
});
const analysis: Analysis = {
  id: 'now.1',
  findings: [
    finding('test/safe', 0, fix(0, true)),
    finding('test/asked', 4, fix(4, false, '二、'), fix(4, false, '四、')),
    finding('test/safe', 8, fix(8, true)),
    finding('test/alone', 12, fix(12, true)),
  ],
};
const rules = [{ id: 'test/safe', title: '示例' }] as unknown as Rule[];
const style = {
  rules,
  say: createSay(),
  versionedEdits: false,
  regroup: () => undefined,
  compare: () => [],
  silence: () => [],
};

function actions(start: number, end: number, only?: string[], named: readonly number[] = []): CodeAction[] {
  const all = diagnosticsOf(analysis, document, { relatedInformation: false });
  const context = {
    diagnostics: named.map((index) => all[index]!),
    ...(only === undefined ? {} : { only }),
  };
  return codeActionsOf({ span: { start, end }, context }, analysis, document, style);
}
const titles = (found: readonly CodeAction[]) => found.map(({ title }) => title);

test('the caret at either end of a marker gets its fixes, the caret elsewhere none', () => {
  assert.deepEqual(titles(actions(12, 12)), ['改为改']);
  assert.deepEqual(titles(actions(14, 14)), ['改为改']);
  assert.deepEqual(actions(15, 15), []);
});

test('a diagnostic the client names gets its fix, wherever the caret stands', () => {
  const [action] = actions(15, 15, undefined, [3]);
  assert.equal(action?.title, '改为改');
  assert.equal(action?.diagnostics?.[0]?.code, 'test/alone');
});

test('a fix is preferred only where it is the only one', () => {
  assert.deepEqual(
    actions(4, 6).map(({ title, isPreferred }) => [title, isPreferred]),
    [
      ['改为二、', undefined],
      ['改为四、', undefined],
    ],
  );
  assert.equal(actions(12, 12)[0]?.isPreferred, true);
});

test('several safe fixes of one rule can be made together', () => {
  const [, all] = actions(0, 1);
  assert.equal(all?.title, '修正全文“示例”的 2 处');
  assert.equal(all?.kind, CodeActionKind.QuickFix);
  assert.equal(all?.edit?.changes?.['untitled:1']?.length, 2);
});

test('the kinds asked for decide what is answered', () => {
  assert.deepEqual(actions(0, 20, ['refactor']), []);
  assert.equal(actions(0, 20, ['quickfix']).length, 6);
  for (const only of [['source.fixAll.gongwen'], ['source.fixAll'], ['source']]) {
    const [all, ...more] = actions(0, 0, only);
    assert.deepEqual(more, []);
    assert.equal(all?.kind, 'source.fixAll.gongwen');
    assert.deepEqual(
      all?.edit?.changes?.['untitled:1']?.map(({ range }) => range.start.line),
      [0, 2, 3],
    );
  }
  assert.ok(actions(0, 20).every(({ kind }) => kind === CodeActionKind.QuickFix));
  assert.deepEqual(actions(0, 20, ['source.fixAll.other']), []);
});

test('behind every repair come comparisons, then silence for the findings asked about', () => {
  const compare = () => [{ title: '比较', kind: CodeActionKind.QuickFix }];
  const silence = (findings: readonly Finding[]) => [
    { title: `忽略 ${findings.length} 处`, kind: CodeActionKind.QuickFix },
  ];
  const request = { span: { start: 0, end: 10 }, context: { diagnostics: [] } };
  assert.deepEqual(titles(codeActionsOf(request, analysis, document, { ...style, compare, silence })), [
    '改为改',
    '改为二、',
    '改为四、',
    '改为改',
    '修正全文“示例”的 2 处',
    '比较',
    '忽略 3 处',
  ]);
});

test('the repair of the whole file is told apart from others by its kind', () => {
  const asks = (only?: string[]) =>
    asksForFixAll({ diagnostics: [], ...(only === undefined ? {} : { only }) });
  assert.deepEqual(
    [['source'], ['source.fixAll'], ['source.fixAll.gongwen'], ['quickfix'], undefined].map(asks),
    [true, true, true, false, false],
  );
});

test('no action is made of nothing', () => {
  const empty: Analysis = { id: 'now.2', findings: [finding('test/asked', 4, fix(4, false))] };
  const request = { span: { start: 0, end: 20 }, context: { diagnostics: [], only: ['source.fixAll'] } };
  assert.deepEqual(codeActionsOf(request, empty, document, style), []);
});

test('a context of the wrong shape is refused', () => {
  for (const context of [
    undefined,
    {},
    { diagnostics: {} },
    { diagnostics: [null] },
    { diagnostics: [{ range: 3 }] },
    { diagnostics: [], only: 'quickfix' },
  ]) {
    assert.throws(() => checkContext(context), ResponseError);
  }
});
