import type { Draft } from '../../document/draft.ts';
import type { Paragraph } from '../../document/paragraph.ts';
import { type Span, shifted, textAt } from '../../text/span.ts';
import type { Rule, Say } from '../rule.ts';
import type { SiteArtefact } from './site/artefact.ts';
import { siteArtefactsView } from './site/artefacts.ts';
import { isMarkdownView } from './unfilled/emphasis.ts';

/**
 * What web pages and programs leave in a text copied from them: 查看全文, 上一页, 本文来自…, adverts between the characters of a word,
 * tags, fields of Word. Taking it out is always asked first: 查看全文 is also the only sign that the rest of the text is missing.
 */
export const siteArtefact: Rule = {
  id: 'finish/site-artefact',
  severity: 'warning',
  title: '网页和软件的残留文字',
  check(draft, { say }, report) {
    for (const { paragraph, found } of draft.found(siteArtefactsView)) {
      for (const artefact of withoutMarkdown(draft, paragraph, found)) {
        const span = shifted({ start: artefact.start, end: artefact.end }, paragraph.span.start);
        const whole = artefact.end - artefact.start === paragraph.text.length;
        report({
          span,
          message: messageFor(artefact, draft, span, say),
          fixes: [
            {
              title: titleFor(artefact, whole, say),
              edits: [{ span: whole ? lineOf(paragraph, draft) : span, text: '' }],
              safe: false,
            },
          ],
        });
      }
    }
  },
};

/** Tags and blanks of HTML are Markdown's too; there nothing of them is left over. */
function withoutMarkdown(
  draft: Draft,
  { text }: Paragraph,
  found: readonly SiteArtefact[],
): readonly SiteArtefact[] {
  const isTag = ({ kind, start }: SiteArtefact): boolean =>
    kind === 'code' && /[<&]/.test(text[start] as string);
  return found.some(isTag) && draft.view(isMarkdownView) ? found.filter((one) => !isTag(one)) : found;
}

function messageFor({ kind }: SiteArtefact, draft: Draft, span: Span, say: Say): string {
  const words = textAt(draft.text, span);
  if (kind === 'line' && words.includes('全文')) {
    return say('“{0}”是网页上的按钮：正文可能没有复制全', words);
  }
  switch (kind) {
    case 'sentence':
      return say('这一句是网站加的话，不是正文');
    case 'code':
      return say('“{0}”是网页或软件的代码，不是正文', words);
    case 'balloon':
      return say('这一行是修订、批注留下的，不是正文');
    default:
      return say('“{0}”是网页上的文字，不是正文', words);
  }
}

function titleFor({ kind }: SiteArtefact, whole: boolean, say: Say): string {
  if (whole) return say('删去这一行');
  return kind === 'sentence' ? say('删去这一句') : say('删去这几个字');
}

/** The paragraph's line with its indent and the break behind it. */
function lineOf({ line }: Paragraph, draft: Draft): Span {
  const { start, end } = draft.lines.spanOf(line);
  return { start, end: line + 1 < draft.lines.count ? draft.lines.spanOf(line + 1).start : end };
}
