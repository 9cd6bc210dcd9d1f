import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSay } from '../../check/say.ts';
import { Draft } from '../../document/draft.ts';
import { causesOf, reportOf } from './report.ts';

/** The severities of what jumps in `text`, undefined standing for that of the rule. */
function severitiesIn(text: string): (string | undefined)[] {
  const draft = new Draft(text);
  return causesOf(draft, 'gap').map((cause) => reportOf(cause, '', createSay(), draft).severity);
}

const law = (articles: readonly string[]): string =>
  [
    '第一章　总则',
    `${articles[0]}　为了加强水库管理，制定本办法。`,
    `${articles[1]}　本办法适用于本县水库。`,
    '第三章　附则',
    `${articles[2]}　本办法自印发之日起施行。`,
    '',
  ].join('\n');

test('a chapter that is lost weighs little where the articles count on, much where they do not', () => {
  assert.deepEqual(severitiesIn(law(['第一条', '第二条', '第三条'])), ['information']);
  assert.deepEqual(severitiesIn(law(['第一条', '第二条', '第四条'])), [undefined]);
  assert.deepEqual(severitiesIn(law(['第一条', '第三条', '第四条'])), [undefined, undefined]);
});
