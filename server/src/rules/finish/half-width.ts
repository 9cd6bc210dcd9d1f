import type { Rule } from '../rule.ts';
import { figureReports } from './widths/figure-reports.ts';
import { halfMarkReports } from './widths/half-mark-reports.ts';
import { periodReports } from './widths/period-reports.ts';

/**
 * Half width where Chinese text has full width, and the other way round in figures: marks, points that stand for lost
 * quotation marks (.灯下黑.), ２０１８ beside 2018. What a whole document does is told once, a slip where it stands.
 */
export const halfWidth: Rule = {
  id: 'finish/half-width',
  severity: 'information',
  title: '全角半角混用',
  check(draft, { say }, report) {
    for (const reportsOf of [halfMarkReports, periodReports, figureReports]) {
      for (const one of reportsOf(draft, say)) report(one);
    }
  },
};
