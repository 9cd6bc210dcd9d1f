import type { Draft } from '../document/draft.ts';
import type { Finding } from '../rules/rule.ts';
import { textAt } from '../text/span.ts';
import { digestOf } from './ignore-digest.ts';

/** What a finding is known again by, wherever the rest of the text moves. */
export interface FindingContext {
  /** The finding's own words. */
  readonly text: string;
  /** The characters that stand on either side of it on its line, blanks left out. */
  readonly before: string;
  readonly after: string;
  /** The marker it is measured by, as 二、 for a number that jumps to 四、; empty where there is none. */
  readonly neighbour: string;
}

/** Characters (code points) looked at on either side. */
export const REACH = 10;
/** UTF-16 units searched for them: a line may hold any number of blanks. */
const SEARCHED = 200;
/** Longest neighbour, in UTF-16 units: a longer place is a passage with a life of its own. */
const LONGEST_NEIGHBOUR = 12;

/** The context of `finding`, which was made from `draft`. */
export function contextOf(finding: Finding, draft: Draft): FindingContext {
  const { text, lines } = draft;
  const { start, end } = finding.span;
  const line = lines.spanOf(lines.lineAt(start));
  const before = charactersIn(text.slice(Math.max(line.start, start - SEARCHED), start));
  const after = charactersIn(text.slice(end, Math.min(line.end, end + SEARCHED)));
  return {
    text: text.slice(start, end),
    before: before.slice(-REACH).join(''),
    after: after.slice(0, REACH).join(''),
    neighbour: neighbourOf(finding, draft),
  };
}

/** The name of a finding of `rule` in `context`: 16 hexadecimal digits, equal where rule and words are. */
export function hashOf(rule: string, { text, before, after, neighbour }: FindingContext): string {
  return digestOf([rule, text, before, after, neighbour].join('\u0000'));
}

/** The place for a reader: …，确保安全。【四、】加强组织领导 */
export function aroundOf({ text, before, after }: FindingContext): string {
  return `${before}【${abridged(text)}】${after}`;
}

/** Characters of a finding's own words that a reader is shown; a repeated passage may be a whole paragraph. */
const MOST_SHOWN = 30;

/** `text` without its middle where it is long. */
export function abridged(text: string): string {
  const characters = [...text];
  if (characters.length <= MOST_SHOWN) return text;
  const half = MOST_SHOWN / 2;
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}

function charactersIn(text: string): string[] {
  return [...text.replace(/\s/g, '')];
}

/** The last short place that explains the finding from above it. */
function neighbourOf({ span, related = [] }: Finding, draft: Draft): string {
  const above = related
    .filter((place) => place.document === undefined && place.span.end <= span.start)
    .map((place) => place.span)
    .sort((a, b) => a.start - b.start)
    .at(-1);
  return above === undefined || above.end - above.start > LONGEST_NEIGHBOUR ? '' : textAt(draft.text, above);
}
