import type { Draft, ParagraphView } from '../../document/draft.ts';
import type { Part } from '../../document/parts.ts';
import { shifted, textAt } from '../../text/span.ts';
import type { Edit, Fix, Report, Say } from '../rule.ts';
import { foundByPart, type Place } from './by-part.ts';
import { type Group, gathered, MOST_SLIPS, relatedTo, sum } from './gathered.ts';
import { type HalfMark, halfMarksView } from './half-marks.ts';

const KINDS = ['stop', 'bracket', 'quote'] as const;

/** Half-width marks: one report for all of a kind where they are the document's habit, else one for each slip. */
export function halfMarksTold(draft: Draft, say: Say): Report[] {
  return foundByPart(draft, halfMarksView).flatMap(({ part, places }) =>
    KINDS.flatMap((kind) => {
      const own = places.filter(({ found }) => found.kind === kind);
      const full = own.length === 0 ? 0 : fullMarks(draft, part, kind);
      return gathered(own, isHabit(own.length, full)).map((group) => marksReport(draft, group, kind, say));
    }),
  );
}

/** More than a few, against what the document has in full width. */
function isHabit(half: number, full: number): boolean {
  return half > MOST_SLIPS || (half > 2 && half >= full);
}

type Counted = (typeof KINDS)[number];

/** How many marks of each kind a paragraph has in full width. */
const fullMarksView: ParagraphView<Readonly<Record<Counted, number>>> = {
  name: 'full-marks',
  compute: (text) => ({
    stop: text.match(/[，；：？！]/g)?.length ?? 0,
    bracket: text.match(/（/g)?.length ?? 0,
    quote: text.match(/“/g)?.length ?? 0,
  }),
};

function fullMarks(draft: Draft, part: Part, kind: Counted): number {
  return sum(draft, part, fullMarksView, (counts) => counts[kind]);
}

function marksReport(draft: Draft, group: Group<HalfMark>, kind: Counted, say: Say): Report {
  const [first, ...others] = group;
  const isOne = others.length === 0;
  return {
    span: first.span,
    message: messageFor(draft, group, kind, say),
    related: isOne
      ? editsOf([first])
          .slice(1)
          .map(({ span }) => ({ span, message: say('另一半在这里') }))
      : relatedTo(draft, others, say),
    fixes: fixesFor(group, kind, say),
    data: { kind, count: group.length },
  };
}

function messageFor(draft: Draft, group: Group<HalfMark>, kind: Counted, say: Say): string {
  const [first] = group;
  if (kind === 'quote') return say('引号用了半角的直引号，宜用“”；全篇共 {0} 处', group.length);
  const is = textAt(draft.text, first.span);
  const wide = editsOf([first])[0]?.text ?? '';
  return group.length === 1
    ? say('中文里用了半角标点：“{0}”宜写作“{1}”', is, wide)
    : say('全篇 {0} 处标点用了半角：“{1}”宜写作“{2}”', group.length, is, wide);
}

/** What stands in quotations is changed only when the writer asks for it: the words there are another's. */
function fixesFor(group: Group<HalfMark>, kind: Counted, say: Say): Fix[] {
  const own = group.filter(({ found }) => !found.isQuoted);
  if (kind === 'quote') return [{ title: say('改为弯引号'), edits: editsOf(group), safe: false }];
  if (group.length === 1) return [{ title: say('改为全角'), edits: editsOf(group), safe: own.length === 1 }];
  if (own.length === group.length)
    return [{ title: say('全篇 {0} 处一并改为全角', group.length), edits: editsOf(group), safe: true }];
  const all = say('连同引文中的，全篇 {0} 处一并改为全角', group.length);
  const asked: Fix = { title: all, edits: editsOf(group), safe: false };
  if (own.length === 0) return [asked];
  return [{ title: say('{0} 处一并改为全角，引文不动', own.length), edits: editsOf(own), safe: true }, asked];
}

/** The edits of the marks, in the order of the draft's text. */
function editsOf(places: readonly Place<HalfMark>[]): Edit[] {
  return places
    .flatMap(({ found, span }) => {
      const by = span.start - found.start;
      return found.edits.map((edit) => ({ span: shifted(edit, by), text: edit.text }));
    })
    .sort((a, b) => a.span.start - b.span.start);
}
