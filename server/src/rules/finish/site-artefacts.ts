import list from '../../../data/site-artefacts.tsv';
import type { ParagraphView } from '../../document/draft.ts';
import { createMatcher, type Matcher, type WordMatch } from '../../phrases/matcher.ts';
import { once } from '../../text/once.ts';
import { rowsOf } from '../../text/rows.ts';
import type { Span } from '../../text/span.ts';
import { enclosingOf } from './enclosing.ts';
import { shapesIn } from './site-shapes.ts';

/** How much of the text belongs to the page; the columns of server/data/site-artefacts.tsv tell what each means. */
export type ArtefactKind = 'line' | 'head' | 'prefix' | 'inside' | 'sentence';

/** What a web page left in a paragraph. */
export interface SiteArtefact extends Span {
  readonly kind: ArtefactKind;
}

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
    const shapes = shapesIn(text);
    if (matches.length === 0 && shapes.length === 0) return [];
    if (isNavigation(text, matches, kinds)) return [{ start: 0, end: text.length, kind: 'line' }];
    const enclosing = enclosingOf(text);
    const found = matches.flatMap(({ start, end, word }): SiteArtefact[] => {
      switch (kinds.get(word)) {
        case 'head':
          return start === 0 ? [{ start, end: text.length, kind: 'head' }] : [];
        case 'prefix':
          return start === 0 ? [{ start, end, kind: 'prefix' }] : [];
        case 'inside':
          return [{ start, end, kind: 'inside' }];
        case 'sentence':
          return [{ ...enclosing({ start, end }), kind: 'sentence' }];
        default:
          return [];
      }
    });
    return apart([...shapes, ...found]);
  },
};

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

/** The widest stretches, of those that overlap; but a word inside a sentence is the page's alone, the sentence the writer's. */
function apart(found: readonly SiteArtefact[]): SiteArtefact[] {
  const inside = found.filter(({ kind }) => kind === 'inside');
  const kept = found.filter(
    (one) => one.kind !== 'sentence' || !inside.some(({ start, end }) => start < one.end && one.start < end),
  );
  const ordered = kept.sort((a, b) => a.start - b.start || b.end - a.end);
  const chosen: SiteArtefact[] = [];
  for (const one of ordered) {
    if (one.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(one);
  }
  return chosen;
}
