import type { Draft } from '../../../document/draft.ts';
import type { Part } from '../../../document/parts.ts';
import { quotationsIn } from '../../../text/quotations.ts';
import { type Span, shifted } from '../../../text/span.ts';
import { likeness, plainName } from '../names-alike.ts';

/** A name of the paper that a notice issues which is not the one in its title. */
export interface OtherName {
  readonly span: Span;
  readonly name: string;
  /** The name it should be, and where that stands. */
  readonly other: string;
  readonly otherSpan: Span;
  /** Where the two differ: title and body of the notice, or notice and the paper itself. */
  readonly between: 'title-body' | 'body-paper';
}

/** 关于印发《…》的通知 and 关于印发…的通知. */
const TITLE = /关于(?:印发|发布|公布|转发|批转)(.{4,90})的通知$/;
/** 现印发给你们, 现将《…》印发给你们. */
const ISSUING = /(?:印发|转发|批转|发布|公布)给?(?:你们|各)|现(?:予)?(?:印发|发布|公布)/;
/** The issuing sentence stands among so many paragraphs at the head. */
const HEAD = 10;
/** Names of one paper are at least so alike; others are of another paper. */
const SAME = 0.75;

/** Where notice and paper call the paper differently. */
export function otherNames(draft: Draft): OtherName[] {
  return draft.parts.flatMap((part, index) => {
    const title = TITLE.exec(part.title.words);
    const [line] = part.title.lines;
    const issued = title === null ? undefined : issuedIn(draft, part);
    if (title === null || issued === undefined || line === undefined) return [];
    const wanted = nameInTitle(title[1] as string);
    const found: OtherName[] = [];
    if (wanted !== undefined && likeness(plainName(wanted), plainName(issued.name)) < 1) {
      found.push({ ...issued, other: wanted, otherSpan: line.span, between: 'title-body' });
    }
    return [...found, ...otherPaper(draft, index, issued)];
  });
}

/** One name; two papers, or what another unit issued, are called in other ways. */
function nameInTitle(words: string): string | undefined {
  const marked = quotationsIn(words);
  if (marked.length > 1) return undefined;
  const [only] = marked;
  if (only === undefined)
    return /[、和及]|[一二两三四五六七八九十]个|的通知|等/.test(words) ? undefined : words;
  return only.start > 0 || /等/.test(words.slice(only.end))
    ? undefined
    : words.slice(only.start + 1, only.end - 1);
}

/** The one name in 《》 of the sentence that issues it. */
function issuedIn({ paragraphs }: Draft, part: Part): { span: Span; name: string } | undefined {
  for (const { text, span } of paragraphs.slice(part.first + 1, Math.min(part.last + 1, part.first + HEAD))) {
    if (!ISSUING.test(text)) continue;
    const names = quotationsIn(text).filter(({ start }) => text[start] === '《');
    const [first, second] = names;
    if (first === undefined) return undefined;
    // 《…》《…》 are issued together; what is before 现将 is only cited.
    if (second !== undefined || !/^(?:.{0,30}现将?)?$/.test(text.slice(0, first.start))) return undefined;
    return { span: shifted(first, span.start), name: text.slice(first.start + 1, first.end - 1) };
  }
  return undefined;
}

/** The paper behind the notice, if its title is nearly the name. */
function otherPaper(draft: Draft, index: number, issued: { span: Span; name: string }): OtherName[] {
  const paper = draft.parts[index + 1]?.title;
  const line = paper?.lines[0];
  if (paper === undefined || line === undefined) return [];
  const like = likeness(plainName(issued.name), plainName(paper.words));
  if (like === 1 || like < SAME) return [];
  return [{ ...issued, other: paper.words, otherSpan: line.span, between: 'body-paper' }];
}
