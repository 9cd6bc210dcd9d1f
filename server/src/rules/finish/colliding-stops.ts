import type { Draft, ParagraphView } from '../../document/draft.ts';
import { isChinese } from '../../text/characters.ts';
import { isQuoted, quotationsIn } from '../../text/quotations.ts';
import type { Span } from '../../text/span.ts';
import { textAt } from '../../text/span.ts';
import { foundByPart } from '../found-by-part.ts';
import type { Fix, Report, Rule, Say } from '../rule.ts';
import { stretchedReports } from './widths/dots-and-dashes.ts';

/**
 * Two stops where one belongs: 。。 ，。 and 。”。 with one on either side of the quotation mark. GB/T 15834-2011 has one stop
 * at a place; ？！ and ！！ for emphasis it allows. And dots and strokes of a Latin keyboard, of which …… and —— are put together.
 */
export const collidingStops: Rule = {
  id: 'finish/colliding-stops',
  severity: 'warning',
  title: '标点重叠',
  check(draft, { say }, report) {
    for (const one of stretchedReports(draft, say)) report(one);
    for (const { places } of foundByPart(draft, collisionsView)) {
      for (const { span, found } of places) report(reportOf(draft, span, found.isQuoted, say));
    }
  },
};

/** Offsets in a paragraph's text (UTF-16). */
interface Collision {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

const COLLISION = /[，。；：、！？,;:!]{2,}|([，。；、])[”’]\1/g;
/** 详见错误!未找到引用源。，: the first stop is Word's, and goes with its words. */
const BROKEN_FIELD = /错误[!！][^。！!]{4,16}。$/;
/** ？？？ is a note that something is to be asked: finish/placeholder. */
const DOUBT = /^[?？]{3}/;
/** &amp; of a web page. */
const ENTITY = /&#?[A-Za-z0-9]{2,8}$/;
const QUESTIONS = /^[！？!]*$/;
/** In both widths the same mark. */
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！' };

const collisionsView: ParagraphView<readonly Collision[]> = {
  name: 'colliding-stops',
  compute: (text) => {
    const found = [...text.matchAll(COLLISION)]
      .filter(({ 0: marks, index }) => !isMeant(text, marks, index))
      .map(({ 0: marks, index }) => ({ start: index, end: index + marks.length }));
    const quotations = found.length === 0 ? [] : quotationsIn(text);
    return found.map((span) => ({ ...span, isQuoted: isQuoted(span, quotations) }));
  },
};

/** ？！ asks and exclaims; :: belongs to code; beside a ? whole characters are damaged, which is another fault. */
function isMeant(text: string, marks: string, at: number): boolean {
  if (QUESTIONS.test(marks) || DOUBT.test(marks)) return true;
  if (marks[0] === ';' && ENTITY.test(text.slice(Math.max(0, at - 9), at))) return true;
  const [before, behind] = [at - 1, at + marks.length];
  if (BROKEN_FIELD.test(text.slice(Math.max(0, at - 20), at + 1))) return true;
  if (text[before] === '?' || text[behind] === '?' || text[before] === '`') return true;
  return (
    /^[,;:!]+$/.test(marks) && !(isChinese(text.charCodeAt(before)) && isChinese(text.charCodeAt(behind)))
  );
}

function reportOf(draft: Draft, span: Span, isInQuotation: boolean, say: Say): Report {
  const marks = textAt(draft.text, span);
  if (/[”’]/.test(marks)) {
    return {
      span,
      message: say('引号内外都有“{0}”，只留一个', marks[0] as string),
      fixes: [
        fix(say('留引号里面的'), span, marks.slice(0, 2)),
        fix(say('留引号外面的'), span, marks.slice(1)),
      ],
    };
  }
  const kinds = [...new Set([...marks].map((mark) => WIDE[mark] ?? mark))];
  const only = kinds.length === 1 ? (kinds[0] as string) : undefined;
  if (only === '。' && marks.length > 2) {
    return {
      span,
      message: say('句号连用：省略号写作“……”'),
      fixes: [fix(say('改为“{0}”', '……'), span, '……'), fix(say('改为“{0}”', '。'), span, '。')],
    };
  }
  const message =
    only === undefined ? say('标点重叠：“{0}”，只留一个', marks) : say('标点重复：“{0}”，只留一个', marks);
  const isSafe = only !== undefined && marks.length === 2 && !isInQuotation;
  return {
    span,
    message,
    fixes: kinds.slice(0, 3).map((mark) => fix(say('改为“{0}”', mark), span, mark, isSafe)),
  };
}

function fix(title: string, span: Span, text: string, safe: boolean = false): Fix {
  return { title, edits: [{ span, text }], safe };
}
