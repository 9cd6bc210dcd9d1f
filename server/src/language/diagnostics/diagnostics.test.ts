import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Finding } from '../../rules/rule.ts';
import { OpenDocument } from '../documents/open-document.ts';
import type { Analysis } from './analysis.ts';
import { diagnosticsOf, findingOf, reportOf } from './diagnostics.ts';

const document = OpenDocument.open('untitled:1', 'gongwen', 3, '一、甲\n三、乙\n三、丙');
const finding = (start: number, extra: Partial<Finding> = {}): Finding => ({
  rule: 'numbering/gap',
  severity: 'warning',
  span: { start, end: start + 2 },
  message: '应为“二、”',
  ...extra,
});
const analysis: Analysis = {
  id: 'now.1',
  findings: [
    finding(4, { related: [{ span: { start: 0, end: 2 }, message: '前一个' }] }),
    finding(8, { severity: 'information', rule: 'numbering/duplicate' }),
  ],
};
const style = { relatedInformation: true };
const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 2 } });

test('a finding is told with its place, rule, severity and the places that explain it', () => {
  assert.deepEqual(diagnosticsOf(analysis, document, style)[0], {
    range: range(1),
    severity: DiagnosticSeverity.Warning,
    code: 'numbering/gap',
    source: 'gongwen',
    message: '应为“二、”',
    relatedInformation: [{ location: { uri: 'untitled:1', range: range(0) }, message: '前一个' }],
    data: { analysis: 'now.1', finding: 0 },
  });
});

test('related information and pages go only where they are wanted and exist', () => {
  const pageOf = (rule: string) => (rule === 'numbering/gap' ? 'file:///gap.md' : undefined);
  const [gap, duplicate] = diagnosticsOf(analysis, document, { relatedInformation: false, pageOf });
  assert.deepEqual(gap?.codeDescription, { href: 'file:///gap.md' });
  assert.ok(gap !== undefined && !('relatedInformation' in gap));
  assert.ok(duplicate !== undefined && !('codeDescription' in duplicate));
});

test('a place in another file is not told as one in this file', () => {
  const elsewhere = finding(4, {
    related: [{ document: 'past.txt', span: { start: 0, end: 2 }, message: '旧稿' }],
  });
  const [diagnostic] = diagnosticsOf({ id: 'now.2', findings: [elsewhere] }, document, style);
  assert.equal(diagnostic?.relatedInformation, undefined);
});

test('a client that has seen this very analysis is told that nothing changed', () => {
  assert.deepEqual(reportOf(analysis, document, 'now.1', style), { kind: 'unchanged', resultId: 'now.1' });
  const report = reportOf(analysis, document, 'before.1', style);
  assert.ok(report.kind === 'full' && report.resultId === 'now.1' && report.items.length === 2);
});

test('a diagnostic leads back to its finding by its data, or by rule and place without it', () => {
  const { lines } = document.draft;
  const [, second] = diagnosticsOf(analysis, document, style);
  assert.ok(second !== undefined);
  assert.equal(findingOf(second, analysis, lines), 1);
  const { data: _, ...bare } = second;
  assert.equal(findingOf(bare, analysis, lines), 1);
  assert.equal(findingOf({ ...bare, data: { analysis: 'before.9', finding: 0 } }, analysis, lines), 1);
  assert.equal(findingOf({ ...bare, code: 'numbering/gap' }, analysis, lines), undefined);
  assert.equal(findingOf({ ...bare, data: { analysis: 'now.1', finding: 7 } }, analysis, lines), undefined);
});
