import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Draft } from '../../server/src/document/draft.ts';
import { type Item, itemsView } from '../../server/src/numbering/lists.ts';
import { numeralFor } from '../../server/src/numbering/ordinal.ts';
import { type Cause, causesView } from '../../server/src/numbering/reading/causes.ts';
import { numberedDocument } from './office-text.ts';

/** A broken text and the places (UTF-16 offsets of markers) at which the checker may name the break. */
interface Broken {
  readonly text: string;
  readonly places: readonly number[];
}

type Break = (text: string, item: Item, other: number) => Broken | undefined;

const startOf = (item: Item) => item.mark.ordinal.span.start;

function withNumber(text: string, item: Item, value: number): string {
  const { numeral } = item.mark.ordinal;
  return text.slice(0, numeral.start) + numeralFor(item.mark.ordinal, value) + text.slice(numeral.end);
}

const breaks: Readonly<Record<string, Break>> = {
  'a deleted item': (text, item) => {
    const next = item.list.items[item.index + 1];
    if (next === undefined) return undefined;
    const { opening } = item.mark.ordinal;
    const [start, end] = opening
      ? [item.mark.paragraph.span.start, next.mark.paragraph.span.start]
      : [startOf(item), startOf(next)];
    return { text: text.slice(0, start) + text.slice(end), places: [startOf(next) - (end - start)] };
  },
  'a repeated number': (text, item) => {
    const next = item.list.items[item.index + 1];
    if (next === undefined) return undefined;
    return { text: withNumber(text, next, item.mark.ordinal.value), places: [startOf(item), startOf(next)] };
  },
  'a mistyped number': (text, item, other) => {
    const { value } = item.mark.ordinal;
    // A last item mistyped to one may as well begin a list of its own.
    if (other === value || (other === 1 && item.index === item.list.items.length - 1)) return undefined;
    return { text: withNumber(text, item, other), places: [startOf(item)] };
  },
  'an item put in with a number of its own': (text, item, other) => {
    const { ordinal, paragraph } = item.mark;
    const next = item.list.items[item.index + 1];
    // After the last item any next number is right, and one is the beginning of a new list.
    if (!ordinal.opening || next === undefined || other === 1) return undefined;
    const put = `\n　　${withNumber(text, item, other).slice(ordinal.span.start).split('\n')[0]}`;
    const at = paragraph.span.end;
    return { text: text.slice(0, at) + put + text.slice(at), places: [at + 3, startOf(next) + put.length] };
  },
  'two swapped numbers': (text, item) => {
    const next = item.list.items[item.index + 1];
    if (next === undefined) return undefined;
    const swapped = withNumber(text, next, item.mark.ordinal.value);
    return { text: withNumber(swapped, item, next.mark.ordinal.value), places: [startOf(item)] };
  },
};

const causesIn = (text: string): readonly Cause[] => new Draft(text).view(causesView);

test('documents numbered without a fault draw no finding', () => {
  fc.assert(
    fc.property(numberedDocument, (text) => causesIn(text).length === 0),
    { numRuns: 300 },
  );
});

/** Share of breaks that must be named in their place by exactly one finding. */
const LEAST = 0.95;

for (const [name, breakAt] of Object.entries(breaks)) {
  test(`${name} is named where it stands, once`, () => {
    const cases = fc.sample(fc.tuple(numberedDocument, fc.nat(), fc.integer({ min: 1, max: 9 })), {
      numRuns: 400,
      seed: 20240506,
    });
    let tried = 0;
    const missed: string[] = [];
    for (const [text, at, other] of cases) {
      const items = new Draft(text).view(itemsView);
      const broken = breakAt(text, items[at % items.length] as Item, other);
      if (broken === undefined) continue;
      tried++;
      const causes = causesIn(broken.text);
      const named = causes.length === 1 && broken.places.includes(startOf((causes[0] as Cause).item));
      if (!named)
        missed.push(
          `${causes.map(({ kind, item }) => `${kind}@${startOf(item)}`)} for ${broken.places}\n${broken.text}`,
        );
    }
    assert.ok(tried > 100, `only ${tried} breaks tried`);
    const share = 1 - missed.length / tried;
    assert.ok(share >= LEAST, `${share.toFixed(3)} of ${tried}; first miss:\n${missed[0]}`);
  });
}
