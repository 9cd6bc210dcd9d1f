import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { Draft } from '../../server/src/document/draft.ts';
import { allGenres } from '../../server/src/document/genre.ts';
import { genresView } from '../../server/src/genres/recognised.ts';
import { rowsOf } from '../../server/src/text/rows.ts';
import { needsShared, shared } from '../shared.ts';

/** A document by file and line, what a reader says it is, and what we say; undefined for none. */
interface Told {
  readonly place: string;
  readonly isFirst: boolean;
  readonly truth: string | undefined;
  readonly told: string | undefined;
}

const NONE = '-';

/** What a reader says of each document: `file:line` and the 文种's name. */
async function readTruth(): Promise<ReadonlyMap<string, string>> {
  const rows = rowsOf(await readFile(new URL('genres.tsv', import.meta.url), 'utf8'), 3);
  return new Map(rows.map(([file, line, genre]) => [`${file}:${line}`, genre as string]));
}

async function toldIn(folder: string): Promise<Told[]> {
  const truth = await readTruth();
  const all: Told[] = [];
  for (const name of await readdir(folder)) {
    const draft = new Draft(await readFile(join(folder, name), 'utf8'));
    const genres = draft.view(genresView);
    for (const [index, part] of draft.documents.entries()) {
      const line = (draft.paragraphs[part.first]?.line ?? 0) + 1;
      const place = `${name.replace('.txt', '')}:${line}`;
      const known = truth.get(place);
      assert.ok(known !== undefined, `no reader has said what ${place} is`);
      all.push({
        place,
        isFirst: index === 0,
        truth: known === NONE ? undefined : known,
        told: genres[index]?.genre.name,
      });
    }
  }
  return all;
}

const isRight = ({ truth, told }: Told): boolean => told === truth;
const isWrong = ({ truth, told }: Told): boolean => told !== undefined && told !== truth;

function report(t: TestContext, all: readonly Told[]): void {
  t.diagnostic(
    `${all.filter(isRight).length} of ${all.length} documents right, ${all.filter(isWrong).length} wrong`,
  );
  for (const { place, truth, told } of all.filter((one) => !isRight(one))) {
    t.diagnostic(`${place} is ${truth ?? 'none'}, told as ${told ?? 'none'}`);
  }
}

const PUBLISHED = ['corpora/statecouncil.tar.xz', 'corpora/reports.tar.xz'];
const LEAST_RIGHT = 42;

test('published documents are known for what they are', needsShared(...PUBLISHED), async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'gongwen-genres-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const archive of PUBLISHED) await promisify(execFile)('tar', ['-xJf', shared(archive), '-C', folder]);
  const folders = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const all = (await Promise.all(folders.map(({ name }) => toldIn(join(folder, name))))).flat();
  report(t, all);
  assert.deepEqual(all.filter(isWrong), []);
  const first = all.filter(({ isFirst }) => isFirst);
  assert.equal(first.length, 46);
  assert.ok(first.filter(isRight).length >= LEAST_RIGHT);
});

test(
  'collected documents are mostly known, none is taken for a 公文 it is not',
  needsShared('seeds'),
  async (t) => {
    const all = await toldIn(shared('seeds'));
    report(t, all);
    assert.ok(all.filter(isRight).length >= 0.8 * all.length);
    const ours = new Set(allGenres().flatMap(({ name, kind }) => (kind === 'other' ? [] : [name])));
    assert.deepEqual(
      all.filter((one) => isWrong(one) && ours.has(one.told ?? '')),
      [],
    );
  },
);
