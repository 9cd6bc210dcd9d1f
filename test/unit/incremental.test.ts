import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createChecker } from '../../server/src/check/checker.ts';
import { defaultConfig } from '../../server/src/check/config.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft, ParagraphMemory } from '../../server/src/document/draft.ts';
import { outlineView } from '../../server/src/numbering/outline.ts';
import { rules } from '../../server/src/rules/index.ts';
import { numberedDocument } from './office-text.ts';

const checker = createChecker({
  rules,
  config: defaultConfig,
  say: createSay(),
  logger: {
    error(message) {
      throw new Error(message);
    },
  },
});

/** Words whose coming and going changes what a document's numbers mean. */
const WORDS = [
  '一、',
  '三、',
  '（二）',
  '2.',
  '二是',
  '第三，',
  '：',
  '\n',
  '\n\n',
  '同志们：\n',
  '“',
  '查看全文\n',
  '切实抓好',
  '以项目为抓手，统筹兼顾，真抓实干，',
  '要',
  '。',
];

const edits = fc.array(
  fc.record({ at: fc.nat(), length: fc.integer({ min: 0, max: 30 }), words: fc.constantFrom('', ...WORDS) }),
  { minLength: 1, maxLength: 8 },
);

test('after any edits the findings and the outline equal those of a fresh reading', () => {
  fc.assert(
    fc.property(numberedDocument, edits, (start, changes) => {
      const memory = new ParagraphMemory();
      let text = start;
      for (const { at, length, words } of [{ at: 0, length: 0, words: '' }, ...changes]) {
        const from = at % (text.length + 1);
        text = text.slice(0, from) + words + text.slice(from + length);
        memory.age();
        const kept = new Draft(text, memory);
        const fresh = new Draft(text);
        assert.deepEqual(checker.check(kept), checker.check(fresh));
        assert.deepEqual(kept.view(outlineView), fresh.view(outlineView));
      }
    }),
    { numRuns: 150 },
  );
});
