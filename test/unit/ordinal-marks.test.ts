import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { type Item, itemsView } from '../../server/src/numbering/lists.ts';
import type { Scheme } from '../../server/src/numbering/ordinal.ts';
import { punctuation } from '../../server/src/rules/numbering/punctuation.ts';
import { type Edit, edited } from '../../server/src/text/edit.ts';
import { textAt } from '../../server/src/text/span.ts';
import { needsShared, shared } from '../shared.ts';

const checker = createChecker({
  rules: [punctuation],
  config: { rules: {} },
  say: createSay(),
  logger: { error: assert.fail },
});

/** `text` after the safe fixes of all that numbering/punctuation finds in it, made at once as fix-all makes them. */
function righted(text: string): string {
  const fixes = checker.check(new Draft(text)).flatMap((finding) => finding.fixes ?? []);
  assert.ok(fixes.every(({ safe }) => safe));
  return edited(
    text,
    fixes.flatMap(({ edits }) => edits),
  );
}

/** Everything but the marks and blanks that belong to ordinals. */
const withoutMarks = (text: string) => text.replace(/[\s、，,.．：:；;。()（）]/g, '');

/** Each item with its number, its place and what is wrong with it. */
const numbersIn = (text: string) =>
  new Draft(text).view(itemsView).map(({ mark: { ordinal, paragraph }, list, index, fault }) => {
    const { scheme, value } = ordinal;
    return [scheme, value, paragraph.index, list.items[0]?.mark.paragraph.index, index, fault?.kind];
  });

/** How careless hands write the markers of each kind. */
const CARELESS: Readonly<Partial<Record<Scheme, (marker: string, numeral: string) => string>>> = {
  han: (_, numeral) => `${numeral}.`,
  arabic: (marker, numeral) => (marker.endsWith('.') ? `${numeral}、` : marker),
  'han-bracket': (_, numeral) => `(${numeral})、`,
  'arabic-bracket': (_, numeral) => `( ${numeral})`,
  rank: (marker) => marker.replace(/，$/, '、'),
  verb: (marker) => (marker.endsWith('是') ? `${marker}，` : marker),
};

/** `text` with the marks of all its ordinals spoilt, but for those before figures, which read as one number with them. */
function careless(text: string): string {
  const edits = new Draft(text).view(itemsView).flatMap((item) => spoilt(text, item) ?? []);
  return edited(text, edits);
}

function spoilt(text: string, { mark: { ordinal }, list }: Item): Edit | undefined {
  const { span, numeral, scheme, weak, torn } = ordinal;
  const behind = text.slice(span.end, span.end + 2);
  const sure = list.items.length > 1 && list.items.every(({ fault }) => fault === undefined);
  if (!sure || weak || torn || /[零〇一二三四五六七八九十0-9，,、.．：:（(第其]/.test(behind))
    return undefined;
  const words = CARELESS[scheme]?.(textAt(text, span), textAt(text, numeral));
  return words === undefined || textAt(text, numeral).length === span.end - span.start
    ? undefined
    : { span, text: words };
}

function keepsItsWord(text: string): void {
  const once = righted(text);
  assert.equal(righted(once), once, 'a second run changes nothing');
  assert.equal(withoutMarks(once), withoutMarks(text), 'words and figures stay');
  assert.deepEqual(numbersIn(once), numbersIn(text), 'every number stays what and where it is');
}

const SAMPLES = new URL('../../samples/', import.meta.url);
const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:txt|md|gongwen)$/.test(file),
);
const SEEDS = ['000', '001', '002', '003', '004'];

function holdsFor(name: string, read: () => string, options: { readonly skip: string | false }): void {
  describe(name, options, () => {
    test('righting the marks of ordinals changes nothing else', () => keepsItsWord(read()));
    test('spoilt marks are righted, and the rest is as it was', () => {
      const text = read();
      const spoiled = careless(text);
      keepsItsWord(spoiled);
      assert.equal(righted(spoiled), righted(text));
    });
  });
}

describe('the marks of ordinals', () => {
  for (const file of samples) {
    holdsFor(file, () => readFileSync(new URL(encodeURI(file), SAMPLES), 'utf8'), { skip: false });
  }
  for (const seed of SEEDS) {
    const file = `seeds/${seed}.txt`;
    holdsFor(file, () => readFileSync(shared(file), 'utf8'), needsShared(file));
  }
  test('the samples hold marks to spoil', () => {
    const spoiled = samples.filter((file) => {
      const text = readFileSync(new URL(encodeURI(file), SAMPLES), 'utf8');
      return careless(text) !== text;
    });
    assert.ok(spoiled.length > 10, `only ${spoiled.length}`);
  });
});
