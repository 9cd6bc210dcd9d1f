import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { REACH } from '../../server/src/check/ignore-context.ts';
import { readIgnoreFile, withIgnored } from '../../server/src/check/ignore-file.ts';
import { placeOf } from '../../server/src/check/ignore-list.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { gap } from '../../server/src/rules/numbering/gap.ts';

const page = readFileSync(new URL('../../docs/silencing.md', import.meta.url), 'utf8');
const DRAFT = '关于做好春季植树工作的通知\n一、落实造林地块\n二、备足合格苗木\n四、加强栽后管护\n';

test('the list the page shows is one that the engine writes and reads', () => {
  const shown = /^```json\n(.*?)^```$/ms.exec(page)?.[1] ?? '';
  const { ignored, fault } = readIgnoreFile(shown);
  assert.equal(fault, undefined);
  assert.equal(ignored.length, 2);
  assert.equal(
    ignored.reduce<string | undefined>((text, one) => withIgnored(text, one) as string, undefined),
    shown,
  );

  const draft = new Draft(DRAFT);
  const checker = createChecker({
    rules: [gap],
    config: { rules: {} },
    say: createSay(),
    logger: { error: assert.fail },
  });
  const [finding] = checker.check(draft);
  assert.ok(finding);
  assert.deepEqual(ignored[1]?.place, placeOf(finding, draft));
});

test('the page names as many characters as are looked at', () => {
  assert.equal(REACH, 10);
  assert.ok(page.includes('前后各十个字') && page.includes('ten characters on either side'));
});
