import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { IGNORE_FILE, withIgnored } from '../../check/ignore-file.ts';
import { placeOf } from '../../check/ignore-list.ts';
import { TERMS_FILE } from '../../check/terms-file.ts';
import { Draft } from '../../document/draft.ts';
import type { Rule } from '../../rules/rule.ts';
import { run } from '../run.ts';

/** Reports each 的的, which can be mended unasked. */
const doubled: Rule = {
  id: 'finish/doubled',
  severity: 'warning',
  title: '叠字',
  check({ text }, _context, report) {
    for (const { index } of text.matchAll(/的的/g)) {
      const span = { start: index, end: index + 2 };
      report({ span, message: '', fixes: [{ title: '', edits: [{ span, text: '的' }], safe: true }] });
    }
  },
};
const TEXT = '各单位要克服麻痹的的思想，落实防汛责任，确保人民群众的的生命财产安全。\n';

/** A folder with TEXT in it, of which the second 的的 is ignored. */
async function office(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongwen-folder-'));
  t.after(() => rm(folder, { recursive: true }));
  const start = TEXT.lastIndexOf('的的');
  const finding = {
    rule: doubled.id,
    severity: 'warning',
    message: '',
    span: { start, end: start + 2 },
  } as const;
  const entry = { file: 'draft.txt', rule: doubled.id, place: placeOf(finding, new Draft(TEXT)) };
  await mkdir(join(folder, '.gongwen'));
  await writeFile(join(folder, IGNORE_FILE), withIgnored(undefined, entry) as string);
  await writeFile(join(folder, 'draft.txt'), TEXT);
  return folder;
}

async function gongwen(given: readonly Rule[], ...argv: string[]) {
  let out = '';
  let err = '';
  const code = await run(argv, {
    stdin: (async function* () {})(),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    rules: given,
    version: '1.2.3',
    cache: '',
    english: {},
  });
  return { code, out, err };
}

test('--fix leaves alone what is ignored, and mends the rest', async (t) => {
  const folder = await office(t);
  const { code, err } = await gongwen([doubled], 'check', '--fix', join(folder, 'draft.txt'));
  assert.equal(code, 0);
  assert.match(err, /改好 1 处[\s\S]*按忽略清单略过 1 处/);
  assert.equal(await readFile(join(folder, 'draft.txt'), 'utf8'), TEXT.replace('的的', '的'));
});

test('each draft is checked as its own folder wants it, and told by its own count', async (t) => {
  const [one, other] = [await office(t), await office(t)];
  await mkdir(join(other, '.vscode'));
  await writeFile(join(other, '.vscode/settings.json'), '{ "gongwen.rules": { "finish/doubled": "hint" } }');
  await writeFile(join(one, 'second.txt'), TEXT);
  const { out, err } = await gongwen([doubled], 'check', '--format', 'json', one, other);
  const files: { findings: { severity: string }[] }[] = JSON.parse(out).files;
  assert.deepEqual(
    files.map(({ findings }) => findings.map(({ severity }) => severity)),
    [['warning'], ['warning', 'warning'], ['hint']],
  );
  assert.equal(err.match(/略过 1 处/g)?.length, 2);
});

/** Reports every protected term it is handed. */
const terms: Rule = {
  id: 'finish/terms',
  severity: 'information',
  title: '词',
  check({ text }, { terms }, report) {
    for (const term of terms) {
      const start = text.indexOf(term);
      if (start >= 0) report({ span: { start, end: start + term.length }, message: term });
    }
  },
};

test('the terms of the folder’s list and of its settings are protected', async (t) => {
  const folder = await office(t);
  await writeFile(join(folder, TERMS_FILE), '# 提法\n防汛责任\n没有的词\n');
  await mkdir(join(folder, '.vscode'));
  await writeFile(join(folder, '.vscode/settings.json'), '{ "gongwen.terms": ["麻痹", 7, " "] }');
  const { out } = await gongwen([terms], 'check', '--format', 'json', join(folder, 'draft.txt'));
  const [file] = JSON.parse(out).files;
  assert.deepEqual(
    file.findings.map(({ message }: { message: string }) => message),
    ['麻痹', '防汛责任'],
  );
});
