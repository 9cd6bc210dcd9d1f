import type { Rule } from '../rule.ts';
import { annotatedReports } from './damaged/annotated-reports.ts';
import { circleReports } from './damaged/circle-zeros.ts';
import { misreadReports } from './damaged/misread.ts';
import { slipReports } from './damaged/slip-reports.ts';
import { strayTraditionalReports } from './damaged/stray-traditional.ts';
import { typedPinyinReports } from './damaged/typed-pinyin.ts';
import { unseenReports } from './damaged/unseen.ts';
import { wrongCharacterReports } from './damaged/wrong-characters.ts';

/** Each tells of one kind of damage. */
const KINDS = [
  annotatedReports,
  slipReports,
  misreadReports,
  wrongCharacterReports,
  circleReports,
  typedPinyinReports,
  strayTraditionalReports,
  unseenReports,
];

/**
 * Text that a web page, a conversion or a font has damaged: pinyin put behind characters, bytes that slipped, a wrong encoding,
 * characters that stand for others or do not show at all.
 */
export const damagedText: Rule = {
  id: 'finish/damaged-text',
  severity: 'warning',
  title: '文字损坏',
  check(draft, { say }, report) {
    for (const reports of KINDS) {
      for (const one of reports(draft, say)) report(one);
    }
  },
};
