import type { Draft } from '../../../document/draft.ts';
import type { Part } from '../../../document/parts.ts';
import { type Item, itemsView } from '../../../numbering/lists.ts';
import type { Report, Say } from '../../rule.ts';

/** A review of a whole year by its title, and the year it plans where the title says that too. */
const TITLE =
  /(20[0-9]{2})年(?:度)?(?!上半年|[一二三四]季度|第|[0-9]).{0,40}?总结(?:.{0,6}?(20[0-9]{2})年(?:度)?.{0,20})?/;
/** A heading that tells what is planned: its last word, so that 计划完成情况 is none; 重点工作 may be told of as done. */
const PLAN =
  /^[^。；：，]{0,12}?((?:19|20)[0-9]{2})年(?:度)?(?![0-9上下一二三四第])[^。；：，0-9]{0,16}(?:计划|打算|安排|思路|设想)[。：:]?$/;
/** UTF-16 units of a heading at most. */
const HEADING = 40;

/**
 * Headings of a year's review that plan for the year it reviews, or one before: carried over from the last one. The year of a
 * plan that the title names as well is not touched.
 */
export function pastPlans(draft: Draft, say: Say): Report[] {
  const reviews = draft.documents.flatMap((part) => reviewOf(part) ?? []);
  if (reviews.length === 0) return [];
  const items = draft.view(itemsView).filter(({ mark }) => mark.ordinal.opening);
  return reviews.flatMap(({ part, year, planned }) =>
    items
      .filter(({ list }) => list.part === part)
      .flatMap((item) => pastPlan(item, year, planned, say) ?? []),
  );
}

interface Review {
  readonly part: Part;
  readonly year: number;
  readonly planned: number | undefined;
}

function reviewOf(part: Part): Review | undefined {
  const found = TITLE.exec(part.title.words);
  if (found === null) return undefined;
  const year = Number(found[1]);
  const planned = found[2] === undefined ? undefined : Number(found[2]);
  return planned !== undefined && planned <= year ? undefined : { part, year, planned };
}

function pastPlan({ mark }: Item, year: number, planned: number | undefined, say: Say): Report | undefined {
  const { ordinal, paragraph } = mark;
  const at = ordinal.span.end - paragraph.span.start;
  const heading = paragraph.text.slice(at);
  const found = heading.length > HEADING ? null : PLAN.exec(heading);
  if (found === null || Number(found[1]) > year) return undefined;
  const written = found[1] as string;
  const start = ordinal.span.end + heading.indexOf(written);
  const right = planned ?? year + 1;
  const span = { start, end: start + written.length };
  return {
    span,
    message: say('总结的是{0}年，往后的安排却写着{1}年，像是沿用了旧稿', year, written),
    fixes: [{ title: say('改为“{0}”', right), edits: [{ span, text: String(right) }], safe: false }],
    data: { kind: 'plan-year', right },
  };
}
