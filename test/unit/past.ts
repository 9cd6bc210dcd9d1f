import { commonClausesOf } from '../../server/src/corpus/clauses/common-clauses.ts';
import { digestOf } from '../../server/src/corpus/digest.ts';
import type { CorpusDocument } from '../../server/src/corpus/document.ts';
import { MemoryStore } from '../../server/src/corpus/memory-store.ts';
import { MOST_SOURCES } from '../../server/src/corpus/reuse/placed-reuse.ts';
import { buildSegment } from '../../server/src/corpus/segments/build.ts';
import { Segment } from '../../server/src/corpus/segments/segment.ts';
import { createSharedReader, type Shared } from '../../server/src/corpus/shared.ts';
import type { Draft } from '../../server/src/document/draft.ts';
import { fold } from '../../server/src/text/folding/fold.ts';

/** What `draft` shares with the past documents `texts`, whose names are 往年1.txt, 往年2.txt … */
export async function sharedWith(draft: Draft, texts: readonly string[], minimum = 20): Promise<Shared> {
  if (texts.length === 0) return { reuses: [], commons: [] };
  const documents = texts.map((text, index) => {
    const { units } = fold(text);
    const name = `往年${index + 1}.txt`;
    const document: CorpusDocument = { key: name, name, size: 0, modified: 0, digest: digestOf(units) };
    return { document, units };
  });
  const read = (document: CorpusDocument) =>
    Promise.resolve(texts[documents.findIndex((one) => one.document.key === document.key)]);
  const store = new MemoryStore(
    [{ segment: Segment.of(buildSegment(documents)), dead: new Set<number>() }],
    read,
  );
  const options = { isDraft: () => false, leastHan: minimum, sources: MOST_SOURCES };
  const common = await commonClausesOf(store, () => Promise.resolve());
  return createSharedReader(store, options).read(draft, common);
}

/** The passages of `sharedWith` alone. */
export async function reusesIn(
  draft: Draft,
  texts: readonly string[],
  minimum = 20,
): Promise<Shared['reuses']> {
  return (await sharedWith(draft, texts, minimum)).reuses;
}
