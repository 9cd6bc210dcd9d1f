import { type CompletionContext, type CompletionList, CompletionTriggerKind } from 'vscode-languageserver';
import type { Draft } from '../../document/draft.ts';
import { type Day, templatesOf } from '../../genres/templates.ts';
import type { Say } from '../../rules/rule.ts';
import { isRecord } from '../../text/record.ts';
import { bodyOffers } from './body.ts';
import { citationOffer, citedTitles, type TitleBegun, titleBegun } from './citations.ts';
import { type ItemAbilities, itemsOf } from './items.ts';
import { inlineNumber } from './numbers.ts';
import type { Offer } from './offer.ts';
import { inTime, type PastQuestion } from './past.ts';
import { type Place, placeAt } from './place.ts';
import { clauseBegun, sentenceOffers } from './sentences.ts';
import { draftTemplates, pieceTemplates } from './templates.ts';
import { titleGenres } from './title.ts';

/**
 * Typing one of these asks: a new paragraph; the marks behind which a number, a clause, a heading or a title begins; and
 * the first characters of closings, the last ones of names of 文种. Behind characters VS Code asks by itself or, in
 * Markdown, never; the marks work everywhere in it.
 */
export const COMPLETION_TRIGGERS: readonly string[] = [
  ...'\n，。；：、）《',
  ...'妥特此当请上',
  ...'知示告复函见报定要案话稿词',
];

/** What completions are made from, beside the draft. */
export interface Surroundings {
  readonly say: Say;
  /** Enter accepts no suggestion here. */
  readonly enterIsSafe: boolean;
  /** The editor takes Chinese marks for parts of words here, and asks behind them as if the writer did. */
  readonly asksBehindMarks: boolean;
  /** The writer's settings: the 文种 by name and the own office, empty where they are not known. */
  readonly genre: string;
  readonly office: string;
  readonly today: Day;
  readonly shows: ItemAbilities;
  /** Undefined where there are no past documents, or the writer does not want them. */
  readonly past: PastQuestion | undefined;
}

/**
 * What may come next at `offset` (UTF-16), the likeliest first; null where nothing does.
 */
export async function completionsOf(
  draft: Draft,
  offset: number,
  context: CompletionContext | undefined,
  around: Surroundings,
): Promise<CompletionList | null> {
  const isTriggered = isRecord(context) && context.triggerKind === CompletionTriggerKind.TriggerCharacter;
  const isBehindMark = around.asksBehindMarks && MARKS.test(draft.text[offset - 1] ?? '');
  const isUnasked = isTriggered || isBehindMark;
  const place = placeAt(draft, offset, { isUnasked, enterIsSafe: around.enterIsSafe });
  const offers = await offersAt(place, around);
  // What is typed further may mean something else: the editor asks anew.
  return offers.length === 0 ? null : { isIncomplete: true, items: itemsOf(offers, place, around.shows) };
}

const MARKS = /[，。；：、）》！？]/;

async function offersAt(place: Place, around: Surroundings): Promise<readonly Offer[]> {
  const { draft } = place;
  const { say, office, today } = around;
  const templates = () => templatesOf({ office, today });
  if (place.above === undefined) {
    const names = () => [...new Set(templates().flatMap(({ genre }) => genre ?? []))];
    const whole = draftTemplates(place, templates, say);
    return whole.length > 0 ? whole : titleGenres(place, names, say);
  }
  if (!draft.isProse && !place.enterIsSafe) return [];
  const begun = titleBegun(place);
  if (begun !== undefined) return titleOffers(place, begun, around);
  const written = [...bodyOffers(place, around), ...inlineNumber(place, say)];
  if (written.length > 0) return written;
  const pieces = pieceTemplates(place, templates, say);
  if (pieces.length > 0) return pieces;
  const clause = clauseBegun(place);
  if (clause === undefined || around.past === undefined) return [];
  return inTime(sentenceOffers(place, clause, around.past), around.past);
}

async function titleOffers(
  place: Place,
  begun: TitleBegun,
  { say, past }: Surroundings,
): Promise<readonly Offer[]> {
  const cited = citedTitles(place, begun, say);
  if (past === undefined) return cited;
  const titles = await inTime(past.past.titles.find(begun.words, past), past);
  const own = new Set(cited.map(({ label }) => label));
  const others = titles
    .filter(({ title }) => !own.has(title))
    .map(({ title, number, name }) => citationOffer(title, name, begun, number));
  return [...cited, ...others];
}
