import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { rules } from '../../server/src/rules/index.ts';
import { textAt } from '../../server/src/text/span.ts';

/** A fault planted in a sample: `line` from 1, `column` from 0 in UTF-16 units. */
interface PlantedFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly text: string;
  readonly why: string;
}

const FOLDER = new URL('../../samples/', import.meta.url);
/** The rules whose planted faults must all be found, and nothing else of theirs. */
const PROVEN = [
  'numbering/gap',
  'numbering/duplicate',
  'numbering/order',
  'numbering/start',
  'numbering/style',
  'numbering/level',
  'numbering/punctuation',
  'numbering/heading-end',
  'numbering/run-on',
  'phrase/stacked',
  'finish/placeholder',
  'finish/missing-number',
  'finish/unbalanced',
  'finish/colliding-stops',
  'finish/damaged-text',
  'finish/site-artefact',
  'finish/wrong-word',
  'finish/half-width',
  'format/document-number',
  'format/date',
  'format/attachment',
  'number/range',
  'number/approximation',
  'number/sum',
  'format/citation',
  'format/abbreviation',
];

const contentOf = (file: string) => readFileSync(new URL(encodeURI(file), FOLDER), 'utf8');
const faults = JSON.parse(contentOf('faults.json')) as readonly PlantedFault[];
/** All but the README, which quotes the faults. */
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:txt|md|gongwen)$/.test(file) && file !== 'README.md')
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

function foundIn(file: string): string[] {
  const draft = new Draft(contentOf(file));
  const checker = createChecker({
    rules: rules.filter(({ id }) => PROVEN.includes(id)),
    config: { rules: {} },
    say: createSay(),
    logger: { error: assert.fail },
  });
  return checker.check(draft).map(({ rule, span }) => {
    const { line, character } = draft.lines.positionAt(span.start);
    return `${line + 1}:${character} ${rule} ${textAt(draft.text, span)}`;
  });
}

function plantedIn(file: string): string[] {
  return faults
    .filter((fault) => fault.file === file && PROVEN.includes(fault.rule))
    .map(({ line, column, rule, text }) => `${line}:${column} ${rule} ${text}`);
}

describe('the planted faults', () => {
  test('stand where faults.json says', () => {
    assert.ok(faults.length > 0);
    for (const { file, line, column, text } of faults) {
      const found = contentOf(file)
        .split('\n')
        [line - 1]?.slice(column, column + text.length);
      assert.equal(found, text, `${file}:${line}:${column}`);
    }
  });

  test('are all told in the README of the samples', () => {
    const rows = contentOf('README.md').split('\n');
    for (const { file, line, rule, why } of faults) {
      const section = rows.indexOf(`### ${file}`);
      const row = rows
        .slice(section)
        .find((text) => text.startsWith(`| ${line} |`) && text.includes(why) && text.includes(`\`${rule}\``));
      assert.ok(section >= 0 && row !== undefined, `${file}:${line} ${rule}`);
    }
  });

  test('are of every kind that is proven here', () => {
    assert.deepEqual(
      PROVEN.filter((rule) => faults.every((fault) => fault.rule !== rule)),
      [],
    );
  });
});

describe('numbering in the samples', () => {
  test('every rule proven here exists', () => {
    const known = rules.map(({ id }) => id);
    assert.deepEqual(
      PROVEN.filter((id) => !known.includes(id)),
      [],
    );
  });

  for (const file of files) {
    test(`${file}: the planted faults and nothing else`, () => {
      assert.deepEqual(foundIn(file), plantedIn(file));
    });
  }
});
