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
