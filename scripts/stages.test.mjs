import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { root } from './places.mjs';
import { stages } from './stages.mjs';

/** What VS Code's own runner loads, stage `host`. */
const inEditor = 'test/vscode/suite/**/*.test.ts';

const filesOf = (patterns) => globSync(patterns, { cwd: root }).sort();

test('every test file is run by some stage', () => {
  const written = filesOf(['{server,client}/src/**/*.test.*', 'test/**/*.test.*', 'scripts/**/*.test.*']);
  const run = stages.filter(({ counts }) => counts === 'tests').flatMap(({ command }) => command);
  assert.deepEqual(written, filesOf([...run, inEditor]));
});

test('a stage needs only what stands before it', () => {
  for (const [at, { name, needs = [] }] of stages.entries()) {
    const before = stages.slice(0, at).map((stage) => stage.name);
    assert.deepEqual(
      needs.filter((need) => !before.includes(need)),
      [],
      name,
    );
  }
});
