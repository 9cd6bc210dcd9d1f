import type { Draft, ParagraphView, View } from '../../../document/draft.ts';
import type { MaskRun } from './mask-runs.ts';

/** Longest stretch between two pairs of marks that is read as Markdown's bold (UTF-16 units). */
const LONGEST = 40;

/**
 * The runs that are Markdown's marks: **bold** at the head of a paragraph or around all of it, a rule of ***, the bullet of
 * a list. Inside a sentence two ** are two names left out, as web pages write them.
 */
export function boldMarks(text: string, runs: readonly MaskRun[]): ReadonlySet<MaskRun> {
  const [first] = runs;
  if (first === undefined || (first.style !== '*' && first.style !== '_')) return new Set();
  if (first.start === 0 && first.end === text.length) return new Set([first]);
  if (first.start === 0 && first.length === 1 && /^[ \t\u3000]/.test(text.slice(first.end, first.end + 1)))
    return new Set([first]);
  const closing = runs[1];
  if (closing === undefined || !isPair(first, closing) || !opensParagraph(text, first.start))
    return new Set();
  return closes(text, closing) ? new Set([first, closing]) : new Set();
}

function isPair(first: MaskRun, closing: MaskRun): boolean {
  const isBold = first.length === 2 && closing.length === 2 && first.style === closing.style;
  return isBold && closing.start - first.end <= LONGEST;
}

/** Nothing but Markdown's signs, a bullet or a number stands before `at`. */
function opensParagraph(text: string, at: number): boolean {
  return at <= 8 && /^[#>\-+*\d.、 \t（）()一二三四五六七八九十]*$/.test(text.slice(0, at));
}

/** The bold ends the paragraph, or a mark stands beside its end: **责任分工：**…, **第一，**… */
function closes(text: string, { start, end }: MaskRun): boolean {
  return (
    end === text.length ||
    /[：:。、，,.]/.test(text[start - 1] as string) ||
    /^[：:\s]/.test(text.slice(end, end + 1))
  );
}

/** Signs that only Markdown has. */
const markdownLineView: ParagraphView<readonly true[]> = {
  name: 'markdown-line',
  compute: (text) => (/^(?:#{1,6}[ \t]|```|\|?:?-{3,20}:?\|)/.test(text) ? [true] : []),
};

/** Whether the draft is written in Markdown: there a pair of ** in a sentence is bold, and names are not left out so. */
export const isMarkdownView: View<boolean> = {
  name: 'is-markdown',
  compute: (draft: Draft) => draft.found(markdownLineView).length > 0,
};
