import type { Draft } from '../../document/draft.ts';
import { LAST } from '../../numbering/lexer/sequence.ts';
import type { Item } from '../../numbering/lists.ts';
import { numeralFor, type Ordinal, type Scheme } from '../../numbering/ordinal.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { markerWith } from './report.ts';

type Edits = readonly Edit[];

/**
 * The fewer of two neighbouring groups in a list rewritten like the other: `previous` and those before it of
 * its kind, `odd` and those behind it of its kind. Where one kind has no such number (其次 … 第四), the other
 * way round; undefined where neither can be written like the other. One edit an item, in the order of the text.
 */
export function restyling(draft: Draft, odd: Item, previous: Item): Edits | undefined {
  const { items } = odd.list;
  const before = runOf(items.slice(0, odd.index).reverse(), previous).reverse();
  const behind = runOf(items.slice(odd.index), odd);
  const rest = items.slice(odd.index + behind.length);
  const forward = () => likeModel(draft, behind, previous);
  const backward = () =>
    rest.some((item) => isLike(item, previous)) ? undefined : likeModel(draft, before, odd);
  return behind.length <= before.length ? (forward() ?? backward()) : (backward() ?? forward());
}

/** The first of `items` that have the marker of `model`. */
function runOf(items: readonly Item[], model: Item): Item[] {
  const end = items.findIndex((item) => item.mark.family !== model.mark.family);
  return items.slice(0, end < 0 ? items.length : end);
}

/** 最后 closes series of any kind. */
function isLike({ mark: { family, ordinal } }: Item, model: Item): boolean {
  return family === model.mark.family && ordinal.value !== LAST;
}

function likeModel(draft: Draft, items: readonly Item[], model: Item): Edits | undefined {
  const edits = items.map((item) => rewritten(draft, item, model));
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

const COUNTING_WORDS: readonly Scheme[] = ['rank', 'qi', 'sequence', 'side'];

function rewritten(draft: Draft, item: Item, model: Item): Edit | undefined {
  const { ordinal } = item.mark;
  const numeral = numeralFor(model.mark.ordinal, ordinal.value);
  if (numeral === undefined) return undefined;
  const { scheme, word } = model.mark.ordinal;
  if (scheme === 'verb') return { span: withComma(draft, ordinal), text: numeral + word };
  if (COUNTING_WORDS.includes(ordinal.scheme)) return countingWord(draft, item, model, numeral);
  if (COUNTING_WORDS.includes(scheme))
    return { span: ordinal.span, text: `${HEADS[scheme] ?? ''}${numeral}，` };
  const text = markerWith(draft, model, ordinal.value);
  // A point before a figure would make a decimal of the two.
  const isFigure = /[.．]$/.test(text) && /[0-9０-９]/.test(draft.text[ordinal.span.end] ?? '');
  return isFigure ? undefined : { span: ordinal.span, text };
}

/** The marker and the comma behind it: 第四，, 首先，. */
function withComma(draft: Draft, { span }: Ordinal): Span {
  return /[，,]/.test(draft.text[span.end] ?? '') ? { start: span.start, end: span.end + 1 } : span;
}

/** How 第一 and 其一 begin; 首先 and 一方面 are written by their place alone. */
const HEADS: Readonly<Partial<Record<Scheme, string>>> = { rank: '第', qi: '其' };

/** 首先 → 第一, 其三 → 再次: the word alone; the comma behind it stays, and comes where 第一 needs one. */
function countingWord(draft: Draft, item: Item, model: Item, numeral: string): Edit {
  const { span, numeral: place } = item.mark.ordinal;
  const head = HEADS[model.mark.ordinal.scheme] ?? '';
  const needsComma = head !== '' && !/[，,、：:；;是要\s]/.test(draft.text[place.end] ?? '，');
  const comma = draft.text[model.mark.ordinal.numeral.end] === ',' ? ',' : '，';
  return { span: { start: span.start, end: place.end }, text: head + numeral + (needsComma ? comma : '') };
}
