import type { FoldedDocument } from '../server/src/corpus/document.ts';
import { MemoryStore } from '../server/src/corpus/memory-store.ts';
import { CorpusReader } from '../server/src/corpus/reuse/reader.ts';
import { buildSegment } from '../server/src/corpus/segments/build.ts';
import { Segment } from '../server/src/corpus/segments/segment.ts';
import { Draft } from '../server/src/document/draft.ts';
import { fold } from '../server/src/text/folding/fold.ts';
import { randomFrom } from '../test/random.ts';
import { foundByJscpd } from './jscpd.ts';
import { type Alignment, plagdet, type Score } from './plagdet.ts';
import { type Named, planted } from './reuse-plant.ts';

/** Passages shorter than this are not told of by themselves (Chinese characters). */
const LEAST_HAN = 20;

/** What was planted, and what was found of it. */
export interface Quality {
  readonly ours: Score;
  /** Undefined where jscpd cannot be had. */
  readonly jscpd: Score | undefined;
}

/** How well reuse is found: `count` passages of `sources` planted into `hosts`, `rate` of their characters replaced. */
export async function qualityOf(
  hosts: readonly Named[],
  sources: readonly Named[],
  rate: number,
  count: number,
): Promise<Quality> {
  const store = storeOf(sources);
  const clean: Named[] = [];
  for (const host of hosts) clean.push(await withoutShared(host, store));
  const { drafts, cases } = await planted({
    hosts: clean.filter(({ text }) => text.length > 1000),
    sources,
    rate,
    count,
    random: randomFrom(7),
    isUnique: async (passage, source) => (await sharedWith(passage, store)).every((name) => name === source),
  });
  const reported: Alignment[] = [];
  for (const draft of drafts) {
    for (const { document, here, there } of await reader(store, LEAST_HAN).read(new Draft(draft.text))) {
      reported.push({ draft: draft.name, here, source: document.name, there });
    }
  }
  const byJscpd = foundByJscpd(drafts, sources);
  return { ours: plagdet(cases, reported), jscpd: byJscpd && plagdet(cases, byJscpd) };
}

function storeOf(texts: readonly Named[]): MemoryStore {
  const byName = new Map(texts.map(({ name, text }) => [name, text]));
  const documents: FoldedDocument[] = texts.map(({ name, text }) => ({
    document: { key: name, name, size: text.length, modified: 0, digest: '' },
    units: fold(text).units,
  }));
  const segment = Segment.of(buildSegment(documents));
  return new MemoryStore([{ segment, dead: new Set() }], ({ key }) => Promise.resolve(byName.get(key)));
}

function reader(store: MemoryStore, leastHan: number): CorpusReader {
  return new CorpusReader(store, { isDraft: () => false, leastHan, sources: 8 });
}

async function sharedWith(text: string, store: MemoryStore): Promise<string[]> {
  const reuses = await reader(store, 0).read(new Draft(text));
  return [...new Set(reuses.map(({ document }) => document.name))];
}

/** Only the paragraphs that share nothing with the corpus by nature: what is found then was planted, or is wrong. */
async function withoutShared(host: Named, store: MemoryStore): Promise<Named> {
  const reuses = await reader(store, 0).read(new Draft(host.text));
  let at = 0;
  const kept = host.text.split('\n').filter((line) => {
    const span = { start: at, end: at + line.length };
    at = span.end + 1;
    return reuses.every(({ here }) => here.end <= span.start || span.end <= here.start);
  });
  return { name: host.name, text: kept.join('\n') };
}
