import { collidingStops } from './finish/colliding-stops.ts';
import { damagedText } from './finish/damaged-text.ts';
import { emptiedMark } from './finish/emptied-mark.ts';
import { halfWidth } from './finish/half-width.ts';
import { missingNumber } from './finish/missing-number.ts';
import { pageNumber } from './finish/page-number.ts';
import { placeholder } from './finish/placeholder.ts';
import { siteArtefact } from './finish/site-artefact.ts';
import { strayBlank } from './finish/stray-blank.ts';
import { tornLine } from './finish/torn-line.ts';
import { unbalanced } from './finish/unbalanced.ts';
import { wrongWord } from './finish/wrong-word.ts';
import { abbreviation } from './format/abbreviation.ts';
import { attachment } from './format/attachment.ts';
import { citation } from './format/citation.ts';
import { closing } from './format/closing.ts';
import { date } from './format/date.ts';
import { documentNumber } from './format/document-number.ts';
import { parts } from './format/parts.ts';
import { recipient } from './format/recipient.ts';
import { title } from './format/title.ts';
import { approximation } from './number/approximation.ts';
import { figure } from './number/figure.ts';
import { range } from './number/range.ts';
import { sum } from './number/sum.ts';
import { count } from './numbering/count.ts';
import { duplicate } from './numbering/duplicate.ts';
import { gap } from './numbering/gap.ts';
import { headingEnd } from './numbering/heading-end.ts';
import { level } from './numbering/level.ts';
import { order } from './numbering/order.ts';
import { punctuation } from './numbering/punctuation.ts';
import { reference } from './numbering/reference.ts';
import { runOn } from './numbering/run-on.ts';
import { single } from './numbering/single.ts';
import { start } from './numbering/start.ts';
import { style } from './numbering/style.ts';
import { common } from './phrase/common.ts';
import { density } from './phrase/density.ts';
import { overused } from './phrase/overused.ts';
import { stacked } from './phrase/stacked.ts';
import { repeatedInCorpus } from './repetition/corpus.ts';
import { repeatedInDocument } from './repetition/document.ts';
import { stale } from './repetition/stale.ts';
import type { Rule } from './rule.ts';

/** All rules, in the order of the documentation. A new rule is a file in its group's folder and a line here. */
export const rules: readonly Rule[] = [
  gap,
  duplicate,
  order,
  start,
  style,
  level,
  count,
  reference,
  punctuation,
  headingEnd,
  runOn,
  single,
  repeatedInDocument,
  repeatedInCorpus,
  stale,
  overused,
  stacked,
  density,
  common,
  placeholder,
  emptiedMark,
  missingNumber,
  unbalanced,
  collidingStops,
  damagedText,
  siteArtefact,
  wrongWord,
  halfWidth,
  pageNumber,
  strayBlank,
  tornLine,
  title,
  documentNumber,
  date,
  attachment,
  recipient,
  citation,
  abbreviation,
  closing,
  parts,
  range,
  approximation,
  sum,
  figure,
];
