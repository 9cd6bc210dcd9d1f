import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { CLEAN, check, folderWith, GAP, gongwen, start } from './gongwen.ts';

test('the JSON has the promised shape', async (t) => {
  const cwd = await folderWith(t, { 'a.txt': GAP });
  const { code, report } = await check(['a.txt'], cwd);
  assert.equal(code, 1);
  assert.deepEqual(Object.keys(report), ['version', 'files']);
  assert.equal(report.version, 1);
  const [file] = report.files;
  assert.deepEqual(Object.keys(file!), ['path', 'documents', 'genre', 'findings']);
  assert.equal(file!.path, 'a.txt');
  assert.equal(file!.documents, 1);
  assert.deepEqual(file!.genre, ['通知']);
  const gap = file!.findings.find((finding) => finding.rule === 'numbering/gap');
  assert.ok(gap, 'the gap is found');
  assert.deepEqual(Object.keys(gap), ['rule', 'severity', 'message', 'range', 'related', 'fix', 'data']);
  assert.equal(gap.severity, 'warning');
  assert.match(gap.message, /三/);
  assert.deepEqual(gap.range, { start: { line: 8, character: 2 }, end: { line: 8, character: 4 } });
  assert.equal(gap.related[0]!.path, 'a.txt');
  assert.equal(gap.related[0]!.range.start.line, 6, 'the sibling before it');
  assert.ok(['safe', 'ask'].includes((gap as unknown as { fix: string }).fix));
});

test('the exit code tells clean from faulty, and --rules can change it', async (t) => {
  const cwd = await folderWith(t, { 'clean.txt': CLEAN, 'gap.txt': GAP });
  assert.equal((await gongwen(['check', 'clean.txt'], { cwd })).code, 0);
  assert.equal((await gongwen(['check', 'clean.txt', 'gap.txt'], { cwd })).code, 1);
  assert.equal((await gongwen(['check', '--rules', 'numbering/gap=error', 'gap.txt'], { cwd })).code, 1);
  assert.equal(
    (await gongwen(['check', '--rules', 'numbering/gap=information', 'gap.txt'], { cwd })).code,
    0,
  );
  assert.equal((await gongwen(['check', '--rules', 'numbering/*=off', 'gap.txt'], { cwd })).code, 0);
});

test('the text names the place counted from one, the level and the rule', async (t) => {
  const cwd = await folderWith(t, { 'gap.txt': GAP });
  const { out, err } = await gongwen(['check', 'gap.txt'], { cwd });
  assert.match(out, /^gap\.txt:9:3 {2}警告 {2}numbering\/gap {2}.*三/);
  assert.match(out, /\n {4}gap\.txt:7:3 {2}/, 'the sibling before it');
  assert.match(out, /\n检查了 1 个文件（1 篇公文）；1 处警告\n$/);
  assert.equal(err, '');
});

test('folders are read to the bottom in order; dot folders, node_modules and other files are left out', async (t) => {
  const cwd = await folderWith(t, {
    'b.md': CLEAN,
    'a.TXT': CLEAN,
    'sub/deep/c.gongwen': CLEAN,
    'sub/table.csv': CLEAN,
    '.hidden/d.txt': CLEAN,
    'node_modules/e.txt': CLEAN,
  });
  const paths = async (...argv: string[]) => (await check(argv, cwd)).report.files.map(({ path }) => path);
  assert.deepEqual(await paths('.'), ['a.TXT', 'b.md', 'sub/deep/c.gongwen']);
  assert.deepEqual(await paths('./sub/'), ['./sub/deep/c.gongwen']);
  assert.deepEqual(await paths('b.md', '.'), ['b.md', 'a.TXT', 'sub/deep/c.gongwen'], 'each file once');
  assert.deepEqual(await paths('sub/table.csv'), ['sub/table.csv'], 'what is named is read');
});

test('standard input is read as -', async () => {
  const { code, out } = await gongwen(['check', '--format', 'json', '-'], { stdin: GAP });
  assert.equal(code, 1);
  assert.equal(JSON.parse(out).files[0].path, '-');
});

