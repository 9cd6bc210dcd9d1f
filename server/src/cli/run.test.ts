import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import type { Rule } from '../rules/rule.ts';
import { decode, type Encoding } from '../text/encoding/decode.ts';
import { encode } from '../text/encoding/encode.ts';
import { run } from './run.ts';

/** Reports each “某某” and each “的的”; only the second can be fixed without asking. */
const doubled: Rule = {
  id: 'finish/doubled',
  severity: 'information',
  title: '叠字',
  check(draft, { say }, report) {
    for (const { index, 0: found } of draft.text.matchAll(/某某|的的/g)) {
      const span = { start: index, end: index + 2 };
      const edits = [{ span, text: found.slice(1) }];
      const first = { start: 0, end: 2 };
      report({
        span,
        message: say('“{0}”重复', found),
        related: [{ span: first, message: say('开头在这里') }],
        fixes: [{ title: say('删去一字'), edits, safe: found === '的的' }],
        data: { found },
      });
    }
  },
};
const loud: Rule = {
  id: 'finish/loud',
  severity: 'off',
  title: '篇幅',
  check: (_, __, report) => report({ span: { start: 0, end: 1 }, message: '第一个字' }),
};

const DRAFT = '关于做好防汛工作的通知\r\n各单位要克服麻痹的的思想，落实某某责任，保证安全度汛。\r\n';
const ENGLISH = { '“{0}”重复': '“{0}” twice', '{0}：{1}': '{0}: {1}' };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongwen-run-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function gongwen(...argv: string[]) {
  let out = '';
  let err = '';
  const code = await run(argv, {
    stdin: (async function* () {
      yield new TextEncoder().encode(DRAFT);
    })(),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    rules: [doubled, loud],
    version: '1.2.3',
    cache: '',
    english: ENGLISH,
  });
  return { code, out, err };
}

async function saved(bytes: Uint8Array, name = 'draft.txt'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

test('the JSON gives every field of a finding', async () => {
  const { code, out } = await gongwen('check', '--format', 'json', '-');
  assert.equal(code, 0);
  const { version, files } = JSON.parse(out);
  assert.equal(version, 1);
  assert.deepEqual(files[0].findings[1], {
    rule: 'finish/doubled',
    severity: 'information',
    message: '“某某”重复',
    range: { start: { line: 1, character: 15 }, end: { line: 1, character: 17 } },
    related: [
      {
        path: '-',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } },
        message: '开头在这里',
      },
    ],
    fix: 'ask',
    data: { found: '某某' },
  });
  assert.equal(files[0].findings[0].fix, 'safe');
});

test('--rules sets levels by rule and by group, and the exit code follows', async () => {
  assert.equal((await gongwen('check', '--rules', 'finish/doubled=warning', '-')).code, 1);
  assert.equal((await gongwen('check', '--rules=finish/*=error', '-')).code, 1);
  assert.equal((await gongwen('check', '--rules', 'finish/*=hint', '-')).code, 0);
  const { out } = await gongwen(
    'check',
    '--format=json',
    '--rules',
    'finish/*=error,finish/doubled=off',
    '-',
  );
  assert.deepEqual(
    JSON.parse(out).files[0].findings.map((finding: { rule: string }) => finding.rule),
    ['finish/loud'],
  );
});

test('--rules names what it does not know', async () => {
  for (const rules of ['finish/none=off', 'none/*=off', 'finish/doubled', 'finish/doubled=loud', '']) {
    const { code, out, err } = await gongwen('check', `--rules=${rules}`, '-');
    assert.equal(code, 2, rules);
    assert.equal(out, '');
    assert.match(err, /规则|--rules/);
  }
});

test('the text names place, level and rule under each other, with related places', async () => {
  const { out } = await gongwen('check', '-');
  assert.deepEqual(out.split('\n'), [
    '-:2:9   信息  finish/doubled  “的的”重复',
    '    -:1:1  开头在这里',
    '-:2:16  信息  finish/doubled  “某某”重复',
    '    -:1:1  开头在这里',
    '',
    '检查了 1 个文件（1 篇公文）；2 处信息',
    '',
  ]);
});

test('English is spoken where asked for, also about the command line', async () => {
  assert.match((await gongwen('check', '--language', 'en', '-')).out, /“某某” twice/);
  const wrong = await gongwen('check', '--language', 'fr', '-');
  assert.equal(wrong.code, 2);
});

const written: readonly (readonly [Encoding, boolean])[] = [
  ['utf-8', false],
  ['utf-8', true],
  ['gb18030', false],
  ['utf-16le', true],
  ['utf-16be', true],
];
for (const [encoding, bom] of written) {
  test(`--fix keeps ${encoding}${bom ? ' with its mark' : ''}, line breaks and mode`, async () => {
    const path = await saved(encode(DRAFT, encoding, bom));
    await chmod(path, 0o640);
    const { code, out, err } = await gongwen('check', '--fix', '--format', 'json', path);
    assert.equal(code, 0);
    assert.match(err, /改好 1 处/);
    assert.deepEqual(decode(await readFile(path)), {
      text: DRAFT.replace('的的', '的'),
      encoding,
      bom,
      damaged: 0,
    });
    assert.equal((await stat(path)).mode & 0o777, 0o640);
    assert.deepEqual(await readdir(folder), ['draft.txt']);
    const { findings } = JSON.parse(out).files[0];
    assert.equal(findings.length, 1, 'what is left after fixing');
    assert.equal(findings[0].range.start.character, 14);
  });
}

test('--fix through a link changes the file, not the link', {
  skip: process.platform === 'win32',
}, async () => {
  const path = await saved(encode(DRAFT, 'utf-8', false));
  const link = join(folder, 'link.txt');
  await symlink(path, link);
  await gongwen('check', '--fix', link);
  assert.equal(decode(await readFile(path)).text, DRAFT.replace('的的', '的'));
  assert.deepEqual((await readdir(folder)).sort(), ['draft.txt', 'link.txt']);
});

test('--fix leaves a damaged file as it is and says so', async () => {
  const bytes = Buffer.concat([encode(DRAFT.repeat(3), 'utf-8', false), Uint8Array.of(0xff)]);
  const path = await saved(bytes);
  const { code, out, err } = await gongwen('check', '--fix', path);
  assert.equal(code, 2);
  assert.match(err, /字节损坏.*没有修改/);
  assert.match(out, /“的的”重复/, 'it is still checked');
  assert.deepEqual(await readFile(path), bytes);
});

test('--fix leaves a file as it is that has bytes written another way than ours', async () => {
  // 0x80 is the euro sign as Windows writes it in GBK; writing it back would change it.
  const bytes = Buffer.concat([encode(DRAFT, 'gb18030', false), Uint8Array.of(0x80)]);
  const path = await saved(bytes);
  const { code, err } = await gongwen('check', '--fix', path);
  assert.equal(code, 2);
  assert.match(err, /GB18030.*没有修改/);
  assert.deepEqual(await readFile(path), bytes);
});

test('a rule that fails is named and the others go on', async () => {
  const broken: Rule = {
    ...loud,
    id: 'finish/broken',
    severity: 'error',
    check: () => {
      throw new Error('no such word');
    },
  };
  let err = '';
  const host = {
    stdin: (async function* () {
      yield new TextEncoder().encode(DRAFT);
    })(),
    out: () => undefined,
    err: (text: string) => {
      err += text;
    },
    rules: [broken, doubled],
    version: '',
    cache: '',
    english: {},
  };
  assert.equal(await run(['check', '--rules=finish/doubled=warning', '-'], host), 1);
  assert.match(err, /finish\/broken.*no such word/);
});
