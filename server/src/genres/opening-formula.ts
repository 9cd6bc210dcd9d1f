import data from '../../data/genre-openings.tsv';
import { type Genre, genreNamed } from '../document/genre.ts';
import { isSalutation } from '../document/line-kinds.ts';
import type { Paragraph } from '../document/paragraph.ts';
import { once } from '../text/once.ts';
import { rowsOf } from '../text/rows.ts';

/** Words that tell a 文种 where a document opens: 现…报告如下. */
interface Formula {
  readonly before: string;
  readonly words: string;
  readonly genre: Genre | undefined;
}

const formulas = once((): readonly Formula[] =>
  (rowsOf(data, 3) as readonly [string, string, string][]).map(([before, words, name]) => ({
    before: before === '-' ? '' : before,
    words,
    genre: genreNamed(name),
  })),
);

/** Paragraphs in which a formula may stand, and UTF-16 units of one that are looked through. */
const HEAD = 8;
const LOOKED_AT = 1500;
/** UTF-16 units between the two halves of a formula at most. */
const APART = 40;

/** The 文种 that a document's first paragraphs open as; undefined where they open as none. */
export function genreOfOpening(paragraphs: readonly Paragraph[]): Genre | undefined {
  const head = paragraphs.slice(0, HEAD);
  for (const { text } of head) {
    const found = formulaIn(text.slice(0, LOOKED_AT));
    if (found !== undefined) return found;
  }
  return genreOfSalutation(head);
}

function formulaIn(text: string): Genre | undefined {
  if (!text.includes('如下') && !text.includes('以下意见')) return undefined;
  for (const { before, words, genre } of formulas()) {
    const at = text.indexOf(words);
    if (at < 0) continue;
    const lead = text.slice(Math.max(0, at - APART), at);
    const clause = lead.slice(lead.search(/[^。！？；]{0,40}$/));
    if (clause.includes(before) || (before === '收悉' && text.slice(0, at).includes(before))) return genre;
  }
  return undefined;
}

/** Comrades are spoken to in speeches; what else greets them says so in its first sentences. */
function genreOfSalutation(head: readonly Paragraph[]): Genre | undefined {
  const greeting = head.findIndex(({ text }) => isSalutation(text));
  const words = head[greeting]?.text ?? '';
  if (greeting < 0 || greeting > 4 || !/同志们|各位(?:领导|代表|委员|同志)/.test(words)) return undefined;
  const opening = head
    .slice(greeting + 1, greeting + 4)
    .map(({ text }) => text.slice(0, LOOKED_AT))
    .join('');
  if (/述职|述廉/.test(opening)) return genreNamed('述职报告');
  if (/表态/.test(opening)) return genreNamed('表态发言');
  if (/项议程|主持今天|主持这次/.test(opening)) return genreNamed('主持词');
  if (/倡议|慰问|拜年|竞聘|竞选|演讲/.test(opening)) return undefined;
  return genreNamed('讲话');
}
