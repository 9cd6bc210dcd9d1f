import { type DateWords, datesView, placedDate } from '../../../document/dates.ts';
import type { Draft } from '../../../document/draft.ts';
import type { Paragraph } from '../../../document/paragraph.ts';
import type { Part } from '../../../document/parts.ts';
import type { Span } from '../../../text/span.ts';
import type { Report, Say } from '../../rule.ts';

/** A notice of a meeting, by its title. */
const TITLE = /(?:召开|举办|举行).{2,60}的通知$/;
/** Where the day of the meeting is told: in the sentence that calls it, or under the heading 会议时间. */
const CALLING = /^.{0,60}?定于$/;
const TIME_HEADING = /(?:会议|培训|活动|举办|召开)时间(?:[和及]地点)?[：:]?$/;
const TIME_LABEL = /(?:会议|培训|活动|举办|召开)时间[：:为是][^。；]{0,4}$/;
/** Who comes is to be told before the meeting. */
const REGISTERING = /报名|回执|(?:参会|与会|参训|参加)[^，。；]{0,8}名单/;
const AFTERWARDS = /会后|会议结束|结束后/;
const BEFORE =
  /^(?:[（(][^（()）]{1,8}[）)])?(?:[上下]午|中午|晚上?)?(?:[0-9]{1,2}(?:[:：][0-9]{2}|[时点][0-9]{0,2}分?))?(?:以前|之前|下班前|前)/;

/** Days by which participants are to be named that lie behind the meeting itself. */
export function lateRegistrations(draft: Draft, say: Say): Report[] {
  return draft.documents
    .filter(({ title }) => TITLE.test(title.words))
    .flatMap((part) => {
      const meeting = meetingDay(draft, part);
      return meeting === undefined ? [] : lateIn(draft, part, meeting, say);
    });
}

interface Day {
  readonly span: Span;
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

function meetingDay(draft: Draft, part: Part): Day | undefined {
  for (const { paragraph, found } of draft.foundIn(datesView, part)) {
    const [date] = found as readonly [DateWords];
    const before = paragraph.text.slice(0, date.span.start);
    const heading = draft.paragraphs[paragraph.index - 1]?.text ?? '';
    const isTold =
      CALLING.test(before) || TIME_LABEL.test(before) || (before.length < 4 && TIME_HEADING.test(heading));
    if (isTold) return dayOf(date, paragraph);
  }
  return undefined;
}

function dayOf(date: DateWords, paragraph: Paragraph): Day | undefined {
  const { span, year, month, days } = placedDate(date, paragraph.span.start);
  const [day] = days;
  if (month.value === undefined || day?.value === undefined) return undefined;
  return { span, year: year?.value, month: month.value, day: day.value };
}

function lateIn(draft: Draft, part: Part, meeting: Day, say: Say): Report[] {
  return draft.foundIn(datesView, part).flatMap(({ paragraph, found }) =>
    found.flatMap((date): Report[] => {
      if (!asksForNames(paragraph.text, date.span)) return [];
      const until = dayOf(date, paragraph);
      if (until === undefined || !isLater(until, meeting)) return [];
      return [
        {
          span: until.span,
          message: say('报名截止的日子在会议之后，请核对'),
          related: [{ span: meeting.span, message: say('会议在这一天') }],
          data: { kind: 'registration' },
        },
      ];
    }),
  );
}

const ANOTHER_DEADLINE = /日(?:[（(][^（()）]{1,8}[）)])?(?:以前|之前|前)/;
const ENDS = /[。；]|[，,][^，。；]{0,6}[0-9]{1,2}月[0-9]{1,2}日/;

/** A sentence is read as far as this around a date (UTF-16 units). */
const AROUND = 60;

function asksForNames(text: string, { start, end }: Span): boolean {
  const behind = text.slice(end, end + AROUND);
  if (!BEFORE.test(behind)) return false;
  const head =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split(/[。；]/)
      .at(-1) ?? '';
  // 5月8日前报名，6月1日前反馈意见: what another date asks for is not asked of this one.
  const own = ANOTHER_DEADLINE.test(head) ? '' : head;
  const asked = own + (behind.split(ENDS)[0] ?? '');
  return REGISTERING.test(asked) && !AFTERWARDS.test(head + (behind.split(/[。；]/)[0] ?? ''));
}

/** Without years both are taken for the same, unless they lie half a year apart. */
function isLater(one: Day, other: Day): boolean {
  if (one.year !== undefined && other.year !== undefined && one.year !== other.year)
    return one.year > other.year;
  const months = one.month - other.month;
  return months <= 6 && (months > 0 || (months === 0 && one.day > other.day));
}
