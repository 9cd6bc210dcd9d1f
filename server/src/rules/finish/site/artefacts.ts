import list from '../../../../data/site-artefacts.tsv';
import type { ParagraphView } from '../../../document/draft.ts';
import { createMatcher, type Matcher, type WordMatch } from '../../../phrases/matcher.ts';
import { once } from '../../../text/once.ts';
import { rowsOf } from '../../../text/rows.ts';
import { type Span, touching } from '../../../text/span.ts';
import type { ArtefactKind, SiteArtefact } from './artefact.ts';
import { enclosing } from './enclosing.ts';
import { shapesIn } from './shapes.ts';
import { codeIn } from './source-code.ts';

/** A line of navigation is short; longer ones are the writer's. */
const LONGEST_LINE = 80;
/** What may stand between the words of a line of navigation: blanks, figures, marks and icons. */
const BETWEEN = /^[\s\d|｜丨·•>›»<«:：[\]【】()（）、,，./／。\-—_…↑↓←→&\p{Co}]*$/u;

interface Lookup {
  readonly match: Matcher;
  readonly kinds: ReadonlyMap<string, ArtefactKind>;
}

const KINDS: readonly string[] = ['line', 'head', 'prefix', 'inside', 'sentence'];

const lookup: () => Lookup = once(() => {
  const kinds = new Map<string, ArtefactKind>();
  for (const [kind = '', text = ''] of rowsOf(list, 2)) {
    if (!isKind(kind)) throw new RangeError(`${text}: ${kind} is no kind of artefact`);
    kinds.set(text, kind);
  }
  return { match: createMatcher(kinds.keys()), kinds };
});

function isKind(kind: string): kind is ArtefactKind {
  return KINDS.includes(kind);
}

/** What a web page left in a paragraph: buttons, navigation, dates of upload, adverts; none overlaps another. */
export const siteArtefactsView: ParagraphView<readonly SiteArtefact[]> = {
  name: 'site artefacts',
  compute(text) {
    const { match, kinds } = lookup();
    const matches = match(text);
    const shapes = [...shapesIn(text), ...codeIn(text)];
    if (matches.length === 0 && shapes.length === 0) return [];
    if (isNavigation(text, matches, kinds)) return [{ start: 0, end: text.length, kind: 'line' }];
    const ofKind = (kind: ArtefactKind) => matches.filter(({ word }) => kinds.get(word) === kind);
    const first = matches.find(({ start, word }) => start === 0 && OPENINGS.includes(kinds.get(word)));
    const inside = [
      ...shapes.filter(({ kind }) => kind !== 'sentence'),
      ...ofKind('inside').map(({ start, end }) => ({ start, end, kind: 'inside' as const })),
    ];
    const telling = [...ofKind('sentence'), ...shapes.filter(({ kind }) => kind === 'sentence')];
    return widest([
      ...(first === undefined ? [] : [opened(first, text, kinds)]),
      ...inside,
      ...enclosing(without(telling, inside), text).map((span) => ({ ...span, kind: 'sentence' as const })),
    ]);
  },
};

/** The places that no advert holds, in order: the sentence around an advert between two characters is the writer's. */
function without(places: readonly Span[], inside: readonly SiteArtefact[]): Span[] {
  const ordered = [...places].sort((a, b) => a.start - b.start);
  const held = touching(ordered, widest(inside));
  return ordered.filter((place) => !held.has(place));
}

const OPENINGS: readonly (ArtefactKind | undefined)[] = ['head', 'prefix'];

/** What a line that opens with `first` has of the page: all of it, or these characters. */
function opened(
  { end, word }: WordMatch,
  text: string,
  kinds: ReadonlyMap<string, ArtefactKind>,
): SiteArtefact {
  return kinds.get(word) === 'head'
    ? { start: 0, end: text.length, kind: 'head' }
    : { start: 0, end, kind: 'prefix' };
}

/** Whether a line is made of the words of a page's buttons and nothing else. */
function isNavigation(
  text: string,
  matches: readonly WordMatch[],
  kinds: ReadonlyMap<string, ArtefactKind>,
): boolean {
  if (text.length > LONGEST_LINE || !matches.some(({ word }) => kinds.get(word) === 'line')) return false;
  let rest = '';
  let read = 0;
  for (const { start, end } of matches) {
    if (start > read) rest += text.slice(read, start);
    read = Math.max(read, end);
  }
  return BETWEEN.test(rest + text.slice(read));
}

/** Of those that overlap the first, and of those that begin together the widest. */
function widest(found: readonly SiteArtefact[]): SiteArtefact[] {
  const chosen: SiteArtefact[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(one);
  }
  return chosen;
}
