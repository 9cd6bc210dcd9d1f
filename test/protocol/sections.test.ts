import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  ApplyWorkspaceEditParams,
  CodeAction,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { EDITOR } from './capabilities.ts';
import { Client } from './client.ts';
import { headingLine, notice, onLine, SOUND } from './drafts.ts';
import { applied, editsOf } from './edits.ts';

const URI = 'file:///drafts/notice.txt';
/** 二、 stands twice, so all that follows is one too low; a reference leads to the last. */
const INSERTED = notice('一、', '二、', '二、', '三、').replace('加强巡查', '按第三部分的要求加强巡查');
const RENUMBERED = notice('一、', '二、', '三、', '四、').replace('加强巡查', '按第四部分的要求加强巡查');
const REFACTOR = { only: ['refactor'] };

function named(actions: readonly CodeAction[], title: string): CodeAction {
  const found = actions.find((action) => action.title.startsWith(title));
  assert.ok(found, `${title} is not among ${actions.map((action) => action.title)}`);
  return found;
}

test('an item inserted: the list is offered for renumbering right behind the finding’s own repair', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, INSERTED);
  const [finding] = await client.diagnostics(URI);
  const actions = await client.codeActions(URI, finding!.range, { diagnostics: [finding!] });
  assert.deepEqual(
    actions.slice(0, 2).map(({ title, isPreferred }) => [title, isPreferred]),
    [
      ['改为“三、”', true],
      ['重排这一组序号（改 3 处）', undefined],
    ],
  );
  const text = applied(INSERTED, editsOf(actions[1]?.edit, URI, 1));
  assert.equal(text, RENUMBERED);
  await client.change(URI, 2, { text });
  assert.deepEqual(await client.diagnostics(URI), []);
  await client.stop();
});

test('renumbering from a marker on is shown before it is made, and offered only where it changes something', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, INSERTED);
  const second = onLine(headingLine(1), 0, 0);
  const { edit, kind } = named(await client.codeActions(URI, second, REFACTOR), '从此处起重排');
  assert.equal(kind, 'refactor.rewrite');
  assert.equal(applied(INSERTED, editsOf(edit, URI, 1)), RENUMBERED);
  // What needs confirmation stands unticked in an editor's preview: that is the edit which changes nothing.
  const annotations = Object.entries(edit?.changeAnnotations ?? {});
  assert.deepEqual(
    annotations.map(([id, { label, needsConfirmation }]) => [id, label, needsConfirmation === true]),
    [
      ['preview', '先看后改：这一行不改文字', true],
      ['ordinals', '重排序号', false],
      ['references', '引用跟着改', false],
    ],
  );
  const asking = editsOf(edit, URI, 1).filter(
    (one) => 'annotationId' in one && one.annotationId === 'preview',
  );
  assert.deepEqual(
    asking.map(({ range, newText }) => [range, newText]),
    [[onLine(0, 0, 0), '']],
  );

  await client.change(URI, 2, { text: SOUND });
  const titles = (await client.codeActions(URI, second, REFACTOR)).map(({ title }) => title);
  assert.deepEqual(titles, ['上移本节', '下移本节', '本节降一级']);
  await client.stop();
});

test('the command counts the whole file anew, once the client has made the change', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, INSERTED);
  const command = { command: 'gongwen.renumberFile', arguments: [{ uri: URI }] };
  assert.equal(await client.request('workspace/executeCommand', command), null);
  const [sent] = client.asked.filter(({ method }) => method === 'workspace/applyEdit');
  const { edit, label } = sent!.params as ApplyWorkspaceEditParams;
  assert.equal(label, '重排全文序号');
  const text = applied(INSERTED, editsOf(edit, URI, 1));
  assert.equal(text, RENUMBERED);

  await client.change(URI, 2, { text });
  await client.request('workspace/executeCommand', command);
  assert.equal(client.asked.filter(({ method }) => method === 'workspace/applyEdit').length, 1);
  assert.deepEqual(
    client.shown.map(({ message }) => message),
    ['全文序号都接得上，没有要改的。'],
  );
  await client.open('file:///requirements.txt', '1. numpy\n2. pandas\n4. requests\n', 'plaintext');
  await client.request('workspace/executeCommand', {
    ...command,
    arguments: [{ uri: 'file:///requirements.txt' }],
  });
  assert.equal(client.asked.filter(({ method }) => method === 'workspace/applyEdit').length, 1);
  assert.match(client.shown[1]?.message ?? '', /不是中文正文/);
  for (const given of [undefined, [], [7], [{}]]) {
    await assert.rejects(client.request('workspace/executeCommand', { ...command, arguments: given }), {
      code: -32602,
    });
  }
  await client.stop();
});

