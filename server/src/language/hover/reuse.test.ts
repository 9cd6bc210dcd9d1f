import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MarkupContent } from 'vscode-languageserver';
import { createSay } from '../../check/say.ts';
import type { EqualSpans } from '../../corpus/reuse/reuse.ts';
import { Draft } from '../../document/draft.ts';
import { LineIndex } from '../../text/lines.ts';
import { reuseHoverOf } from './reuse.ts';

const SAME =
  '汛期严格执行领导带班和二十四小时值班制度，带班领导不得以电话值守代替到岗，值班人员要会操作预警平台。';

/** What the hover says of the whole of `text`, found as `past` in a past document, alike by their `equal` stretches. */
function hoverOf(text: string, past: string, equal: readonly EqualSpans[], similarity: number): string {
  const draft = new Draft(text);
  const span = { start: 0, end: text.length };
  const document = { key: 'file:///past/1.txt', name: '2024/1.txt', size: 1, modified: 1, digest: '' };
  const there = { start: 0, end: past.length };
  const reuse = { document, here: span, there, equal, han: 44, similarity, words: past };
  const placed = { ...reuse, thereLines: new LineIndex(past), thereFacts: undefined };
  const finding = { rule: 'repetition/corpus', severity: 'warning', span, message: '' } as const;
  const place = { span, severity: 'warning', reuses: [placed] } as const;
  const hover = reuseHoverOf([{ finding, place }], draft, 3, { say: createSay(), inMarkdown: false });
  assert.ok(hover);
  return (hover.contents as MarkupContent).value;
}

test('of a passage that was not changed it says where it stands, and not what the writer reads anyway', () => {
  const whole = { start: 0, end: SAME.length };
  assert.equal(hoverOf(SAME, SAME, [{ here: whole, there: whole }], 1), '2024/1.txt：44个汉字相同（100%）');
});

test('of an edited passage both texts are shown around what differs', () => {
  const year = SAME.length;
  const equal = [
    { here: { start: 0, end: year }, there: { start: 0, end: year } },
    { here: { start: year + 2, end: year + 6 }, there: { start: year + 2, end: year + 6 } },
  ];
  assert.equal(
    hoverOf(`${SAME}今年报送总结`, `${SAME}上月报送总结`, equal, 0.9),
    [
      '2024/1.txt：44个汉字相同（90%）',
      '本文：汛期严格执行领导带班和二十四……，值班人员要会操作预警平台。【今年】报送总结',
      '原文：汛期严格执行领导带班和二十四……，值班人员要会操作预警平台。【上月】报送总结',
    ].join('\n\n'),
  );
});
