import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { gongwen } from './gongwen.ts';

test('help lists the commands, and each command its options', async () => {
  const { code, out, err } = await gongwen(['--help']);
  assert.equal(code, 0);
  assert.equal(err, '');
  for (const command of ['check', 'outline', 'rules']) {
    assert.match(out, new RegExp(`gongwen ${command}`));
    const own = await gongwen([command, '--help']);
    assert.equal(own.code, 0);
    assert.match(own.out, /--format text\|json/);
  }
  assert.equal((await gongwen(['-h'])).out, out);
});

test('the version is the package’s', async () => {
  const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.equal((await gongwen(['--version'])).out, `${manifest.version}\n`);
});

test('all of the help can be had in English', async () => {
  for (const argv of [
    ['--help'],
    ['check', '--help'],
    ['outline', '--help'],
    ['rules', '--help'],
    ['check'],
  ]) {
    const { out, err } = await gongwen([...argv, '--language', 'en']);
    assert.doesNotMatch(out + err, /\p{Script=Han}/u, argv.join(' '));
  }
});

const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no command', [], /用法/],
  ['an unknown command', ['chekc', 'a.txt'], /没有“chekc”这个命令/],
  ['an unknown option', ['check', '--server', 'past', 'a.txt'], /没有 --server 这个选项/],
  ['an unknown short option', ['check', '-x', 'a.txt'], /没有 -x 这个选项/],
  ['an option of another command', ['outline', '--fix', 'a.txt'], /没有 --fix 这个选项/],
  ['an unknown format', ['check', '--format', 'xml', 'a.txt'], /--format.*text.*“xml”/],
  ['a format without its name', ['check', 'a.txt', '--format'], /--format.*缺少值/],
  ['a value for an option that takes none', ['check', '--fix=yes', 'a.txt'], /--fix 不带值/],
  ['an unknown rule', ['check', '--rules', 'numbering/none=off', 'a.txt'], /没有“numbering\/none”这条规则/],
  ['an unknown level', ['check', '--rules', 'numbering/gap=loud', 'a.txt'], /级别.*“loud”/],
  ['an unknown language', ['check', '--language', 'fr', 'a.txt'], /--language.*“fr”/],
  ['nothing to check', ['check'], /check 后面要写/],
  ['standard input to repair', ['check', '--fix', '-'], /--fix/],
  ['two files for an outline', ['outline', 'a.txt', 'b.txt'], /一个文件/],
  ['a file for the rules', ['rules', 'a.txt'], /rules/],
];
for (const [name, argv, message] of wrong) {
  test(`${name} is bad use`, async () => {
    const { code, out, err } = await gongwen(argv);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, message);
    assert.doesNotMatch(err, /^ +at /m, 'no stack');
  });
}

test('what follows -- is a file', async () => {
  const { code, err } = await gongwen(['check', '--', '--fix']);
  assert.equal(code, 2);
  assert.match(err, /--fix：没有这个文件/);
});
