import type { ParagraphView } from '../../document/draft.ts';
import { type NumeralSystem, parseDigits, parseHan } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import { anchorBefore, type ReferenceAnchor } from './anchor.ts';

/** What a reference counts: 第三部分, 第二章, 第十条, 第二款 (a paragraph of a 条), 第（一）项, 第2点. */
export type ReferenceUnit = '编' | '部分' | '章' | '节' | '条' | '款' | '项' | '点' | '目';

/** One step of a reference: 第三条 and 第（一）项 in 第三条第（一）项. Offsets are UTF-16. */
export interface ReferenceStep {
  readonly unit: ReferenceUnit;
  readonly value: number;
  /** 之一 in 第二十条之一: 1; else 0. */
  readonly branch: number;
  readonly system: NumeralSystem;
  /** The number stands in brackets: 第（一）项. */
  readonly bracketed: boolean;
  /** The number alone: what a renumbering rewrites. */
  readonly numeral: Span;
  /** The step's own words: 第（一）项, or （二） where more numbers follow before the 项. */
  readonly span: Span;
}

/** A reference as it stands in a paragraph; of 第三条第（一）、（二）项 there are two, the second with 第三条 as well. */
export interface ReferenceWords {
  readonly anchor: ReferenceAnchor;
  /** From the widest to the narrowest. */
  readonly steps: readonly ReferenceStep[];
  /** The words that belong to this reference alone. */
  readonly span: Span;
}

const WIDTH: Readonly<Record<ReferenceUnit, number>> = {
  编: 0,
  部分: 1,
  章: 1,
  节: 2,
  条: 3,
  款: 4,
  项: 5,
  点: 5,
  目: 6,
};

const NUMBER = '[零〇○一二三四五六七八九十百]{1,7}|[0-9０-９]{1,3}';
const STEP = new RegExp(
  `第[ \\u3000]{0,2}(?:[（(](${NUMBER})[）)]|(${NUMBER}))(编|部分|章|节|条|款|项|点|目)?(?:之([一二三四五六七八九十])(?![一二三四五六七八九十分]))?`,
  'y',
);
/** The further numbers of 第（一）、（二）项 and 第一、二项 stand without 第. */
const NEXT_NUMBER = new RegExp(
  `(?:、|和|与|及|或者?|至)(?:[（(](${NUMBER})[）)]|(${NUMBER}))(编|部分|章|节|条|款|项|点|目)?`,
  'y',
);
const CONNECTOR = /(?:[、，]|以及|[和与及至或]者?|到){1,2}(?=第)/y;

/** References in one paragraph at most: what lies beyond is a table or no prose. */
const MOST = 200;

/** The references of a paragraph's text to numbered places, in order; offsets count from its start. */
function readReferences(text: string): ReferenceWords[] {
  const found: ReferenceWords[] = [];
  for (let at = text.indexOf('第'); at >= 0 && found.length < MOST; at = text.indexOf('第', at)) {
    const end = readChain(text, at, found);
    at = Math.max(end, at + 1);
  }
  return withoutStrangers(text, found);
}

/** In 依照刑法第二百条的规定处罚，有第三款情形的 the second reference leads where the first does. */
function withoutStrangers(text: string, found: readonly ReferenceWords[]): ReferenceWords[] {
  const told: ReferenceWords[] = [];
  for (const words of found) {
    const before = told.at(-1);
    const follows = before !== undefined && !/[。；！？]/.test(text.slice(before.span.end, words.span.start));
    const isStranger = words.anchor.kind === 'bare' && follows && before.anchor.kind === 'other';
    told.push(isStranger ? elsewhere(words) : words);
  }
  return told;
}

function elsewhere(words: ReferenceWords): ReferenceWords {
  return { ...words, anchor: { kind: 'other', words: '' } };
}

/** What a paragraph refers to by number, in the order of its text. */
export const referencesView: ParagraphView<readonly ReferenceWords[]> = {
  name: 'references',
  compute: readReferences,
};

/** Reads the references joined to one that begins at `start`; returns where they end. */
function readChain(text: string, start: number, found: ReferenceWords[]): number {
  const anchor = anchorBefore(text, start);
  let before: readonly ReferenceStep[] = [];
  let end = start;
  for (let at = start; found.length < MOST; ) {
    const group = readGroup(text, at);
    if (group === undefined) return end;
    for (const last of group.alternatives) {
      const own = [...group.steps, last];
      const widest = own[0] as ReferenceStep;
      const steps = [...before.filter(({ unit }) => WIDTH[unit] < WIDTH[widest.unit]), ...own];
      found.push({ anchor, steps, span: { start: at, end: group.end } });
      before = steps;
    }
    end = group.end;
    CONNECTOR.lastIndex = end;
    const joined = CONNECTOR.exec(text);
    if (joined === null) return end;
    at = end + joined[0].length;
  }
  return end;
}

/** 第三条第（一）、（二）项: steps without a choice, and the alternatives of the last. */
interface Group {
  readonly steps: readonly ReferenceStep[];
  readonly alternatives: readonly ReferenceStep[];
  readonly end: number;
}

/** Steps in one reference at most: 第三编第一章第二节第三条第一款第一项. */
const MOST_STEPS = 7;

function readGroup(text: string, start: number): Group | undefined {
  const steps: ReferenceStep[] = [];
  let end = start;
  for (let count = 0; count < MOST_STEPS; count++) {
    STEP.lastIndex = end;
    const match = STEP.exec(text);
    if (match === null) break;
    const after = end + match[0].length;
    if (match[3] === undefined) {
      const more = readNumbers(text, match, end);
      return more && { steps, ...more };
    }
    const step = stepFrom(match, end, match[3]);
    if (step === undefined) break;
    steps.push(step);
    end = after;
  }
  const last = steps.pop();
  return last && { steps, alternatives: [last], end };
}

/** 第（一）、（二）项, 第一至三项: the unit stands behind the last number. */
function readNumbers(text: string, first: RegExpExecArray, start: number): Omit<Group, 'steps'> | undefined {
  const matches: { readonly match: RegExpExecArray; readonly at: number }[] = [{ match: first, at: start }];
  let end = start + first[0].length;
  let unit: string | undefined;
  while (unit === undefined && matches.length < 30) {
    NEXT_NUMBER.lastIndex = end;
    const match = NEXT_NUMBER.exec(text);
    if (match === null) return undefined;
    matches.push({ match, at: end });
    end += match[0].length;
    unit = match[3];
  }
  if (unit === undefined) return undefined;
  const alternatives = matches.map(({ match, at }) => stepFrom(match, at, unit));
  return alternatives.every((step) => step !== undefined) ? { alternatives, end } : undefined;
}

function stepFrom(match: RegExpExecArray, at: number, unit: string): ReferenceStep | undefined {
  const written = (match[1] ?? match[2]) as string;
  const value = /^[0-9０-９]/.test(written) ? parseDigits(written) : parseHan(written);
  if (value === undefined || value === 0) return undefined;
  const start = at + match[0].indexOf(written);
  const bracketed = match[1] !== undefined;
  return {
    unit: unit as ReferenceUnit,
    value,
    branch: match[4] === undefined ? 0 : '一二三四五六七八九十'.indexOf(match[4]) + 1,
    system: /^[0-9]/.test(written) ? 'arabic' : /^[０-９]/.test(written) ? 'wide' : 'han',
    bracketed,
    numeral: { start, end: start + written.length },
    span: { start: match[0].startsWith('第') ? at : start - (bracketed ? 1 : 0), end: at + match[0].length },
  };
}
