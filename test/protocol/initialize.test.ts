import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPLETION_TRIGGERS } from '../../server/src/language/completion/completions.ts';
import { BARE, EDITOR, PUSHED } from './capabilities.ts';
import { Client } from './client.ts';

test('an able client is offered pulled diagnostics, fixes, outline, folding and selection', async (t) => {
  const client = Client.spawned(t);
  const { capabilities, serverInfo } = await client.initialize({ capabilities: EDITOR });
  assert.equal(serverInfo?.name, 'gongwen');
  assert.deepEqual(capabilities, {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2 },
    diagnosticProvider: {
      identifier: 'gongwen',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
    codeActionProvider: {
      codeActionKinds: ['quickfix', 'source.fixAll.gongwen', 'refactor.rewrite', 'refactor.move'],
    },
    documentSymbolProvider: { label: '公文' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    codeLensProvider: {},
    completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS] },
    workspaceSymbolProvider: true,
    executeCommandProvider: { commands: ['gongwen.ignore', 'gongwen.protect', 'gongwen.renumberFile'] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  });
  const registered = await client.when(() => {
    const requests = client.asked.filter(({ method }) => method === 'client/registerCapability');
    return requests.length < 2 ? undefined : requests.flatMap(({ params }) => registrationsIn(params));
  });
  assert.deepEqual(registered, [
    ['workspace/didChangeConfiguration', { section: 'gongwen' }],
    [
      'workspace/didChangeWatchedFiles',
      {
        watchers: ['ignore.json', 'terms.txt', 'phrases.txt'].map((file) => ({
          globPattern: `**/.gongwen/${file}`,
        })),
      },
    ],
  ]);
  assert.equal(await client.stop(), 0);
});

function registrationsIn(params: unknown): [string, unknown][] {
  const { registrations } = params as { registrations: { method: string; registerOptions: unknown }[] };
  return registrations.map(({ method, registerOptions }) => [method, registerOptions]);
}

test('a client is offered only what it can take', async (t) => {
  const pushed = Client.spawned(t);
  const toPushed = await pushed.initialize({ capabilities: PUSHED });
  assert.equal(toPushed.capabilities.diagnosticProvider, undefined);
  assert.notEqual(toPushed.capabilities.codeActionProvider, undefined);
  await pushed.stop();

  const bare = Client.spawned(t);
  const toBare = await bare.initialize({ capabilities: BARE });
  assert.equal(toBare.capabilities.codeActionProvider, undefined);
  assert.equal(toBare.capabilities.executeCommandProvider, undefined);
  assert.deepEqual(bare.asked, []);
  await bare.stop();
});

test('what comes before the handshake, or a second one, is refused', async (t) => {
  const client = Client.spawned(t);
  await assert.rejects(client.pull('untitled:1'), { code: -32002 });
  await client.initialize({});
  await assert.rejects(client.initialize({}), { code: -32600 });
  assert.equal(await client.stop(), 0);
});
