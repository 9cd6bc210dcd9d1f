import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createChecker } from '../../server/src/check/checker.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { rules } from '../../server/src/rules/index.ts';
import { readSnippet, SnippetSyntaxError } from './snippet-syntax.ts';

interface Definition {
  readonly genre?: string;
  readonly asks?: Readonly<Record<string, string>>;
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const FOLDER = new URL('../../snippets/', import.meta.url);
const NEW_YEAR = { CURRENT_YEAR: '2026', CURRENT_MONTH: '01', CURRENT_DATE: '05' };
const AUTUMN = { CURRENT_YEAR: '2026', CURRENT_MONTH: '10', CURRENT_DATE: '30' };

const snippets = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => {
    const named = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, Definition>;
    return Object.entries(named).map(([name, definition]) => ({ file, name, ...definition }));
  });

const read = (snippet: Definition, variables = NEW_YEAR) => readSnippet(snippet.body.join('\n'), variables);

test('no two snippets answer to the same prefix, and each has pinyin and Chinese ones', () => {
  const prefixes = snippets.flatMap(({ prefix }) => prefix);
  assert.deepEqual([...new Set(prefixes)], prefixes);
  for (const { name, prefix } of snippets) {
    assert.equal(prefix.length, 3, name);
    assert.match(prefix[0] ?? '', /^[a-z]{1,4}$/, name);
    assert.match(prefix[1] ?? '', /^[a-z]{3,}$/, name);
    assert.match(prefix[2] ?? '', /^\p{Script=Han}+$/u, name);
  }
});

for (const snippet of snippets) {
  describe(`snippet ${snippet.name}`, () => {
    test('reads to its end and leaves the cursor after the text', () => {
      const { text, stops } = read(snippet);
      assert.doesNotMatch(text, /[${}|]/);
      assert.deepEqual(stops.at(-1), { number: 0, offers: [] });
    });

    test('asks in the order of writing, each question once, mirrors after their question', () => {
      const asked = new Set<number>();
      for (const { number, offers } of read(snippet).stops) {
        if (number === 0) continue;
        if (offers.length === 0) assert.ok(asked.has(number), `mirror ${number} before its question`);
        else assert.equal(number, asked.size + 1);
        asked.add(number);
      }
    });

    test('shows ×× wherever the writer must fill something in', () => {
      for (const { number, offers } of read(snippet).stops) {
        if (offers.length === 1)
          assert.match(
            offers[0] ?? '',
            /^××(（[^（）×]{1,40}）|[^（）×]{0,4}|(××年)?(××)?月××日)$/,
            `stop ${number}`,
          );
      }
      assert.doesNotMatch(read(snippet).text, /[XｘＸ○_*…【】]/);
    });

    test('writes the day without leading zeros and keeps the zeros of 10 and 30', () => {
      for (const { text } of [read(snippet), read(snippet, AUTUMN)]) assert.doesNotMatch(text, /[年月]0/);
      if (read(snippet).text.includes('2026年1月'))
        assert.match(read(snippet, AUTUMN).text, /2026年10月30日/);
    });

    test('indents by two full-width blanks and ends no title with a stop', () => {
      for (const line of snippet.body) assert.doesNotMatch(line, /^([ \t]|　[^　])/);
      if (snippet.genre !== undefined) assert.doesNotMatch(snippet.body[0] ?? '', /[。；，：]$/);
    });

    test('numbers its headings without a break', () => {
      const failures: string[] = [];
      const checker = createChecker({
        rules: rules.filter(({ id }) => id.startsWith('numbering/')),
        config: { rules: {} },
        say: createSay(),
        logger: { error: (message) => failures.push(message) },
      });
      const found = checker
        .check(new Draft(read(snippet).text))
        .map(({ rule, message }) => `${rule} ${message}`);
      assert.deepEqual([...failures, ...found], []);
      assert.deepEqual(headingsOf(read(snippet).text), HAN.slice(0, headingsOf(read(snippet).text).length));
    });
  });
}

const HAN = ['一', '二', '三', '四', '五', '六'];

/** The numbers of the headings of the first layer, in the order of the text. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^　　([一二三四五六])、/gm)].map(([, number]) => number as string);
}

test('what is asked for has its stop, one at least and three at most for a whole draft', () => {
  for (const { name, genre, asks = {}, body } of snippets) {
    const hints = Object.keys(asks);
    assert.ok(genre === undefined ? hints.length === 0 : [1, 2, 3].includes(hints.length), name);
    for (const hint of hints)
      assert.ok(new RegExp(`:××（?${hint}）?}`).test(body.join('\n')), `${name}: ${hint}`);
  }
});

test('a body that VS Code would not read is refused', () => {
  assert.throws(() => readSnippet('${1:open', {}), SnippetSyntaxError);
  assert.throws(() => readSnippet(`\${CURRENT_HOUR}`, {}), SnippetSyntaxError);
  assert.throws(() => readSnippet('5$', {}), SnippetSyntaxError);
});

test('the page of the templates lists each of them, with what it answers to', () => {
  const page = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8');
  for (const { name, prefix, description } of snippets) {
    const [initials, pinyin, words] = prefix;
    const row = `| ${name} | \`${initials}\` \`${pinyin}\` ${words} | ${description} |`;
    assert.ok(page.includes(`\n${row}\n`), row);
  }
});
