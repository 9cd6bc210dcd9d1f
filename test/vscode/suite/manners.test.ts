import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openUntitled, started } from '../editor.ts';

/** What a writer of 公文 gets without setting anything. */
const manners: Readonly<Record<string, unknown>> = {
  'editor.wordWrap': 'on',
  'editor.wrappingStrategy': 'advanced',
  'editor.wordSegmenterLocales': ['zh-CN'],
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.unicodeHighlight.nonBasicASCII': false,
  'editor.unicodeHighlight.allowedCharacters': { '　': true },
  'editor.quickSuggestions': { other: 'on', comments: 'on', strings: 'on' },
  'editor.wordBasedSuggestions': 'off',
  'editor.acceptSuggestionOnEnter': 'off',
  'editor.suggest.snippetsPreventQuickSuggestions': true,
  'editor.occurrencesHighlight': 'off',
  'editor.trimAutoWhitespace': false,
  'files.trimTrailingWhitespace': false,
};

describe('editing manners of 公文', () => {
  before(started);
  afterEach(closeAll);

  for (const [setting, expected] of Object.entries(manners)) {
    it(`${setting} is ${JSON.stringify(expected)}`, () => {
      const settings = vscode.workspace.getConfiguration(undefined, { languageId: 'gongwen' });
      assert.deepEqual(plain(settings.get(setting)), expected);
    });
  }

  it('closes full-width brackets and quotes', async () => {
    const { document } = await openUntitled('gongwen', '');
    for (const opening of ['（', '《', '“']) {
      await vscode.commands.executeCommand('type', { text: opening });
    }
    assert.equal(document.getText(), '（《“”》）');
  });

  it('carries the indent of two full-width blanks to the next paragraph', async () => {
    const editor = await openUntitled('gongwen', '　　现将有关事项通知如下。');
    await vscode.commands.executeCommand('cursorEnd');
    await vscode.commands.executeCommand('type', { text: '\n' });
    assert.equal(editor.document.getText().replaceAll('\r', ''), '　　现将有关事项通知如下。\n　　');
  });

  it('offers the skeleton of a document when its 文种 is typed', async () => {
    const { document } = await openUntitled('gongwen', '请示');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 2),
    );
    const skeletons = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
    assert.ok(
      skeletons.some(({ label }) => (typeof label === 'string' ? label : label.label) === '请示'),
      JSON.stringify(skeletons.map(({ label }) => label)),
    );
  });

  it('moves by Chinese words, not by paragraphs', async () => {
    const editor = await openUntitled('gongwen', '全县安全生产工作会议在县城召开');
    await vscode.commands.executeCommand('cursorWordEndRight');
    const { character } = editor.selection.active;
    assert.ok(character >= 1 && character <= 4, `the cursor stands at ${character}`);
  });
});

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
