import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, started, symbolsOf } from '../editor.ts';

describe('outline', () => {
  before(started);
  afterEach(closeAll);

  it('follows the numbers, nested', async () => {
    const { document } = await open('通知.gongwen');
    const symbols = await symbolsOf(document);
    assert.deepEqual(symbols.map(namesOf), [
      {
        name: '关于做好秋季造林绿化工作的通知',
        children: [
          {
            name: '一、明确目标任务',
            children: [{ name: '（一）完成荒山造林' }, { name: '（二）抓好村庄绿化' }],
          },
          { name: '二、把好质量关口' },
          { name: '四、加强组织领导' },
        ],
      },
    ]);
  });

  it('folds a heading with what stands under it', async () => {
    const { document } = await open('通知.gongwen');
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const heading = lineOf(document, '一、');
    const fold = folds.find(({ start }) => start === heading);
    assert.equal(fold?.end, lineOf(document, '二、') - 1, JSON.stringify(folds));
  });
});

interface Named {
  name: string;
  children?: Named[];
}

function namesOf({ name, children }: vscode.DocumentSymbol): Named {
  return children.length === 0 ? { name } : { name, children: children.map(namesOf) };
}

function lineOf(document: vscode.TextDocument, marker: string): number {
  return document
    .getText()
    .split('\n')
    .findIndex((line) => line.trim().startsWith(marker));
}
