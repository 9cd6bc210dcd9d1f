import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { createChecker } from '../../server/src/check/checker.ts';
import { defaultConfig } from '../../server/src/check/config.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { causesView } from '../../server/src/numbering/reading/causes.ts';
import { renumberingOf } from '../../server/src/numbering/renumbering/renumber.ts';
import { rules } from '../../server/src/rules/index.ts';
import { edited } from '../../server/src/text/edit.ts';
import { needsShared, shared } from '../shared.ts';
import { type BrokenText, plainLists, shiftedText, withDeleted, withInserted } from './real-sections.ts';
import { expectOnlyNumbersTouched, outlineShape } from './renumbering.ts';

/** What real texts are numbered with: published documents and regulations, and collections full of faults. */
const ARCHIVES = ['corpora/statecouncil.tar.xz', 'corpora/reports.tar.xz', 'corpora/regulations.tar.xz'];
const SEQUENCE = ['gap', 'duplicate', 'order', 'start', 'style'].map((name) => `numbering/${name}`);

const checker = createChecker({
  rules: rules.filter(({ id }) => SEQUENCE.includes(id)),
  config: defaultConfig,
  say: createSay(),
  logger: { error: assert.fail },
});

/** Every third of the texts: the rest is more of the same. */
const EACH = 3;

describe('renumbering of real texts', needsShared('seeds', ...ARCHIVES), () => {
  const drafts: Draft[] = [];
  let folder = '';

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-renumber-'));
    for (const archive of ARCHIVES) await promisify(execFile)('tar', ['-xJf', shared(archive), '-C', folder]);
    const paths = [folder, shared('seeds')].flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(root, name)),
    );
    const chosen = paths.filter((path, index) => index % EACH === 0 || path.startsWith(shared('seeds')));
    drafts.push(
      ...chosen.map((path) => new Draft(readFileSync(path, 'utf8'))).filter(({ isProse }) => isProse),
    );
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  test('right numbers stay; wrong ones become right at once, and nothing else changes', (t) => {
    let changed = 0;
    for (const draft of drafts) {
      const { changes } = renumberingOf(draft);
      const findings = checker.check(draft);
      if (findings.length === 0) assert.deepEqual(changes, [], draft.text.slice(0, 40));
      if (changes.length === 0) continue;
      changed++;
      expectOnlyNumbersTouched(draft, changes);
      const renumbered = new Draft(edited(draft.text, changes));
      assert.deepEqual(renumberingOf(renumbered).changes, [], draft.text.slice(0, 40));
      assert.deepEqual(outlineShape(renumbered), outlineShape(draft), draft.text.slice(0, 40));
      const lines = new Set(findings.map(({ span }) => draft.lines.lineAt(span.start)));
      const added = checker
        .check(renumbered)
        .filter(({ span }) => !lines.has(renumbered.lines.lineAt(span.start)));
      assert.deepEqual(added, [], draft.text.slice(0, 40));
    }
    t.diagnostic(`${drafts.length} texts, ${changed} of them renumbered`);
    assert.ok(changed > 0);
  });

  /** Share of breaks after which the right numbers come back. */
  const LEAST = 0.98;
  const breaks: Readonly<Record<string, (draft: Draft, at: number) => BrokenText | undefined>> = {
    'a list shifted from some item on': (draft, at) => {
      const list = listAt(draft, at);
      return list && shiftedText(draft, list, 1 + (at % (list.items.length - 1)), 1 + (at % 3));
    },
    'an item inserted with any number': (draft, at) => {
      const list = listAt(draft, at);
      return (
        list &&
        withInserted(draft, list, 1 + (at % (list.items.length - 1)), 1 + (at % (list.items.length + 3)))
      );
    },
    'an item deleted with all that stands under it': (draft, at) => {
      const list = listAt(draft, at);
      return list && withDeleted(draft, list, 1 + (at % (list.items.length - 2)));
    },
  };

  for (const [name, breakAt] of Object.entries(breaks)) {
    test(`${name}: the right numbers come back`, (t) => {
      let tried = 0;
      const missed: string[] = [];
      for (const [index, draft] of drafts.entries()) {
        const broken = draft.view(causesView).length === 0 ? breakAt(draft, index) : undefined;
        if (broken === undefined) continue;
        tried++;
        // References follow what they lead to, not what they led to before the break.
        const { changes } = renumberingOf(new Draft(broken.broken));
        const ordinals = changes.filter(({ kind }) => kind === 'ordinal');
        if (edited(broken.broken, ordinals) !== broken.right) missed.push(draft.text.slice(0, 40));
      }
      t.diagnostic(`${tried - missed.length} of ${tried} restored`);
      assert.ok(tried > 100, `only ${tried} tried`);
      assert.ok(1 - missed.length / tried >= LEAST, missed.join('\n'));
    });
  }
});

function listAt(draft: Draft, at: number) {
  const lists = plainLists(draft);
  return lists[at % lists.length];
}
