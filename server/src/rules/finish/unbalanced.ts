import type { Draft } from '../../document/draft.ts';
import { foundByPart, type Place } from '../found-by-part.ts';
import type { Fix, Report, Rule, Say } from '../rule.ts';
import { nameOfMark } from './pairs/names.ts';
import { type LooseMark, loosePairsView } from './pairs/pairs.ts';
import { withoutMates } from './pairs/quotation-spans.ts';

/** Brackets, quotation marks and 书名号 without their mates, turned the wrong way, or nested in their own kind. */
export const unbalanced: Rule = {
  id: 'finish/unbalanced',
  severity: 'warning',
  title: '引号、括号、书名号不成对',
  check(draft, { say }, report) {
    for (const { places } of foundByPart(draft, loosePairsView)) {
      for (const place of withoutMates(places, draft.paragraphs)) report(reportOf(draft, place, say));
    }
  },
};

function reportOf(draft: Draft, { found, span }: Place<LooseMark>, say: Say): Report {
  const [opening = '', closing = ''] = found.pair;
  const written = draft.text[span.start] as string;
  const replaced = (mark: string): Fix[] => [
    { title: say('改为 {0}', mark), edits: [{ span, text: mark }], safe: false },
  ];
  switch (found.fault) {
    case 'opening':
      return { span, message: say('前{0}没有配对的后{0}', nameOfMark(opening, say)) };
    case 'closing':
      return { span, message: say('后{0}没有配对的前{0}', nameOfMark(closing, say)) };
    case 'turned': {
      const mark = written === opening ? closing : opening;
      return { span, message: say('引号方向反了：这里应为 {0}', mark), fixes: replaced(mark) };
    }
    case 'angle': {
      const mark = written === '<' || written === '＜' ? opening : closing;
      return { span, message: say('书名号不成对：{0} 应为 {1}', written, mark), fixes: replaced(mark) };
    }
    case 'nested':
      return {
        span,
        message: say('书名号里面的书名号用单书名号“〈〉”'),
        fixes: singled(draft, span.start, '《》', say),
      };
    case 'angles':
      return {
        span,
        message: say('书名号里面的书名号写作“〈〉”，不用小于号、大于号'),
        severity: 'information',
        fixes: singled(draft, span.start, written === '<' ? '<>' : '＜＞', say),
      };
  }
}

/** Longest title whose inner marks are changed together (UTF-16 units). */
const LONGEST = 200;

/** The mark at `at` and the one of the pair `marks` that closes it become 〈〉; what stands between them stays as it is. */
function singled(draft: Draft, at: number, marks: string, say: Say): Fix[] {
  const line = draft.lines.spanOf(draft.lines.lineAt(at));
  const until = Math.min(line.end, at + LONGEST);
  let depth = 0;
  for (let index = at; index < until; index++) {
    if (draft.text[index] === marks[0]) depth++;
    else if (draft.text[index] === marks[1] && --depth === 0) {
      const edits = [
        { span: { start: at, end: at + 1 }, text: '〈' },
        { span: { start: index, end: index + 1 }, text: '〉' },
      ];
      return [{ title: say('里面的改为“〈〉”'), edits, safe: false }];
    }
  }
  return [];
}
