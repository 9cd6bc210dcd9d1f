import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { needsShared, shared } from '../shared.ts';
import { check, folderWith } from './gongwen.ts';

test('the wrong numbers of a real collection are found on their lines', needsShared('seeds'), async () => {
  const { report } = await check([shared('seeds/000.txt')]);
  const found = report.files[0]!.findings.map(({ rule, range }) => `${rule} ${range.start.line + 1}`);
  assert.ok(found.includes('numbering/gap 23'), found.join());
  assert.ok(found.includes('numbering/gap 29'), found.join());
  assert.ok(found.includes('numbering/start 27'), found.join());
});

/** 46 documents as the State Council and provinces published them; what is warned of there is probably right. */
const PUBLISHED = ['corpora/statecouncil.tar.xz', 'corpora/reports.tar.xz'];
const MOST_WARNED = 4;

test('published documents are left in peace', needsShared(...PUBLISHED), async (t) => {
  const folder = await folderWith(t, {});
  for (const archive of PUBLISHED) await promisify(execFile)('tar', ['-xJf', shared(archive), '-C', folder]);
  const { report } = await check([folder]);
  assert.equal(report.files.length, 46);
  const warned = report.files
    .map(({ path, findings }) => ({
      path,
      warnings: findings.filter(({ severity }) => severity === 'warning' || severity === 'error'),
    }))
    .filter(({ warnings }) => warnings.length > 0);
  for (const { path, warnings } of warned) {
    const lines = warnings.map(({ rule, range, message }) => `${rule} ${range.start.line + 1} ${message}`);
    t.diagnostic(`${path.slice(folder.length + 1)}: ${lines.join(' | ')}`);
  }
  t.diagnostic(`${warned.length} of 46 documents carry a warning; at most ${MOST_WARNED} may`);
  assert.ok(warned.length <= MOST_WARNED);
});