test('a client that cannot show edits gets them plain, one that makes none is offered no command', async (t) => {
  const { applyEdit: _, ...rest } = EDITOR.workspace!;
  const workspace = { ...rest, workspaceEdit: {} };
  const client = Client.spawned(t);
  const { capabilities } = await client.initialize({ capabilities: { ...EDITOR, workspace } });
  assert.deepEqual(capabilities.executeCommandProvider?.commands, ['gongwen.ignore', 'gongwen.protect']);
  await client.open(URI, INSERTED);
  const actions = await client.codeActions(URI, onLine(headingLine(1), 0, 0), REFACTOR);
  const edit = named(actions, '从此处起重排').edit as WorkspaceEdit;
  assert.equal(edit.changeAnnotations, undefined);
  assert.ok(edit.changes?.[URI]?.every((one) => !('annotationId' in one)));
  await client.stop();
});

test('a section goes over its neighbour and back', async (t) => {
  const client = await Client.started(t);
  const text = SOUND.replace('二、落实防火责任', '二、严格火源管理');
  await client.open(URI, text);
  const down = named(await client.codeActions(URI, onLine(headingLine(1), 1, 1), REFACTOR), '下移本节');
  assert.equal(down.kind, 'refactor.move');
  const moved = applied(text, editsOf(down.edit, URI, 1));
  assert.equal(moved, SOUND.replace('三、落实防火责任', '三、严格火源管理'));
  await client.change(URI, 2, { text: moved });
  assert.deepEqual(await client.diagnostics(URI), []);
  const up = named(await client.codeActions(URI, onLine(headingLine(2), 1, 1), REFACTOR), '上移本节');
  assert.equal(applied(moved, editsOf(up.edit, URI, 2)), text);
  await client.stop();
});

test('a heading changes its layer with its sisters’ numbers', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, SOUND);
  const lower = named(await client.codeActions(URI, onLine(headingLine(1), 0, 0), REFACTOR), '本节降一级');
  const text = applied(SOUND, editsOf(lower.edit, URI, 1));
  assert.equal(text, SOUND.replace('二、', '（一）').replace('三、', '二、'));
  await client.change(URI, 2, { text });
  const raise = named(await client.codeActions(URI, onLine(headingLine(1), 0, 0), REFACTOR), '本节升一级');
  assert.equal(applied(text, editsOf(raise.edit, URI, 2)), SOUND);
  await client.stop();
});

test('unasked, sections are offered at their marker alone; asked for, anywhere in the heading', async (t) => {
  const client = await Client.started(t);
  await client.open(URI, SOUND);
  const titles = async (character: number, triggerKind: 1 | 2) => {
    const params = {
      textDocument: { uri: URI },
      range: onLine(headingLine(1), character, character),
      context: { diagnostics: [], triggerKind },
    };
    return (await client.request<CodeAction[]>('textDocument/codeAction', params)).map(({ title }) => title);
  };
  const all = ['上移本节', '下移本节', '本节降一级'];
  assert.deepEqual([await titles(2, 2), await titles(5, 2), await titles(5, 1)], [all, [], all]);
  await client.stop();
});

test('headings of all open files are found from anywhere', async (t) => {
  const client = await Client.started(t, {
    configure: ({ scopeUri }) => ({ enable: scopeUri !== 'file:///off.txt' }),
  });
  await client.open(URI, SOUND);
  await client.open('file:///drafts/other.txt', SOUND.replaceAll('防火', '防汛'));
  await client.open('file:///off.txt', SOUND);
  await client.open('file:///requirements.txt', '1. numpy\n2. pandas\n', 'plaintext');
  const find = (query: string) => client.request<WorkspaceSymbol[]>('workspace/symbol', { query });
  assert.deepEqual(
    (await find('二 防汛')).map(({ name, containerName, location }) => [name, containerName, location]),
    [
      [
        '二、落实防汛责任',
        '关于做好冬季森林防汛工作的通知',
        { uri: 'file:///drafts/other.txt', range: onLine(headingLine(1), 0, 8) },
      ],
    ],
  );
  assert.equal((await find('')).length, 8);
  assert.deepEqual(await find('汛防'), []);
  await client.stop();
});
