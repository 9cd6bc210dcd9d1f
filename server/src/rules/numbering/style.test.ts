import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../check/checker.ts';
import { createSay } from '../../check/say.ts';
import { Draft } from '../../document/draft.ts';
import { edited } from '../../text/edit.ts';
import { style } from './style.ts';

const checker = createChecker({
  rules: [style],
  config: { rules: {} },
  say: createSay(),
  logger: { error: assert.fail },
});

test('of neighbours written like each other the first alone is told of, and no fix changes nothing', () => {
  const text =
    '　　二、\n　　三、\n　　（四）健全收储网络。每个乡镇建设不少于1处标（一）（一）（一）（一）（一）（一）\n　　（五）';
  const findings = checker.check(new Draft(text));
  assert.deepEqual(
    findings.map(({ span }) => text.slice(span.start, span.end)),
    ['（四）'],
  );
  for (const { fixes = [] } of findings)
    for (const { edits } of fixes) assert.notEqual(edited(text, edits), text);
});

/** What is told of in a paragraph of a speech, and what the first fix makes of it. */
function told(words: string): string[] {
  const text = `同志们：\n今年要做好几项工作，${words}，各乡镇、各部门要抓紧落实。`;
  return checker.check(new Draft(text)).map(({ span, fixes }) => {
    const behind = edited(text, fixes?.[0]?.edits ?? []).slice(span.start, span.start + 2);
    return `${text.slice(span.start, span.end)}→${behind}`;
  });
}

test('a number of another set in the same paragraph is one slip', () => {
  assert.deepEqual(told('一是抓好防汛；二是抓好安全；三、抓好信访；四是抓好民生'), ['三、→三是']);
  assert.deepEqual(told('一是抓好防汛；二是抓好安全；三是抓好信访；第四，抓好民生'), ['第四，→四是']);
  assert.deepEqual(told('首先要抓好防汛；二是抓好安全；三是抓好信访').length, 1);
});

test('a list inside an item of another set is none', () => {
  assert.deepEqual(told('一是抓好防汛，第一，清沟渠，第二，修泵站；二是抓好安全；三是抓好信访'), []);
  assert.deepEqual(told('第一，抓好防汛，一是清沟渠，二是修泵站；第二，抓好安全；第三，抓好信访'), []);
});
