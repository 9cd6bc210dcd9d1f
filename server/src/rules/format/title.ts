import type { Draft } from '../../document/draft.ts';
import { endingOf, type Genre } from '../../document/genre.ts';
import { isDocumentNumber } from '../../document/line-kinds.ts';
import type { Part } from '../../document/parts.ts';
import type { Title } from '../../document/title.ts';
import { textBegins } from '../../genres/declared.ts';
import { genreOfOpening } from '../../genres/opening-formula.ts';
import { recipientsView } from '../../genres/recipient.ts';
import { genresOf, type Recognised } from '../../genres/recognised.ts';
import type { Fix, Report, Rule, Say } from '../rule.ts';
import { slipsIn } from './title-slips.ts';

/**
 * A title that says a word twice (关于关于, 的通知的通知), names 请示 and 报告 at once, ends in a mark, or, over a document with
 * number or 主送, does not say what 文种 it is.
 */
export const title: Rule = {
  id: 'format/title',
  severity: 'warning',
  title: '标题写法有误',
  check(draft, { say, genre }, report) {
    const genres = genresOf(draft, genre);
    for (const [index, part] of draft.documents.entries()) {
      for (const found of slipsIn(part.title, say)) report(found);
      const rest = markedEnd(part.title, say) ?? withoutGenre(draft, index, genres[index], say);
      if (rest !== undefined) report(rest);
    }
  },
};

/** A mark behind a title that is whole without it. */
function markedEnd({ mark }: Title, say: Say): Report | undefined {
  if (mark === undefined) return undefined;
  return {
    span: mark,
    message: say('标题末尾不加标点'),
    fixes: [{ title: say('去掉标题末尾的标点'), edits: [{ span: mark, text: '' }], safe: true }],
    data: { kind: 'end-mark' },
  };
}

/** A title 关于… that names no 文种, over a document that is one by its number, its 主送 or its opening. */
function withoutGenre(
  draft: Draft,
  index: number,
  recognised: Recognised | undefined,
  say: Say,
): Report | undefined {
  const part = draft.documents[index] as Part;
  const last = part.title.lines.at(-1);
  const { stem } = part.title;
  if (last === undefined || !/^[^。，；：]{0,40}关于[^。；：]{4,}$/.test(stem)) return undefined;
  const behind = draft.paragraphs.slice(last.index + 1, last.index + 3);
  const hasRecipient = draft.view(recipientsView)[index] !== undefined;
  const isFormal = hasRecipient || behind.some(({ text }) => isDocumentNumber(text));
  const opening = openingOf(draft, part);
  const name = opening?.kind === 'statutory' ? opening.name : undefined;
  if (!isMissing(part.title, opening, isFormal)) return undefined;
  const said = recognised?.by === 'setting' || recognised?.by === 'declared' ? recognised.genre.name : name;
  return {
    span: last.span,
    message: say('标题没有写明文种'),
    fixes: said === undefined ? [] : [namingFix(last.span.end, said, stem, say)],
    data: { kind: 'no-genre' },
  };
}

/** 关于印发…方案: the last word is that of the paper that is passed on. */
const PASSES_ON = /关于(?:印发|转发|批转|下发)/;

function isMissing({ stem, genre }: Title, opening: Genre | undefined, isFormal: boolean): boolean {
  if (genre === undefined) return endingOf(stem) === undefined && (isFormal || opening?.kind === 'statutory');
  if (!isFormal || genre.kind === 'statutory') return false;
  return PASSES_ON.test(stem) || (genre.kind === 'other' && opening?.kind === 'statutory');
}

function openingOf(draft: Draft, part: Part): Genre | undefined {
  return genreOfOpening(draft.paragraphs.slice(textBegins(draft, part.first), part.last + 1));
}

function namingFix(at: number, name: string, stem: string, say: Say): Fix {
  const added = stem.endsWith('的') ? name : `的${name}`;
  return {
    title: say('在标题末尾加上“{0}”', added),
    edits: [{ span: { start: at, end: at }, text: added }],
    safe: false,
  };
}
