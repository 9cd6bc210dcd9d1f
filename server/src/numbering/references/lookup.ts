import type { Item, NumberedList } from '../lists.ts';
import type { ReferenceAnchor } from './anchor.ts';
import type { Clause } from './clauses.ts';
import type { ReferenceContext } from './context.ts';
import type { Shelf } from './shelf.ts';
import type { ReferenceStep, ReferenceUnit, ReferenceWords } from './words.ts';

/** A reference and the place in the draft it stands at (UTF-16 offset, index of the paragraph). */
export interface PlacedReference {
  readonly words: ReferenceWords;
  readonly at: number;
  readonly paragraph: number;
}

/** What a step is looked for in: all of the document, an item, or a 款. */
export interface Scope {
  readonly item?: Item;
  readonly clause?: Clause;
}

/** The family of articles. */
export const ARTICLE = 'unit:条';
const WIDE: readonly ReferenceUnit[] = ['编', '部分', '章', '节', '条'];

/** Where the number of a step (no 款) is to be looked up; undefined where nothing like it is there. */
export function shelfFor(
  step: ReferenceStep,
  scope: Scope,
  { words, at }: PlacedReference,
  context: ReferenceContext,
): Shelf | undefined {
  if (WIDE.includes(step.unit)) {
    const mayBeSection = step.unit === '部分' || (step.unit === '条' && isOffice(words.anchor));
    return divisions(step, scope, at, context) ?? (mayBeSection ? sections(step, context) : undefined);
  }
  if (words.anchor.kind === 'before' && words.steps[0] === step) return listBefore(step, at, context);
  if (scope.clause !== undefined) return compatible(step, scope.clause.lists, context);
  const item = scope.item ?? context.itemAround(at, ARTICLE);
  return item && compatible(step, context.listsBelow(item), context);
}

/** 本通知第三条 means 三、; 本法第三条 in a document without 条 speaks of a law it quotes. */
function isOffice({ kind, words }: ReferenceAnchor): boolean {
  return kind === 'own' && !/^本(?:法|条例)/.test(words);
}

const any = () => true;

/** 编 章 节 条; the 节 of one chapter, the others of the whole document. */
function divisions(
  { unit }: ReferenceStep,
  { item }: Scope,
  at: number,
  context: ReferenceContext,
): Shelf | undefined {
  const family = `unit:${unit}`;
  if (unit !== '节') return context.shelfOf(context.listsOf(family), '', any);
  const chapter = item ?? context.itemAround(at, 'unit:章');
  if (chapter === undefined) return context.shelfOf(context.listsOf(family), '', any);
  return context.shelfOf(
    context.listsBelow(chapter),
    family,
    ({ items }) => items[0]?.mark.family === family,
  );
}

/** 一、二、三、 at the root of a document; for 第41条, 41. of numbers that run through its sections. */
function sections({ system }: ReferenceStep, context: ReferenceContext): Shelf | undefined {
  const isOpening = ({ items }: NumberedList) => items[0]?.mark.ordinal.opening === true;
  return system === 'han'
    ? context.shelfOf(context.listsOf('han'), 'root', (list) => list.parent === undefined && isOpening(list))
    : context.shelfOf(context.listsOf('arabic'), 'opening', isOpening);
}

const HAN_WORDS = ['rank', 'verb:是', 'verb:要', 'qi', 'han'];
const ARABIC = ['arabic', 'arabic-bracket', 'half-bracket', 'circled'];

/** Families a step may mean by the look of its number, the likeliest first. */
function familiesFor({ unit, system, bracketed }: ReferenceStep): readonly (readonly string[])[] {
  if (bracketed) return system === 'han' ? [['han-bracket']] : [['arabic-bracket']];
  if (unit === '目') return [['arabic'], ['arabic-bracket']];
  return system === 'han' ? [['han-bracket'], HAN_WORDS, ARABIC] : [ARABIC];
}

/** Those of `lists` that the step may mean, the likeliest family alone. */
function compatible(
  step: ReferenceStep,
  lists: readonly NumberedList[],
  context: ReferenceContext,
): Shelf | undefined {
  for (const families of familiesFor(step)) {
    const shelf = context.shelfOf(lists, families.join(), isOf(families));
    if (shelf !== undefined) return shelf;
  }
  return undefined;
}

function isOf(families: readonly string[]): (list: NumberedList) => boolean {
  return ({ items }) => families.includes(items[0]?.mark.family ?? '');
}

/** Items looked through, up from a reference, for the list that 上述 means. */
const REACH = 200;

/** The list that was counting last before `at`; none where one further up fits better. */
function listBefore(step: ReferenceStep, at: number, context: ReferenceContext): Shelf | undefined {
  const before = context.countBefore(at);
  const items = context.items.slice(Math.max(0, before - REACH), before).reverse();
  const lists = [...new Set(items.map(({ list }) => list))];
  for (const families of familiesFor(step)) {
    const [nearest, ...others] = lists.filter(isOf(families)).map((list) => shelfOfOne(list, context));
    if (nearest === undefined) continue;
    const fits = (shelf: Shelf | undefined) => shelf?.numbered(step.value, step.branch).length === 1;
    return fits(nearest) || !others.some(fits) ? nearest : undefined;
  }
  return undefined;
}

function shelfOfOne(list: NumberedList, context: ReferenceContext): Shelf | undefined {
  const alike = context.listsOf(list.items[0]?.mark.family ?? '');
  return context.shelfOf(alike, `from ${list.items[0]?.mark.ordinal.span.start}`, (other) => other === list);
}
