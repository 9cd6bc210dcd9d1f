import type { Span } from '../../text/span.ts';

/** An amount written as it should not be. Offsets are UTF-16, from the paragraph's start. */
export interface AmountSlip {
  readonly kind: 'times' | 'mixed' | 'pause' | 'negative';
  readonly span: Span;
  /** What could stand there instead; undefined where only the writer knows. */
  readonly right: string | undefined;
}

const TIMES =
  /(?:减少|下降|降低|缩短|压缩|减)(?:了|到|至)?(?:近|约|将近|超过|至少|大约)?(?:[0-9]{1,6}(?:[.．][0-9]{1,3})?|[一二两三四五六七八九十百几数]{1,4})[多余]?倍(?![数率])/g;
const MIXED =
  /(?<![0-9.．,，第])([0-9]{1,4})千(?:([0-9])百)?(?:([0-9])十)?(?=[多余]?(?:[万亿]?(?:元|人|名|户|亩|个|斤|吨|里(?!程)|公里|次|件|份|只|头|家|辆|年|天))|[万亿])|(?<![0-9.．,，第])([0-9]{1,2})百(?:([0-9])十)?(?=[多余]?(?:[万亿]?(?:元|人|名|户|亩|个|斤|吨|公里|次|件|份|只|头|家|辆|年|天)))/g;
/** Neighbouring numbers behind a character of a sentence: at its start 三、 numbers a heading. */
const PAUSE =
  /(?:两、三|三、四|三、五|四、五|五、六|六、七|七、八|八、九|一、两)(?<=\p{Script=Han}.、.)(?<![第零〇一二两三四五六七八九十百千万亿].、.)(?=(?:十|百|千|万|个月|小时|天|年(?![级制度])|个(?!季度|方面|阶段)|次(?!会议|全会)|遍|倍|岁|户|件|家|里(?!程)|公里))/gu;

/** 增长-5.2%: what is negative falls. */
const NEGATIVE = /(?:增长|增加|提高|上升)[-－﹣−]([0-9]{1,5}(?:[.．][0-9]{1,4})?)(%|％|个百分点)/g;

/** 减少3倍, 3千5百元, 三、五年 in a paragraph's text, in its order. */
export function amountSlips(text: string): AmountSlip[] {
  const slips: AmountSlip[] = [];
  if (text.includes('倍'))
    for (const match of text.matchAll(TIMES)) slips.push(slipFrom('times', match, undefined));
  if (text.includes('千') || text.includes('百')) {
    for (const match of text.matchAll(MIXED)) slips.push(slipFrom('mixed', match, String(amountOf(match))));
  }
  if (text.includes('、')) {
    for (const match of text.matchAll(PAUSE))
      slips.push(slipFrom('pause', match, match[0].replace('、', '')));
  }
  if (/[-－﹣−]/.test(text)) {
    for (const match of text.matchAll(NEGATIVE))
      slips.push(slipFrom('negative', match, `下降${match[1]}${match[2]}`));
  }
  return slips.sort((a, b) => a.span.start - b.span.start);
}

function slipFrom(kind: AmountSlip['kind'], match: RegExpExecArray, right: string | undefined): AmountSlip {
  return { kind, span: { start: match.index, end: match.index + match[0].length }, right };
}

function amountOf([, thousands, hundreds, tens, onlyHundreds, theirTens]: RegExpExecArray): number {
  const digit = (written: string | undefined): number => Number(written ?? 0);
  return (
    digit(thousands) * 1000 +
    (digit(hundreds) + digit(onlyHundreds)) * 100 +
    (digit(tens) + digit(theirTens)) * 10
  );
}
