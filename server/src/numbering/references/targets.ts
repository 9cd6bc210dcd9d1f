import type { Item, NumberedList } from '../lists.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { countBefore, itemAround, type ReferenceContext } from './context.ts';
import type { ReferenceStep, ReferenceUnit, ReferenceWords } from './words.ts';

/** Where a reference leads. */
export interface Targets {
  /** The item each step names, in the order of the steps; undefined where it is none, or cannot be told. */
  readonly items: readonly (Item | undefined)[];
  /** The step whose number is not there, and the lists it should be in. */
  readonly absent: { readonly step: number; readonly among: readonly NumberedList[] } | undefined;
}

/** A reference and the place in the draft it stands at (UTF-16 offset, index of the paragraph). */
export interface PlacedReference {
  readonly words: ReferenceWords;
  readonly at: number;
  readonly paragraph: number;
}

const ARTICLE = 'unit:条';

/** Follows a reference step by step through the items of its document; stops where it cannot be sure. */
export function targetsOf(reference: PlacedReference, context: ReferenceContext): Targets {
  const { words } = reference;
  const items: (Item | undefined)[] = [];
  let scope = startingScope(reference, context);
  for (const [at, step] of words.steps.entries()) {
    const lists = scope && listsFor(step, scope, reference, context);
    if (step.unit === '款') {
      const clause = scope && clauseNumbered(step, scope, reference, context);
      items.push(undefined);
      scope = clause && { clause };
      continue;
    }
    if (lists === undefined || lists.length === 0) break;
    const matches = lists.flatMap((list) => list.items.filter(isNumbered(step)));
    const [item, ...others] = matches;
    if (item === undefined) return { items, absent: { step: at, among: lists } };
    if (others.length > 0) break;
    items.push(item);
    scope = { item };
  }
  return { items, absent: undefined };
}

function isNumbered({ value, branch }: ReferenceStep): (item: Item) => boolean {
  return ({ mark: { ordinal } }) => ordinal.value === value && ordinal.branch === branch;
}

/** What a step is looked for in: all of the document, an item, or a 款. */
interface Scope {
  readonly item?: Item;
  readonly clause?: Clause;
}

function startingScope(
  { words, at, paragraph }: PlacedReference,
  context: ReferenceContext,
): Scope | undefined {
  const { kind, words: anchor } = words.anchor;
  if (kind === 'other') return undefined;
  if (kind !== 'here') return {};
  const [which, unit] = [anchor[0], anchor.slice(1)];
  if (unit !== '款' && unit !== '条') {
    const around = itemAround(context, at, `unit:${unit}`);
    return around && which === '本' ? { item: around } : undefined;
  }
  const article = itemAround(context, at, ARTICLE);
  if (article === undefined) return undefined;
  if (unit === '条') {
    const item =
      which === '本' ? article : context.items[countBefore(context, article.mark.ordinal.span.start) - 1];
    const before =
      item === undefined || which === '本' ? item : itemAround(context, item.mark.ordinal.span.end, ARTICLE);
    return before && { item: before };
  }
  const clauses = clausesOf(context, article);
  const current = clauses.findLastIndex((clause) => clause.paragraph <= paragraph);
  const clause = clauses[which === '本' ? current : current - 1];
  return clause && { clause };
}

function clauseNumbered(
  step: ReferenceStep,
  scope: Scope,
  { at }: PlacedReference,
  context: ReferenceContext,
): Clause | undefined {
  const article = scope.item ?? itemAround(context, at, ARTICLE);
  return article?.mark.family === ARTICLE ? clausesOf(context, article)[step.value - 1] : undefined;
}

const WIDE: readonly ReferenceUnit[] = ['编', '部分', '章', '节', '条'];

function listsFor(
  step: ReferenceStep,
  scope: Scope,
  reference: PlacedReference,
  context: ReferenceContext,
): readonly NumberedList[] {
  if (WIDE.includes(step.unit)) return wideLists(step, scope, reference, context);
  if (reference.words.anchor.kind === 'before' && reference.words.steps[0] === step) {
    return listMeantBefore(step, compatible(step, context.lists), reference.at);
  }
  if (scope.clause !== undefined) return compatible(step, scope.clause.lists);
  const item = scope.item ?? itemAround(context, reference.at, ARTICLE);
  return item === undefined ? [] : compatible(step, context.below.get(item) ?? []);
}

/** The lists of 章, 条 …, or those that 第三部分 and 本通知第三条 mean where a document has none of these. */
function wideLists(
  step: ReferenceStep,
  { item }: Scope,
  { words, at }: PlacedReference,
  context: ReferenceContext,
): readonly NumberedList[] {
  const { unit } = step;
  const all = context.lists.filter(({ items }) => items[0]?.mark.family === `unit:${unit}`);
  if (unit === '节') {
    const chapter = item ?? itemAround(context, at, 'unit:章');
    return all.filter(({ parent }) => parent === chapter);
  }
  if (all.length > 0 || (unit !== '部分' && !(unit === '条' && words.anchor.kind === 'own'))) return all;
  return context.lists.filter((list) => isSectionList(list, step));
}

/** 一、二、三、 at the root of a document; for 第41条, also 41. of numbers that run through its sections. */
function isSectionList({ parent, items: [first] }: NumberedList, { system }: ReferenceStep): boolean {
  if (first === undefined || !first.mark.ordinal.opening) return false;
  return system === 'han'
    ? parent === undefined && first.mark.family === 'han'
    : first.mark.family === 'arabic';
}

const HAN_WORDS = ['rank', 'verb:是', 'verb:要', 'qi', 'han'];
const ARABIC = ['arabic', 'arabic-bracket', 'half-bracket', 'circled'];

/** The lists a step may mean by the look of its number; the likeliest family alone. */
function compatible(step: ReferenceStep, lists: readonly NumberedList[]): readonly NumberedList[] {
  for (const families of familiesFor(step)) {
    const found = lists.filter(({ items }) => families.includes(items[0]?.mark.family ?? ''));
    if (found.length > 0) return found;
  }
  return [];
}

function familiesFor({ unit, system, bracketed }: ReferenceStep): readonly (readonly string[])[] {
  if (bracketed) return system === 'han' ? [['han-bracket']] : [['arabic-bracket']];
  if (unit === '目') return [['arabic'], ['arabic-bracket']];
  return system === 'han' ? [['han-bracket'], HAN_WORDS, ARABIC] : [ARABIC];
}

/** Of the lists begun before `at` the one that was counting last; none where another one fits better. */
function listMeantBefore(step: ReferenceStep, lists: readonly NumberedList[], at: number): NumberedList[] {
  const isMeant = isNumbered(step);
  let nearest: NumberedList | undefined;
  let place = -1;
  let fitsAnother = false;
  for (const list of lists) {
    const last = list.items.findLast(({ mark }) => mark.ordinal.span.start < at);
    if (last === undefined) continue;
    fitsAnother ||= list.items.some(isMeant);
    if (last.mark.ordinal.span.start < place) continue;
    nearest = list;
    place = last.mark.ordinal.span.start;
  }
  return nearest === undefined || (fitsAnother && !nearest.items.some(isMeant)) ? [] : [nearest];
}
