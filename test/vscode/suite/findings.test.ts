import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  findingsNow,
  findingsWhen,
  open,
  openUntitled,
  rangeOf,
  started,
  symbolsOf,
} from '../editor.ts';

const drafts = [
  { name: '通知.gongwen', language: 'gongwen' },
  { name: '报告.txt', language: 'plaintext' },
  { name: '讲话.md', language: 'markdown' },
];

describe('findings', () => {
  before(started);
  afterEach(closeAll);

  for (const { name, language } of drafts) {
    it(`marks a number that jumps in ${name} (${language})`, async () => {
      const { document } = await open(name);
      assert.equal(document.languageId, language);
      const findings = await findingsWhen(document, ({ length }) => length > 0);
      assert.equal(findings.length, 1, JSON.stringify(findings));
      const [finding] = findings as [vscode.Diagnostic];
      assert.equal(codeOf(finding), 'numbering/gap');
      assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
      assert.deepEqual(finding.range, rangeOf(document, '四、'));
      assert.match(finding.message, /三/, 'the message names the number expected');
      assert.match(finding.message, /四/, 'and the number found');
      const [previous] = finding.relatedInformation ?? [];
      assert.equal(previous?.location.uri.toString(), document.uri.toString());
      assert.deepEqual(previous?.location.range, rangeOf(document, '二、'));
      assert.match(previous?.message ?? '', /\p{Script=Han}/u);
    });
  }

  it('marks a draft that was never saved, and follows the typing', async () => {
    const editor = await openUntitled(
      'plaintext',
      '关于安排值班工作的通知\n各股室：\n一、值班时间从周一开始\n',
    );
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '三、值班人员要坚守岗位\n'));
    await findingsWhen(editor.document, ({ length }) => length === 1);
    const three = rangeOf(editor.document, '三、');
    await editor.edit((edit) => edit.replace(three, '二、'));
    await findingsWhen(editor.document, ({ length }) => length === 0);
  });

  it('keeps silent about text that is no Chinese prose', async () => {
    for (const name of ['requirements.txt', 'README.md']) {
      const { document } = await open(name);
      // A draft opened later has been answered by now, so this file has been, too.
      await findingsWhen((await open('通知.gongwen')).document, ({ length }) => length > 0);
      assert.deepEqual(findingsNow(document), [], name);
      const symbols = await symbolsOf(document);
      // Markdown has an outline of its own; ours would be a second tree.
      assert.equal(symbols.length, name === 'README.md' ? 1 : 0, name);
    }
  });
});

function codeOf({ code }: vscode.Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}
