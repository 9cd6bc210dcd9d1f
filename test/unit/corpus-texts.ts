import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FoldedDocument } from '../../server/src/corpus/document.ts';
import { MemoryStore } from '../../server/src/corpus/memory-store.ts';
import { buildSegment } from '../../server/src/corpus/segments/build.ts';
import { Segment } from '../../server/src/corpus/segments/segment.ts';
import { fold } from '../../server/src/text/folding/fold.ts';
import { shared } from '../shared.ts';

/** A text with its name. */
export interface Named {
  readonly name: string;
  readonly text: string;
}

const SAMPLES = new URL('../../samples/', import.meta.url);

/** The project's own drafts and past documents. */
export function samples(): Named[] {
  return readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md|gongwen)$/.test(name) && !name.endsWith('README.md'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(encodeURI(name), SAMPLES), 'utf8') }));
}

/** The collections of the shared material. */
export function seeds(): Named[] {
  return ['000', '001', '002', '003', '004'].map((name) => ({
    name: `${name}.txt`,
    text: readFileSync(shared(`seeds/${name}.txt`), 'utf8'),
  }));
}

/** The first `most` published documents of an archive of the shared material. */
export function published(archive: string, most: number): Named[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-corpus-'));
  try {
    execFileSync('tar', ['-xJf', shared(`corpora/${archive}.tar.xz`), '-C', folder]);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .slice(0, most)
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `texts` as a segment takes them. */
export function foldedDocuments(texts: readonly Named[]): FoldedDocument[] {
  return texts.map(({ name, text }) => ({
    document: { key: name, name, size: text.length, modified: 0, digest: '' },
    units: fold(text).units,
  }));
}

/** A store of `texts`, numbered in their order, in segments of `perSegment` documents. */
export function storeOf(texts: readonly Named[], perSegment = texts.length): MemoryStore {
  const documents = foldedDocuments(texts);
  const byName = new Map(texts.map(({ name, text }) => [name, text]));
  const segments = [];
  for (let from = 0; from < documents.length; from += perSegment) {
    const segment = Segment.of(buildSegment(documents.slice(from, from + perSegment)));
    segments.push({ segment, dead: new Set<number>() });
  }
  return new MemoryStore(segments, ({ key }) => Promise.resolve(byName.get(key)));
}

/** `length` Chinese characters at random. */
export function randomHan(length: number, random: () => number): string {
  let text = '';
  for (let count = 0; count < length; count++)
    text += String.fromCharCode(0x4e00 + Math.floor(random() * 2000));
  return text;
}
