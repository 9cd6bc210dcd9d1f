import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { defaultConfig } from '../../server/src/check/config.ts';
import { createSay } from '../../server/src/check/say.ts';
import { applySafeFixes } from '../../server/src/cli/checking/fix.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { editsOfAll } from '../../server/src/language/actions/edits.ts';
import { wrongWords } from '../../server/src/rules/finish/words/wrong-words.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { edited } from '../../server/src/text/edit.ts';
import { quotationsIn } from '../../server/src/text/quotations.ts';
import { textAt } from '../../server/src/text/span.ts';
import { randomFrom } from '../random.ts';
import { needsShared } from '../shared.ts';
import { type Named, published, samples, seeds } from './corpus-texts.ts';

const checker = createChecker({
  rules,
  config: defaultConfig,
  say: createSay(),
  logger: { error: assert.fail },
});

const findingsIn = (text: string): Finding[] => checker.check(new Draft(text));

function safeFixesOf(findings: readonly Finding[]) {
  return findings.flatMap(({ fixes = [] }) => fixes.find(({ safe }) => safe) ?? []);
}

/** Holds what fix-all makes of a text to what a writer may trust it with. Gives how many fixes it applied. */
function expectTrustworthy({ name, text }: Named): number {
  if (safeFixesOf(findingsIn(text)).length === 0) return 0;
  const { text: fixed, count } = applySafeFixes(text, findingsIn);
  const left = findingsIn(fixed);
  assert.deepEqual(
    left.filter((finding) => safeFixesOf([finding]).length > 0).map((finding) => told(finding, fixed)),
    [],
    `${name}: what can be fixed safely is left`,
  );
  assert.equal(inEditor(text), fixed, `${name}: the editor fixes otherwise than the command line`);
  assert.deepEqual(firstNumbers(fixed), firstNumbers(text), `${name}: the number of a heading changed`);
  assert.deepEqual(figureBlanks(fixed), figureBlanks(text), `${name}: the spacing of figures changed`);
  assert.deepEqual(quotations(fixed), quotations(text), `${name}: a quotation changed`);
  assert.deepEqual(titlesLost(text, fixed), [], `${name}: the words of a title changed`);
  return count;
}

function told({ rule, span }: Finding, text: string): string {
  return `${rule} ${text.slice(Math.max(0, span.start - 10), span.end + 10)}`;
}

/** An editor fixes on every save what it knows then; a few saves reach the end. */
const SAVES = 10;

function inEditor(text: string): string {
  let saved = text;
  for (let save = 0; save < SAVES; save++) {
    const edits = editsOfAll(safeFixesOf(findingsIn(saved)));
    if (edits.length === 0) break;
    saved = edited(saved, edits);
  }
  return saved;
}

/** The numeral that each line opens with, bare of marks and blanks. */
function firstNumbers(text: string): string[] {
  return (
    text
      .split('\n')
      .map((line) => /^[\s（(第其]{0,8}([\d一二三四五六七八九十百零〇○①-⑳０-９]{0,6})/.exec(line)?.[1] ?? '')
      // 二○○四年 may become 二〇〇四年.
      .map((numeral) => numeral.normalize('NFKC').replaceAll('○', '〇'))
  );
}

/** The blanks that touch a figure, with their neighbours; those behind the ordinal that opens a line are left out. */
function figureBlanks(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const body = line.replace(/^[\s（(]{0,8}[\d０-９]{0,4}\s{0,4}[）)、.．，,]{0,2}\s{0,4}/, '');
    return [...body.matchAll(/(.)([ \t\u3000]{1,40})(?=(.))/g)]
      .filter(([, before = '', , after = '']) =>
        /\d/.test(before.normalize('NFKC') + after.normalize('NFKC')),
      )
      .map(([, before = '', blanks, after = '']) =>
        `${before}${blanks}${after}`.normalize('NFKC').replace(/[^\d\s]/g, '·'),
      );
  });
}

function quotations(text: string): string[] {
  return text.split('\n').flatMap((line) => quotedIn(line).filter((words) => words.startsWith('“')));
}

/** Titles of which words changed; their marks may go: the name of an attachment stands without 《》. */
function titlesLost(text: string, fixed: string): string[] {
  const after = fixed.split('\n');
  return text.split('\n').flatMap((line, index) =>
    quotedIn(line)
      .filter((words) => words.startsWith('《') && words.endsWith('》'))
      .filter((title) => !unmarked(after[index] ?? '').includes(unmarked(title))),
  );
}

function unmarked(words: string): string {
  return words.replace(/[《》〈〉]/g, '');
}

function quotedIn(line: string): string[] {
  return quotationsIn(line).map((span) => textAt(line, span));
}

describe('fix-all leaves nothing to fix, and headings, figures and quotations as they are', () => {
  test('in the project’s own samples', () => {
    for (const sample of samples()) expectTrustworthy(sample);
  });

  test('in the golden texts', () => {
    const folder = new URL('../golden/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:wrong|right)\.txt$/.test(name),
    );
    let applied = 0;
    for (const name of files) {
      const text = readFileSync(new URL(encodeURI(name), folder), 'utf8');
      applied += expectTrustworthy({ name, text: text.replace(/⟦[\w-]+\|([^⟧]*)⟧/g, '$1') });
    }
    assert.ok(applied * 3 > files.length, 'a third of the golden texts hold something to fix');
  });

  test('in golden texts torn and put together anew', () => {
    const folder = new URL('../golden/', import.meta.url);
    const lines = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.wrong.txt'))
      .flatMap((name) => readFileSync(new URL(encodeURI(name), folder), 'utf8').split('\n'))
      .map((line) => line.replace(/⟦[\w-]+\|([^⟧]*)⟧/g, '$1'));
    const random = randomFrom(5);
    for (let round = 0; round < 60; round++) {
      const chosen = Array.from({ length: 12 }, () => lines[Math.floor(random() * lines.length)] as string);
      expectTrustworthy({ name: `round ${round}`, text: chosen.join('\n') });
    }
  });

  test('in samples with wrong words put in', () => {
    const random = randomFrom(6);
    const words = wrongWords().filter(({ wrong }) => !wrong.includes('…'));
    const texts = samples();
    for (let round = 0; round < 40; round++) {
      const { name, text } = texts[round % texts.length] as Named;
      const edits = Array.from({ length: 20 }, () => {
        const at = Math.floor(random() * text.length);
        const word = words[Math.floor(random() * words.length)]?.wrong ?? '';
        return { span: { start: at, end: at }, text: word };
      });
      expectTrustworthy({ name: `${name}, round ${round}`, text: edited(text, edits) });
    }
  });

  test('in collections from the web', needsShared('seeds'), (t) => {
    for (const seed of seeds()) t.diagnostic(`${seed.name}: ${expectTrustworthy(seed)} fixes`);
  });

  // FIX_ALL_DOCUMENTS=5000 reads every document of all archives, which takes minutes.
  const most = Number(process.env.FIX_ALL_DOCUMENTS ?? 50);
  const archives = ['statecouncil', 'reports', 'regulations'];
  if (most > 50) archives.push('judicial', 'laws', 'localregs');
  test(
    'in published documents',
    needsShared(...archives.map((archive) => `corpora/${archive}.tar.xz`)),
    (t) => {
      for (const archive of archives) {
        const applied = published(archive, most).reduce((sum, text) => sum + expectTrustworthy(text), 0);
        t.diagnostic(`${archive}: ${applied} fixes`);
      }
    },
  );
});
