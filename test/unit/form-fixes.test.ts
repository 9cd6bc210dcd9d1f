import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Draft } from '../../server/src/document/draft.ts';
import { rules } from '../../server/src/rules/index.ts';
import { isQuoted, quotationsIn } from '../../server/src/text/quotations.ts';
import { shifted } from '../../server/src/text/span.ts';
import { findingsBy, fixedBy } from './told-by.ts';

const IDS = rules
  .map(({ id }) => id)
  .filter((id) => /^number\/|^format\/(?:document-number|date|attachment|citation|abbreviation)$/.test(id));

/** Pieces that set the rules off, whole and broken. */
const PIECES = [
  '砚政发[2025]第06号',
  '砚政发〔2025〕6号',
  '（2024）12号',
  '〔25〕6号',
  '《关于供水的意见》',
  '《',
  '》',
  '“',
  '”',
  '（',
  '）',
  '（以下简称“办法”）',
  '以下统称办法）',
  '2025年3月5日（星期二）',
  '2025年13月',
  '2月30日至31日',
  '二〇二五年四月三十一日',
  '18年底',
  '3～5%',
  '2-3万',
  '5000至1万',
  '其中',
  '100元，其中50元、60元',
  '占30%、',
  '占40%',
  '三次产业10:45:46',
  '约50人左右',
  '近20多',
  '至少2次以上',
  '减少3倍',
  '3千5百元',
  '三、五年',
  '附件：',
  '1.《目录》；',
  '2.清单',
  '附件1',
  '砚湖县档案局',
  '2025年04月10日',
  '2025.4.10',
  '关于印发办法的通知',
  '现印发给你们',
  '按照',
  '一、',
  '，',
  '。',
  '；',
  '\n',
  '\n',
  '\n',
  ' ',
  '　',
];
const HEAD = '关于做好有关工作的通知\n各乡镇：\n请各乡镇抓好落实，不得有误。\n';
const drafts = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => HEAD + pieces.join(''));

test('every finding fits its draft, whatever is written', () => {
  fc.assert(fc.property(drafts, (text) => void findingsBy(IDS, text)));
});

test('safe fixes leave nothing to fix, and leave quotations alone', () => {
  fc.assert(
    fc.property(drafts, (text) => {
      const fixed = fixedBy(IDS, text);
      const left = findingsBy(IDS, fixed).flatMap(({ rule, fixes }) =>
        fixes?.some(({ safe }) => safe) ? [rule] : [],
      );
      assert.deepEqual(left, []);
      const draft = new Draft(text);
      for (const { fixes, rule } of findingsBy(IDS, text)) {
        // The marks of a listed name are what is taken away.
        if (rule === 'format/attachment') continue;
        for (const { span } of fixes?.filter(({ safe }) => safe).flatMap(({ edits }) => edits) ?? []) {
          const paragraph = draft.paragraphAt(span.start);
          assert.ok(paragraph !== undefined);
          const local = shifted(span, -paragraph.span.start);
          assert.equal(isQuoted(local, quotationsIn(paragraph.text)), false);
        }
      }
    }),
    { numRuns: 300 },
  );
});
