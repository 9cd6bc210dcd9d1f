import type { Draft, Found, ParagraphView } from '../../../document/draft.ts';
import { frontMatterOf } from '../../../document/front-matter.ts';
import type { Part } from '../../../document/parts.ts';
import { type Span, textAt } from '../../../text/span.ts';
import { MOST_RELATED, MOST_SLIPS, sum } from '../../gathered.ts';
import type { Edit, Fix, Related, Report, Say } from '../../rule.ts';
import { type HalfMark, halfMarksView } from './half-marks.ts';

/** Half-width marks: one report for all of a kind where they are the document's habit, else one for each slip. */
export function halfMarkReports(draft: Draft, say: Say): Report[] {
  const from = frontMatterOf(draft.paragraphs).end;
  const all = draft.found(halfMarksView);
  const found = from === 0 ? all : all.filter(({ paragraph }) => paragraph.index >= from);
  const reports: Report[] = [];
  let next = 0;
  for (const part of draft.parts) {
    const tallies = new Map<HalfMark['kind'], Tally>();
    for (; next < found.length && (found[next] as Found<HalfMark>).paragraph.index <= part.last; next++) {
      addAll(tallies, found[next] as Found<HalfMark>);
    }
    mergeBrackets(draft, part, tallies);
    for (const [kind, tally] of tallies) {
      if (isHabit(draft, part, kind, tally.count)) reports.push(habitReport(draft, kind, tally, say));
      else reports.push(...tally.slips.map((slip) => slipReport(draft, kind, slip, say)));
    }
  }
  return reports;
}

/** What there is of one kind of mark in a document: read once a keystroke, so no mark is looked at twice. */
interface Tally {
  count: number;
  /** The first marks, with their edits. */
  readonly slips: Slip[];
  readonly related: Span[];
  readonly own: Edit[];
  readonly quoted: Edit[];
}

interface Slip {
  readonly span: Span;
  readonly edits: readonly Edit[];
  readonly isQuoted: boolean;
}

function addAll(tallies: Map<HalfMark['kind'], Tally>, { paragraph, found }: Found<HalfMark>): void {
  const by = paragraph.span.start;
  for (const { start, end, kind, edits: ofMark, isQuoted } of found) {
    let tally = tallies.get(kind);
    if (tally === undefined) {
      tally = { count: 0, slips: [], related: [], own: [], quoted: [] };
      tallies.set(kind, tally);
    }
    tally.count++;
    const edits = isQuoted ? tally.quoted : tally.own;
    for (const edit of ofMark) edits.push(editAt(edit, by));
    if (tally.count > MOST_RELATED) continue;
    const span = { start: by + start, end: by + end };
    if (tally.slips.length < MOST_SLIPS) {
      tally.slips.push({ span, edits: ofMark.map((edit) => editAt(edit, by)), isQuoted });
    }
    if (tally.count > 1) tally.related.push(span);
  }
}

function editAt({ start, end, text }: HalfMark['edits'][number], by: number): Edit {
  return { span: { start: by + start, end: by + end }, text };
}

/** Where half-width stops are the habit, brackets are told with them: one finding a document. */
function mergeBrackets(draft: Draft, part: Part, tallies: Map<HalfMark['kind'], Tally>): void {
  const [stops, brackets] = [tallies.get('stop'), tallies.get('bracket')];
  if (stops === undefined || brackets === undefined || !isHabit(draft, part, 'stop', stops.count)) return;
  tallies.delete('bracket');
  const places = [stops, brackets].flatMap(({ slips: [first], related }) =>
    first === undefined ? related : [first.span, ...related],
  );
  const [, ...related] = places.sort((a, b) => a.start - b.start);
  tallies.set('stop', {
    count: stops.count + brackets.count,
    slips: [...stops.slips, ...brackets.slips].sort((a, b) => a.span.start - b.span.start),
    related: related.slice(0, MOST_RELATED),
    own: [...stops.own, ...brackets.own],
    quoted: [...stops.quoted, ...brackets.quoted],
  });
}

/** More than a few, against what the document has in full width. */
function isHabit(draft: Draft, part: Part, kind: HalfMark['kind'], half: number): boolean {
  if (half > MOST_SLIPS) return true;
  return half > 2 && half >= sum(draft, part, fullMarksView, (counts) => counts[kind]);
}

/** How many marks of each kind a paragraph has in full width. */
const fullMarksView: ParagraphView<Readonly<Record<HalfMark['kind'], number>>> = {
  name: 'full-marks',
  compute: (text) => ({
    stop: text.match(/[，；：？！]/g)?.length ?? 0,
    bracket: text.match(/（/g)?.length ?? 0,
    quote: text.match(/“/g)?.length ?? 0,
  }),
};

function slipReport(draft: Draft, kind: HalfMark['kind'], { span, edits, isQuoted }: Slip, say: Say): Report {
  const wide = edits[0]?.text ?? '';
  const halves = edits.slice(1).map((edit): Related => ({ span: edit.span, message: say('另一半在这里') }));
  if (kind === 'quote') {
    const fix: Fix = { title: say('改为弯引号'), edits, safe: false };
    return { span, message: say('引号用了半角的直引号，宜用“”'), related: halves, fixes: [fix] };
  }
  return {
    span,
    message: say('中文里用了半角标点：“{0}”宜写作“{1}”', textAt(draft.text, span), wide),
    related: halves,
    fixes: [{ title: say('改为全角'), edits, safe: !isQuoted }],
    data: { kind, count: 1 },
  };
}

function habitReport(draft: Draft, kind: HalfMark['kind'], tally: Tally, say: Say): Report {
  const { count, slips, related } = tally;
  const [{ span, edits }] = slips as [Slip];
  const wide = edits[0]?.text ?? '';
  return {
    span,
    message:
      kind === 'quote'
        ? say('全篇 {0} 处引号用了半角的直引号，宜用“”', count)
        : say('全篇 {0} 处标点用了半角：“{1}”宜写作“{2}”', count, textAt(draft.text, span), wide),
    related: related.map((place) => ({
      span: place,
      message: say('“{0}”也是这样', textAt(draft.text, place)),
    })),
    fixes: fixesFor(kind, tally, say),
    data: { kind, count },
  };
}

/** What stands in quotations is changed only when the writer asks for it: the words there are another's. */
function fixesFor(kind: HalfMark['kind'], { own, quoted }: Tally, say: Say): Fix[] {
  if (kind === 'quote') {
    return [{ title: say('全篇一并改为弯引号'), edits: inOrder([...own, ...quoted]), safe: false }];
  }
  const fixes: Fix[] = [];
  if (own.length > 0) {
    const title = quoted.length === 0 ? say('全篇一并改为全角') : say('一并改为全角，引文不动');
    fixes.push({ title, edits: inOrder(own), safe: true });
  }
  if (quoted.length > 0)
    fixes.push({ title: say('引文中的一并改为全角'), edits: inOrder(quoted), safe: false });
  return fixes;
}

/** Brackets inside brackets are listed behind the outer opening one. */
function inOrder(edits: Edit[]): Edit[] {
  const isSorted = edits.every(
    ({ span }, index) => index === 0 || (edits[index - 1] as Edit).span.start <= span.start,
  );
  return isSorted ? edits : edits.sort((a, b) => a.span.start - b.span.start);
}
