import type { Edit } from '../../text/edit.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { type WrongWordPlace, wrongWordsView } from './words/wrong-words.ts';

/** Words of the list server/data/wrong-words.tsv: 布署 for 部署, 截止目前 for 截至目前, 原因是因为. */
export const wrongWord: Rule = {
  id: 'finish/wrong-word',
  severity: 'warning',
  title: '用词有误',
  check(draft, context, report) {
    for (const { paragraph, found } of draft.found(wrongWordsView)) {
      for (const place of found) {
        if (isProtected(place, paragraph.text, context)) continue;
        const offset = paragraph.span.start;
        const { wrong, right, fix, why } = place.word;
        const title = context.say('改为“{0}”', right);
        report({
          span: { start: offset + place.start, end: offset + place.end },
          message:
            fix === 'hint'
              ? context.say('“{0}”宜作“{1}”：{2}', wrong, right, why)
              : context.say('“{0}”应作“{1}”：{2}', wrong, right, why),
          ...(fix === 'hint' ? { severity: 'hint' as const } : {}),
          fixes: [{ title, edits: editsOf(place, offset), safe: fix === 'yes' && !place.quoted }],
          data: { wrong, right },
        });
      }
    }
  },
};

/** What must change: the whole word, or what stands before and behind the slot. */
function editsOf({ start, end, word }: WrongWordPlace, offset: number): Edit[] {
  const [head = '', tail = ''] = word.wrong.split('…');
  const [newHead = '', newTail = ''] = word.right.split('…');
  const behind = end - tail.length;
  const edits: Edit[] = [];
  if (newHead !== head)
    edits.push({ span: { start: offset + start, end: offset + start + head.length }, text: newHead });
  if (newTail !== tail) edits.push({ span: { start: offset + behind, end: offset + end }, text: newTail });
  return edits;
}

/** Whether the word stands inside one of the writer's own terms. */
function isProtected({ start, end, word }: WrongWordPlace, text: string, { terms }: RuleContext): boolean {
  return terms.some((term) => {
    const inside = term.indexOf(word.wrong);
    return inside >= 0 && text.startsWith(term, start - inside) && end <= start - inside + term.length;
  });
}
