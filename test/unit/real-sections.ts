import type { Draft } from '../../server/src/document/draft.ts';
import { type Item, itemsView, type NumberedList } from '../../server/src/numbering/lists.ts';
import { numeralFor } from '../../server/src/numbering/ordinal.ts';
import { type Edit, edited } from '../../server/src/text/edit.ts';
import { contains } from '../../server/src/text/span.ts';

/** A real text whose numbers an edit has put out of order, and as it should be after a renumbering. */
export interface BrokenText {
  readonly broken: string;
  readonly right: string;
}

/** Lists of plain numbers at paragraph starts from one on: what an edit does to them can be told without the engine. */
export function plainLists(draft: Draft): NumberedList[] {
  const items = draft.view(itemsView);
  const running = runningFamilies(draft);
  const isPlain = ({ mark: { ordinal, family } }: Item) =>
    ordinal.opening &&
    ordinal.branch === 0 &&
    ordinal.path.length === 0 &&
    ordinal.value < 100 &&
    !running.has(family);
  const lists = [...new Set(items.map(({ list }) => list))];
  return lists.filter((list) => list.items.length > 2 && list.items.every(isPlain));
}

/** The families that count through the document, such as 条. */
function runningFamilies(draft: Draft): Set<string> {
  const running = draft.view(itemsView).filter(countsOn);
  return new Set(running.map(({ mark }) => mark.family));
}

function countsOn({ index, mark }: Item): boolean {
  return index === 0 && mark.ordinal.value > 1;
}

function written(item: Item, value: number): Edit[] {
  const text = numeralFor(item.mark.ordinal, value);
  return text === undefined ? [] : [{ span: item.mark.ordinal.numeral, text }];
}

const lineOf = (draft: Draft, paragraph: number) =>
  draft.lines.spanOf(draft.paragraphs[paragraph]?.line ?? draft.lines.count - 1).start;

/** All numbers of `list` from the `from`-th item on are higher by `by`. */
export function shiftedText(draft: Draft, list: NumberedList, from: number, by: number): BrokenText {
  const edits = list.items.slice(from).flatMap((item) => written(item, item.mark.ordinal.value + by));
  return { broken: edited(draft.text, edits), right: draft.text };
}

/** A new item numbered `value` stands before the `at`-th of `list`. */
export function withInserted(draft: Draft, list: NumberedList, at: number, value: number): BrokenText {
  const item = list.items[at] as Item;
  const { ordinal, paragraph } = item.mark;
  const start = lineOf(draft, paragraph.index);
  const marker = (number: number) =>
    edited(draft.text, written(item, number)).slice(
      ordinal.span.start,
      ordinal.span.end +
        (numeralFor(ordinal, number)?.length ?? 0) -
        (ordinal.numeral.end - ordinal.numeral.start),
    );
  const line = (number: number): Edit => ({
    span: { start, end: start },
    text: `${marker(number)}各有关单位要按照职责分工抓好落实。\n`,
  });
  const following = list.items.slice(at).flatMap((each) => written(each, each.mark.ordinal.value + 1));
  return {
    broken: edited(draft.text, [line(value)]),
    right: edited(draft.text, [line(ordinal.value), ...following]),
  };
}

/**
 * The `at`-th item of `list`, no last one, is gone with all that stands under it; undefined where numbers that
 * count through the document went with it.
 */
export function withDeleted(draft: Draft, list: NumberedList, at: number): BrokenText | undefined {
  const [item, next] = [list.items[at], list.items[at + 1]] as [Item, Item];
  const gone: Edit = {
    span: { start: lineOf(draft, item.mark.paragraph.index), end: lineOf(draft, next.mark.paragraph.index) },
    text: '',
  };
  const running = runningFamilies(draft);
  const takesAlong = draft
    .view(itemsView)
    .some(({ mark: { ordinal, family } }) => contains(gone.span, ordinal.span) && running.has(family));
  if (takesAlong) return undefined;
  const following = list.items.slice(at + 1).flatMap((each) => written(each, each.mark.ordinal.value - 1));
  return { broken: edited(draft.text, [gone]), right: edited(draft.text, [gone, ...following]) };
}