test('the SARIF names tool, rules, places and levels', async (t) => {
  const cwd = await folderWith(t, { '通知.txt': GAP });
  const { code, out } = await gongwen(['check', '--format', 'sarif', '通知.txt', 'none.txt'], { cwd });
  assert.equal(code, 2);
  const sarif = JSON.parse(out);
  assert.equal(sarif.version, '2.1.0');
  const [run] = sarif.runs;
  assert.equal(run.tool.driver.name, 'gongwen');
  const [result] = run.results;
  assert.equal(result.ruleId, 'numbering/gap');
  assert.equal(run.tool.driver.rules[result.ruleIndex].id, 'numbering/gap');
  assert.equal(result.level, 'warning');
  assert.deepEqual(result.locations[0].physicalLocation, {
    artifactLocation: { uri: encodeURIComponent('通知.txt') },
    region: { startLine: 9, startColumn: 3, endLine: 9, endColumn: 5 },
  });
  assert.equal(run.columnKind, 'utf16CodeUnits');
  assert.equal(run.invocations[0].executionSuccessful, false);
  assert.match(run.invocations[0].toolExecutionNotifications[0].message.text, /没有这个文件/);
});

test('an outline nests headings under their document', async (t) => {
  const cwd = await folderWith(t, { 'a.txt': CLEAN, 'b.txt': 'node >= 20\n' });
  const text = await gongwen(['outline', 'a.txt'], { cwd });
  assert.equal(text.code, 0);
  assert.match(text.out, /^ *1 {2}关于做好防汛工作的通知\n *5 {4}一、提高认识\n *7 {4}二、加强值守\n/);
  const json = JSON.parse((await gongwen(['outline', '--format', 'json', 'a.txt'], { cwd })).out);
  assert.equal(json.version, 1);
  const [document] = json.outline;
  assert.equal(document.kind, 'part');
  assert.deepEqual(
    document.children.map((node: { title: string }) => node.title),
    ['一、提高认识', '二、加强值守', '三、严明纪律'],
  );
  assert.equal(document.children[0].range.start.line, 4);
  const none = await gongwen(['outline', 'b.txt'], { cwd });
  assert.equal(none.code, 0);
  assert.equal(none.out, '');
  assert.match(none.err, /不是中文正文/);
});

test('the rules are listed with their levels', async () => {
  const { out } = await gongwen(['rules']);
  assert.match(out, /^numbering\/gap {2,}warning {2,}.*\p{Script=Han}/mu);
  const { rules } = JSON.parse((await gongwen(['rules', '--format', 'json'])).out);
  for (const rule of rules) assert.deepEqual(Object.keys(rule), ['id', 'severity', 'title']);
});

test('long output arrives whole', async (t) => {
  const cwd = await folderWith(
    t,
    Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`draft-${String(at).padStart(3, '0')}.txt`, GAP]),
    ),
  );
  const { report, out } = await check(['.'], cwd);
  assert.ok(out.length > 200_000);
  assert.equal(report.files.length, 400);
});

test('a reader that stops early is no fault', async (t) => {
  const cwd = await folderWith(
    t,
    Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`draft-${at}.txt`, GAP])),
  );
  const child = start(['check', '--format', 'json', '.'], cwd);
  let err = '';
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  child.stdout?.once('data', () => child.stdout?.destroy());
  const [code, signal] = await once(child, 'close');
  assert.equal(signal, null);
  assert.notEqual(code, 2);
  assert.equal(err, '');
});

test('each document of a file has its 文种, which --genre can say instead', async (t) => {
  const cwd = await folderWith(t, { 'a.txt': CLEAN, 'b.txt': CLEAN.replace('的通知', '') });
  const genres = async (...argv: string[]) => (await check(argv, cwd)).report.files.map(({ genre }) => genre);
  assert.deepEqual(await genres('a.txt', 'b.txt'), [['通知'], ['通知']]);
  assert.deepEqual(await genres('--genre', '实施意见', 'a.txt'), [['意见']]);
  const { code, err } = await gongwen(['check', '--genre', '诗歌', 'a.txt'], { cwd });
  assert.equal(code, 2);
  assert.match(err, /诗歌/);
});
