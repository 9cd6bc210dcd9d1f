import type { Draft } from '../../document/draft.ts';
import type { Genre } from '../../document/genre.ts';
import type { Paragraph } from '../../document/paragraph.ts';
import type { Part } from '../../document/parts.ts';
import { signedDateOf } from '../../document/signature.ts';
import { type ClosingKind, closingKindOf, contradicts } from '../../genres/closing-kinds.ts';
import { closingsOf } from '../../genres/closings.ts';
import { endingLinesOf } from '../../genres/ending-lines.ts';
import { recipientsView } from '../../genres/recipient.ts';
import { genresOf } from '../../genres/recognised.ts';
import { type Span, textAt } from '../../text/span.ts';
import type { Fix, Report, Rule, Say } from '../rule.ts';
import { unmarkedClosings } from './closing-mark.ts';

/**
 * A closing sentence that belongs to another 文种: 妥否，请批示 in a 报告; one without its full stop; a 请示 that does not ask for a
 * reply is hinted at.
 */
export const closing: Rule = {
  id: 'format/closing',
  severity: 'warning',
  title: '结语与文种不符',
  check(draft, { say, genre: setting }, report) {
    for (const found of unmarkedClosings(draft, say)) report(found);
    const genres = genresOf(draft, setting);
    for (const [index, part] of draft.documents.entries()) {
      const genre = genres[index]?.genre;
      if (genre === undefined) continue;
      const lines = endingLinesOf(draft, part);
      const closings = lines.flatMap(closingsIn);
      for (const found of closings) {
        if (contradicts(genre, found.kind) && !fits(draft, index, genre, found.kind))
          report(contradiction(draft, found, genre, say));
      }
      if (genre.name === '请示' && !closings.some(({ kind }) => kind === '请示')) {
        const missing = withoutRequest(draft, part, lines, genre, say);
        if (missing !== undefined) report(missing);
      }
    }
  },
};

/** Paragraphs of the head in which an answer names what it answers. */
const OPENING = 8;

/**
 * Whether a closing fits this one document although its 文种 mostly closes otherwise: a 函 that answers another, an 意见 by the
 * way it goes, up to one office or down to many.
 */
function fits(draft: Draft, index: number, { name }: Genre, kind: ClosingKind): boolean {
  if (name === '函' && kind === '复文') {
    const first = draft.documents[index]?.first ?? 0;
    return draft.paragraphs
      .slice(first, first + OPENING)
      .some(({ text }) => /收悉|函复|来函|复函/.test(text.slice(0, 400)));
  }
  if (name !== '意见' || (kind !== '请示' && kind !== '令')) return false;
  const units = draft.view(recipientsView)[index]?.units;
  if (units === undefined) return true;
  const goesDown = units.length > 1 || /^(?:各|全|有关)/.test(units[0] ?? '');
  return goesDown === (kind === '令');
}

/** A sentence that closes a document, with its mark. */
interface Closing {
  readonly kind: ClosingKind;
  readonly span: Span;
  readonly paragraph: Paragraph;
}

/** UTF-16 units at a paragraph's end in which its closing stands. */
const REACH = 90;

/** The closing sentences at the end of a paragraph: its last, and those that lead to it. */
function closingsIn(paragraph: Paragraph): Closing[] {
  const { text, span } = paragraph;
  const from = Math.max(0, text.length - REACH);
  const closings: Closing[] = [];
  let end = text.length;
  while (end > from) {
    const start = Math.max(...['。', '！', '；'].map((mark) => text.lastIndexOf(mark, end - 2))) + 1;
    const kind = closingKindOf(
      text
        .slice(start, end)
        .replace(/[。！!.]$/, '')
        .trim(),
    );
    if (kind === undefined) break;
    closings.unshift({ kind, paragraph, span: { start: span.start + start, end: span.start + end } });
    end = start;
  }
  return closings;
}

const NAMES: Readonly<Record<ClosingKind, string>> = {
  请示: '请示',
  报告: '报告',
  通知: '通知',
  复文: '批复、复函',
  函: '函',
  令: '下行文',
  送阅: '报送材料',
};

function contradiction(draft: Draft, { kind, span, paragraph }: Closing, genre: Genre, say: Say): Report {
  const words = textAt(draft.text, span);
  return {
    span,
    message:
      genre.name === '报告' && kind === '请示'
        ? say('报告不得夹带请示事项，“{0}”是请示的结语', words)
        : say('“{0}”是{1}的结语，不用在{2}里', words, say(NAMES[kind]), genre.name),
    fixes: [
      ...closingsOf(genre)
        .slice(0, 2)
        .map((right) => replaced(span, right, say)),
      removed(draft, span, paragraph, say),
    ],
    data: { kind, genre: genre.name },
  };
}

function replaced(span: Span, text: string, say: Say): Fix {
  return { title: say('改为“{0}”', text), edits: [{ span, text }], safe: false };
}

/** Takes the sentence out, with its line where it stands alone. */
function removed({ text }: Draft, span: Span, paragraph: Paragraph, say: Say): Fix {
  const isAlone = span.start === paragraph.span.start && span.end === paragraph.span.end;
  const next = text.indexOf('\n', span.end);
  const line = {
    start: text.lastIndexOf('\n', span.start - 1) + 1,
    end: next < 0 ? text.length : next + 1,
  };
  return { title: say('删去这句结语'), edits: [{ span: isAlone ? line : span, text: '' }], safe: false };
}

/** Paragraphs of prose that a 请示 without its date has before its closing is missed; a shorter one is being written. */
const LEAST = 6;
const PROSE = 20;
const ASKS = /请(?:予以?)?(?:批示|批复|审批|批准|批转|核批|审定|核准|指示)|特此请示/;

function withoutRequest(
  draft: Draft,
  part: Part,
  lines: readonly Paragraph[],
  genre: Genre,
  say: Say,
): Report | undefined {
  const last = lines[0];
  const right = closingsOf(genre)[0];
  if (last === undefined || right === undefined || !isWhole(draft, part)) return undefined;
  if (lines.some(({ text }) => ASKS.test(text.slice(-REACH)))) return undefined;
  const indent = draft.text.slice(draft.text.lastIndexOf('\n', last.span.start - 1) + 1, last.span.start);
  const end = last.span.end;
  const ending = draft.text.startsWith('\r\n', end) ? '\r\n' : '\n';
  return {
    span: { start: Math.max(last.span.start, end - 1), end },
    severity: 'hint',
    message: say('请示要有结语，例如“{0}”', right),
    fixes: [
      {
        title: say('插入缺少的部分“{0}”', right),
        edits: [{ span: { start: end, end }, text: `${ending}${indent}${right}` }],
        safe: false,
      },
    ],
    data: { kind: 'missing', genre: genre.name },
  };
}

function isWhole(draft: Draft, part: Part): boolean {
  if (signedDateOf(draft, part) !== undefined) return true;
  const body = draft.paragraphs.slice(part.first, part.last + 1);
  return body.filter(({ text }) => text.length >= PROSE).length >= LEAST;
}
