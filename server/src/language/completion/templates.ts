import type { Template } from '../../genres/templates.ts';
import type { Say } from '../../rules/rule.ts';
import { answersTo, isLatinWord } from '../../text/pinyin.ts';
import type { Span } from '../../text/span.ts';
import type { Offer } from './offer.ts';
import type { Place } from './place.ts';

/** Letters of pinyin by which a template is offered where people write other languages too. */
const LEAST_LETTERS = 2;
/** Characters typed of a template's name at most. */
const LONGEST = 30;
/** Markdown's sign of a title stays where it is. */
const TITLE_SIGN = /^#{1,6}[ \t]{1,4}/;

/** Whole drafts, where the file holds nothing but what is typed of their name. */
export function draftTemplates(place: Place, templates: () => readonly Template[], say: Say): Offer[] {
  const { draft, offset, above, behind, paragraph } = place;
  if (above !== undefined || behind !== '' || draft.paragraphs.length > (paragraph === undefined ? 0 : 1))
    return [];
  const typed = place.typed.replace(TITLE_SIGN, '');
  if (typed.length > LONGEST || isTooShort(typed, place)) return [];
  return templates()
    .filter((template) => template.group !== 'piece' && answers(template, typed))
    .map((template) => offerOf(template, { start: offset - typed.length, end: offset }, say));
}

function isTooShort(typed: string, { isUnasked, enterIsSafe }: Place): boolean {
  if (typed === '') return isUnasked;
  return !enterIsSafe && isLatinWord(typed) && typed.length < LEAST_LETTERS;
}

/** Small pieces by their pinyin anywhere in a draft, by their Chinese names where a paragraph begins. */
export function pieceTemplates(place: Place, templates: () => readonly Template[], say: Say): Offer[] {
  const { typed, offset, behind, above, indent } = place;
  if (above === undefined) return [];
  const letters = /(?<![A-Za-z0-9])[A-Za-z]{2,20}$/.exec(typed)?.[0] ?? '';
  const words = letters !== '' ? letters : behind === '' ? typed : '';
  if (words.length < LEAST_LETTERS || words.length > LONGEST) return [];
  return templates()
    .filter((template) => template.group === 'piece')
    .filter((template) => (isLatinWord(words) ? answers(template, words) : isNamed(template, words)))
    .filter(({ text }) => !text.includes('\n') || (words === typed && behind === ''))
    .map((template) => {
      // A piece that brings its own indent takes the place of the one that is there.
      const before = words === typed && /^\s/.test(template.text) ? indent.length : 0;
      return offerOf(template, { start: offset - words.length - before, end: offset }, say);
    });
}

/** Characters call a piece by its whole name: prose may begin as a name does. */
function isNamed({ name, prefixes }: Template, words: string): boolean {
  return name === words || prefixes.includes(words);
}

function answers({ name, prefixes }: Template, typed: string): boolean {
  const lower = typed.toLowerCase();
  return answersTo(name, lower) || prefixes.some((prefix) => prefix.startsWith(lower));
}

function offerOf({ name, description, text, body }: Template, span: Span, say: Say): Offer {
  const detail = say(description);
  return { kind: 'template', label: name, detail, preview: text, text, snippet: body, span };
}
