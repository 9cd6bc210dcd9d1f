import type { Item } from '../lists.ts';
import type { Clause } from './clauses.ts';
import type { ReferenceContext } from './context.ts';
import { ARTICLE, type PlacedReference, type Scope, shelfFor } from './lookup.ts';
import type { Shelf } from './shelf.ts';
import type { ReferenceStep } from './words.ts';

/** Where a reference leads. */
export interface Targets {
  /** The item each step names, in the order of the steps; undefined where it is none, or cannot be told. */
  readonly items: readonly (Item | undefined)[];
  /** The first step whose number is not where it should be, or is there more than once. */
  readonly miss: Miss | undefined;
}

/** Why a reference leads nowhere. */
export interface Miss {
  readonly kind: 'absent' | 'ambiguous';
  /** Index of the step. */
  readonly step: number;
  /** Where its number was looked up. */
  readonly shelf: Shelf;
}

/** Follows a reference step by step through the items of its document; stops where it cannot be sure. */
export function targetsOf(reference: PlacedReference, context: ReferenceContext): Targets {
  const items: (Item | undefined)[] = [];
  let scope = startingScope(reference, context);
  for (const [at, step] of reference.words.steps.entries()) {
    if (scope === undefined) break;
    if (step.unit === '款') {
      items.push(undefined);
      scope = scopeOfClause(clauseNumbered(step, scope, reference, context));
      continue;
    }
    const shelf = shelfFor(step, scope, reference, context);
    if (shelf === undefined) break;
    const [item, ...others] = shelf.numbered(step.value, step.branch);
    if (item === undefined) return { items, miss: { kind: 'absent', step: at, shelf } };
    if (others.length > 0) return { items, miss: { kind: 'ambiguous', step: at, shelf } };
    items.push(item);
    scope = { item };
  }
  return { items, miss: undefined };
}

/** Where the first step is looked for: all of the document, or what 本条, 前款, 本章 name. */
function startingScope(
  { words: { anchor }, at, paragraph }: PlacedReference,
  context: ReferenceContext,
): Scope | undefined {
  if (anchor.kind === 'other') return undefined;
  if (anchor.kind !== 'here') return {};
  const isThis = anchor.words.startsWith('本');
  const unit = anchor.words.slice(1);
  if (unit === '款') return scopeOfClause(clauseHere(isThis, at, paragraph, context));
  const around = context.itemAround(at, `unit:${unit}`);
  const meant = isThis || around === undefined ? around : itemBefore(around, context);
  return meant && { item: meant };
}

function scopeOfClause(clause: Clause | undefined): Scope | undefined {
  return clause && { clause };
}

/** The 条 before `item`, which may stand in the chapter before. */
function itemBefore({ mark }: Item, context: ReferenceContext): Item | undefined {
  const last = context.items[context.countBefore(mark.ordinal.span.start) - 1];
  return last && context.itemAround(last.mark.ordinal.span.end, mark.family);
}

/** 本款, or the 款 before it. */
function clauseHere(
  isThis: boolean,
  at: number,
  paragraph: number,
  context: ReferenceContext,
): Clause | undefined {
  const article = context.itemAround(at, ARTICLE);
  if (article === undefined) return undefined;
  const clauses = context.clausesOf(article);
  const current = clauses.findLastIndex((clause) => clause.paragraph <= paragraph);
  return clauses[isThis ? current : current - 1];
}

function clauseNumbered(
  { value }: ReferenceStep,
  scope: Scope,
  { at }: PlacedReference,
  context: ReferenceContext,
): Clause | undefined {
  const article = scope.item ?? context.itemAround(at, ARTICLE);
  return article?.mark.family === ARTICLE ? context.clausesOf(article)[value - 1] : undefined;
}
