import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Diagnostic, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from './client.ts';
import { notice } from './drafts.ts';

/** What a writer may put in: markers and their pieces, prose, line breaks of every kind, stray characters. */
const piece = fc.constantFrom(
  ...[
    '一、',
    '二、',
    '三、',
    '四、',
    '五、',
    '（一）',
    '（二）',
    '（四）',
    '1.',
    '2.',
    '4.',
    '第一，',
    '第三，',
  ],
  ...[
    '一是',
    '二是',
    '四是',
    '一',
    '、',
    '（',
    '加强巡查。',
    '各乡镇人民政府：',
    '附件：1.',
    '\n',
    '\n\n',
    '\r\n',
  ],
  ...['　　', '\r', '', '𠮷', '\uD842', '**', '# ', '关于做好工作的通知\n', '第二篇：讲话\n', '同志们：\n'],
);
/** An edit by two places, given as shares of the text, and what comes between them. */
const edit = fc.record({
  from: fc.nat(1000),
  length: fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, fc.nat(40)),
  text: fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
});
const start = fc
  .array(fc.constantFrom('一、', '二、', '三、', '四、', '（一）', '（二）', '1.', '2.'), { maxLength: 8 })
  .map((markers) => notice(...markers));

/** The edit as the protocol tells it, given the text it applies to. */
function changeOf(
  document: TextDocument,
  { from, length, text }: { from: number; length: number; text: string },
) {
  const size = document.getText().length;
  const begin = Math.floor((from * size) / 1000);
  const range = {
    start: document.positionAt(begin),
    end: document.positionAt(Math.min(size, begin + length)),
  };
  return { range, text } satisfies TextDocumentContentChangeEvent;
}

/** Diagnostics without what must differ between two files: their address and the name of their analysis. */
function bare(diagnostics: readonly Diagnostic[]) {
  return diagnostics.map(({ data: _, relatedInformation, ...rest }) => ({
    ...rest,
    related: relatedInformation?.map(({ location, message }) => ({ range: location.range, message })),
  }));
}

test('after any edits the findings are those of the same text opened fresh', async (t) => {
  const client = await Client.started(t);
  let files = 0;
  let told = 0;
  await fc.assert(
    fc.asyncProperty(
      start,
      fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 6 }),
      async (text, steps) => {
        const uri = `untitled:edited-${++files}`;
        const document = TextDocument.create(uri, 'gongwen', 1, text);
        await client.open(uri, text);
        for (const [at, edits] of steps.entries()) {
          const changes = edits.map((each) => {
            const change = changeOf(document, each);
            TextDocument.update(document, [change], at + 2);
            return change;
          });
          await client.change(uri, at + 2, ...changes);
          // A writer's editor does not ask after every keystroke; versions nobody asked about must do no harm.
          if (at % 2 === 0 && at + 1 < steps.length) continue;
          const fresh = `untitled:fresh-${files}-${at}`;
          await client.open(fresh, document.getText());
          const [edited, expected] = await Promise.all([client.diagnostics(uri), client.diagnostics(fresh)]);
          assert.deepEqual(bare(edited), bare(expected));
          told += edited.length;
          await client.close(fresh);
        }
        await client.close(uri);
      },
    ),
    { numRuns: 200 },
  );
  assert.ok(told > 0, 'no edit ever led to a finding: the test has tested nothing');
  assert.equal(await client.stop(), 0);
});
