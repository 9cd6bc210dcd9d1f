import type { SourceText } from './source-texts.ts';

/** UTF-16 units of a sentence taken over at most. */
const LONGEST = 80;
const SENTENCE_END = '。！？；!?;';
const CLAUSE_END = '，、：,:';
const OPENING = '《〈“‘（〔【([';
const CLOSING = '》〉”’）〕】)]';
/** What belongs to the document it stood in: figures, years, what was masked. */
const OWN = /[0-9０-９〇○×＊*]|[Xx]{2}|20[Xx]/;
/** “四个到位” is a saying, no count. */
const QUOTED = /“[^”]{0,20}”/g;
const NUMERALS = /[一二三四五六七八九十百千万亿两][个项条名户家件次届亩元年月日万千亿%％]|百分之/;

/**
 * The words of `source` from unit `at` to the end of their sentence, as they stand there, without the clauses from the
 * first that holds a figure or a year on. Empty where a paragraph begins at `at`, or nothing is left.
 */
export function sentenceFrom({ text, folded }: SourceText, at: number): string {
  const start = folded.starts[at];
  const before = folded.starts[at - 1];
  if (start === undefined || before === undefined || /[\r\n]/.test(text.slice(before, start))) return '';
  const words = /^[^\r\n]*/.exec(text.slice(start, start + LONGEST * 2))?.[0] ?? '';
  let kept = 0;
  let from = 0;
  let open = 0;
  for (let end = 0; end < Math.min(words.length, LONGEST); end++) {
    const mark = words[end] as string;
    if (OPENING.includes(mark)) open++;
    if (CLOSING.includes(mark)) open = Math.max(0, open - 1);
    const isLast = end === words.length - 1;
    if (!SENTENCE_END.includes(mark) && !CLAUSE_END.includes(mark) && !isLast) continue;
    const clause = words.slice(from, end + 1);
    if (OWN.test(clause) || NUMERALS.test(clause.replace(QUOTED, ''))) break;
    from = end + 1;
    // What a bracket or a quote holds is not torn.
    if (open === 0) kept = from;
    if (SENTENCE_END.includes(mark)) break;
  }
  return words
    .slice(0, kept)
    .replace(/[、：:]$/, '')
    .trimEnd();
}
