import { daysIn } from '../../../document/calendar.ts';
import { ownNumberOf } from '../../../document/document-numbers.ts';
import type { Draft } from '../../../document/draft.ts';
import { isBracketedDate } from '../../../document/line-kinds.ts';
import type { Part } from '../../../document/parts.ts';
import { type SignedDate, signedDateOf } from '../../../document/signature.ts';
import { parseDigits } from '../../../text/numerals.ts';
import { shifted, textAt } from '../../../text/span.ts';
import type { Report, Say } from '../../rule.ts';

/** Documents up to this year were dated in Han digits, as the rules before GB/T 9704-2012 had it. */
const LAST_HAN_YEAR = 2012;
const ZEROS = /(?<=[年月])0(?=[1-9][月日])/g;

/** What is wrong with the date each document is signed with, or bears under its title. */
export function signedDates(draft: Draft, say: Say): Report[] {
  return draft.documents.flatMap((part) => {
    const signed = signedDateOf(draft, part);
    const ofTitle = titleDate(draft, part, say);
    if (signed === undefined) return ofTitle;
    return [...ofTitle, ...form(draft, signed, say), ...otherYear(draft, part, signed, say)];
  });
}

function form(draft: Draft, signed: SignedDate, say: Say): Report[] {
  const { span, year, isShort, month, day } = signed;
  const written = textAt(draft.text, span);
  const right = `${year}年${month}月${day}日`;
  const why = reasonFor(signed, written, say);
  if (why === undefined || day < 1 || day > (daysIn(month, year) ?? 0)) return [];
  return [
    {
      span,
      message: say('成文日期宜写作“{0}”：{1}', right, why),
      fixes: [{ title: say('改为“{0}”', right), edits: [{ span, text: right }], safe: !isShort }],
      data: { kind: 'form', right },
    },
  ];
}

function reasonFor({ form, isShort, year }: SignedDate, written: string, say: Say): string | undefined {
  if (isShort) return say('年份写全四位');
  if (form === 'points') return say('年、月、日用汉字标明');
  if (form === 'han') return year > LAST_HAN_YEAR ? say('用阿拉伯数字') : undefined;
  return written.replace(/\s/g, '').search(ZEROS) >= 0 ? say('月、日不编虚位') : undefined;
}

/** （2024年05月06日） under a title. */
function titleDate({ paragraphs }: Draft, part: Part, say: Say): Report[] {
  const line = paragraphs
    .slice(part.first, Math.min(part.first + 6, part.last + 1))
    .find(({ text }) => isBracketedDate(text));
  if (line === undefined) return [];
  const edits = [...line.text.matchAll(ZEROS)].map(({ index }) => ({
    span: shifted({ start: index, end: index + 1 }, line.span.start),
    text: '',
  }));
  if (edits.length === 0) return [];
  const right = line.text.replace(ZEROS, '').slice(1, -1);
  return [
    {
      span: line.span,
      message: say('成文日期宜写作“{0}”：{1}', right, say('月、日不编虚位')),
      fixes: [{ title: say('改为“{0}”', right), edits, safe: true }],
      data: { kind: 'form', right },
    },
  ];
}

/** The number is given when the document is signed; only around the turn of a year it may be of the other one. */
function otherYear(draft: Draft, part: Part, { year, month, span }: SignedDate, say: Say): Report[] {
  const number = ownNumberOf(draft, part);
  const numbered = number === undefined ? 0 : parseDigits(number.year.written.replace('年', ''));
  if (number === undefined || !(numbered >= 1949 && numbered < 2100)) return [];
  const ahead = year - numbered;
  if (ahead === 0 || (ahead === 1 && month <= 2) || (ahead === -1 && month >= 11)) return [];
  return [
    {
      span: number.year.span,
      message: say('发文字号是{0}年的，成文日期却是{1}年，请核对', numbered, year),
      related: [{ span, message: say('成文日期在这里') }],
      data: { kind: 'other-year' },
    },
  ];
}
