import type { Draft, ParagraphView } from '../../../document/draft.ts';
import { type Span, shifted, textAt } from '../../../text/span.ts';
import type { Report, Say } from '../../rule.ts';

/** The time of one stage of a plan: 第一阶段（3月1日至4月30日）. Offsets are UTF-16, from the paragraph's start. */
interface Stage {
  readonly span: Span;
  readonly start: Day;
  readonly end: Day;
}

/** What is not written is undefined. */
interface Day {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
}

const STAGE =
  /阶段[^。；，\n（()）0-9]{0,14}[（(：:]((?:(20[0-9]{2})年)?([0-9]{1,2})月(?:([0-9]{1,2})日)?[至到—–\-－～~―]{1,2}(?:(20[0-9]{2})年)?(?:([0-9]{1,2})月)?(?:([0-9]{1,2})日)?)(?=[）)：:，,。；]|$)/g;
/** Stages further apart (paragraphs) are of different plans. */
const NEAR = 20;

const stagesView: ParagraphView<readonly Stage[]> = {
  name: 'stages',
  compute: (text) => (text.includes('阶段') ? [...text.matchAll(STAGE)].map(stageFrom) : []),
};

function stageFrom(match: RegExpExecArray): Stage {
  const [whole, range = '', ...fields] = match;
  const [year, month = 0, day, lastYear, lastMonth, lastDay] = fields.map((field) =>
    field === undefined ? undefined : Number(field),
  );
  const end = match.index + whole.length;
  return {
    span: { start: end - range.length, end },
    start: { year, month, day },
    end: { year: lastYear ?? year, month: lastMonth ?? month, day: lastDay },
  };
}

/** Stages that begin before the one before them is over. */
export function overlappingStages(draft: Draft, say: Say): Report[] {
  const reports: Report[] = [];
  let before: { stage: Stage; paragraph: number } | undefined;
  for (const { paragraph, found } of draft.found(stagesView)) {
    for (const one of found) {
      const stage = { ...one, span: shifted(one.span, paragraph.span.start) };
      if (
        before !== undefined &&
        paragraph.index - before.paragraph <= NEAR &&
        overlaps(before.stage, stage)
      ) {
        reports.push({
          span: stage.span,
          severity: 'information',
          message: say('“{0}”和上一阶段的时间有重叠，请核对', textAt(draft.text, stage.span)),
          related: [{ span: before.stage.span, message: say('上一阶段在这里') }],
          data: { kind: 'stages' },
        });
      }
      before = { stage, paragraph: paragraph.index };
    }
  }
  return reports;
}

/** Whether `next` begins within `stage`. Where a day is missing, or a stage goes on into another year, the later sense is taken. */
function overlaps(stage: Stage, next: Stage): boolean {
  const year = next.start.year ?? stage.end.year;
  if (year !== stage.end.year) return false;
  const isOverYear = stage.start.year === stage.end.year && order(stage.end, 31) < order(stage.start, 1);
  if (isOverYear || order(next.start, 31) < order(stage.start, 1)) return false;
  return order(next.start, 31) < order(stage.end, 1);
}

function order({ month, day }: Day, otherwise: number): number {
  return month * 100 + (day ?? otherwise);
}
