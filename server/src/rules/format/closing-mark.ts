import type { Draft, ParagraphView } from '../../document/draft.ts';
import { closingKindOf } from '../../genres/closing-kinds.ts';
import { quotedView } from '../../numbering/marks.ts';
import type { Report, Say } from '../rule.ts';

/** Closings that are told by these words whatever the 文种. */
const PUBLISHING = /^特此(?:公告|通告|公示|公布|通报|声明|说明|证明|承诺|决定)$/;
const OPENING = /^(?:特此|专此|谨此|此复|专复|以上|上述|妥否|当否|可否|是否)/;
const LONGEST = 40;
/** Lines of a document's head, in which no closing stands. */
const HEAD = 2;

/** A paragraph that is a closing and ends without its full stop: 特此报告 */
const unmarkedClosingsView: ParagraphView<readonly true[]> = {
  name: 'unmarked closings',
  compute: (text) =>
    text.length <= LONGEST &&
    OPENING.test(text) &&
    /\p{Script=Han}$/u.test(text) &&
    (PUBLISHING.test(text) || closingKindOf(text.replace(/[？?]/, '，')) !== undefined)
      ? [true]
      : [],
};

/** Closings without their full stop. */
export function unmarkedClosings(draft: Draft, say: Say): Report[] {
  const found = draft.found(unmarkedClosingsView).filter(({ paragraph }) => paragraph.index >= HEAD);
  if (found.length === 0) return [];
  const quoted = draft.view(quotedView);
  return found
    .filter(({ paragraph }) => !quoted.has(paragraph.index))
    .map(({ paragraph: { span } }) => ({
      span,
      message: say('结语是一句话，末尾要有句号'),
      fixes: [
        {
          title: say('加上“{0}”', '。'),
          edits: [{ span: { start: span.end, end: span.end }, text: '。' }],
          safe: true,
        },
      ],
      data: { kind: 'unmarked' },
    }));
}
