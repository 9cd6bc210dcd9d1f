import type { ListedStore } from '../../corpus/store.ts';
import { type Usage, usageOf } from '../../corpus/usage.ts';
import type { Draft } from '../../document/draft.ts';
import type { StockHit, StockKind } from '../../phrases/stock/hit.ts';
import { type OwnWords, stockOfParagraph } from '../../phrases/stock/stock.ts';
import type { Say } from '../../rules/rule.ts';
import { type Span, shifted } from '../../text/span.ts';
import { isDraftOf } from '../corpus/reading.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { Session } from '../session.ts';
import type { Told } from './told.ts';

/** A stock phrase in a draft. */
export interface StockAt {
  readonly hit: StockHit;
  /** In the draft. */
  readonly span: Span;
}

/** A stock phrase that somebody points at, and where. */
export interface AskedStock {
  readonly stock: StockAt;
  readonly document: OpenDocument;
  readonly session: Session;
}

/** An answer waits so long (ms) for the corpus to be read through; after that it goes out without the count. */
const PATIENCE = 400;

/**
 * Counts the documents of a corpus that use a phrase, each phrase once; undefined where there is no corpus or it takes too
 * long, and the next question finds the count. Never rejects: failures are told to `complain`.
 */
export function createStockUsage(
  complain: (message: string) => void,
): (stock: StockAt, document: OpenDocument, store: ListedStore | undefined) => Promise<Usage | undefined> {
  const known = new WeakMap<ListedStore, Map<string, Promise<Usage | undefined>>>();
  return async ({ hit }, document, store) => {
    if (store === undefined) return undefined;
    const usages = known.get(store) ?? new Map<string, Promise<Usage | undefined>>();
    known.set(store, usages);
    const key = `${document.uri} ${hit.phrase}`;
    const usage =
      usages.get(key) ??
      usageOf(store, hit.phrase.split('…'), isDraftOf(document)).catch((error: unknown) => {
        usages.delete(key);
        complain(`the corpus could not be read for “${hit.phrase}”: ${String(error)}`);
        return undefined;
      });
    usages.set(key, usage);
    return Promise.race([usage, late()]);
  };
}

function late(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
}

/** The stock phrase whose words cover the character at `offset`, by the lists and the writer's `own` words. */
export function stockAt(draft: Draft, offset: number, own: OwnWords): StockAt | undefined {
  if (!draft.isProse) return undefined;
  const paragraph = draft.paragraphAt(offset);
  if (paragraph === undefined) return undefined;
  const at = offset - paragraph.span.start;
  const isAt = ({ start, end }: Span): boolean => start <= at && at < end;
  const hit = stockOfParagraph(draft, paragraph, own).find(({ words }) => words.some(isAt));
  return hit === undefined ? undefined : { hit, span: shifted(hit, paragraph.span.start) };
}

/** What is told of a stock phrase: what it is, what to write instead, and who else wrote it where that is known. */
export function toldOfStock({ hit, span }: StockAt, usage: Usage | undefined, say: Say): Told {
  const told = usage !== undefined && usage.of > 0 ? [usedIn(usage, say)] : [];
  return {
    span: { start: span.start, end: span.end },
    headline: headlineOf(hit, say),
    places: [],
    remarks: [adviceOn(hit, say), ...told],
  };
}

function usedIn({ documents, of }: Usage, say: Say): string {
  return documents === 0
    ? say('往年材料共 {0} 份，都没有用它', of)
    : say('往年材料共 {0} 份，{1} 份里用了它', of, documents);
}

function headlineOf({ kind, phrase }: StockHit, say: Say): string {
  const headlines: Readonly<Record<StockKind, string>> = {
    intensified: say('套话“{0}”：强调的词带一个含义很虚的动词', phrase),
    boast: say('套话“{0}”：说了好，没有说数', phrase),
    frame: say('套话“{0}”：现成的框架，空里填什么都成句', phrase),
    weight: say('套话“{0}”：说了要紧，没有说为什么要紧', phrase),
    backdrop: say('套话“{0}”：交代背景的话', phrase),
    set: say('套话“{0}”：现成的话，换到哪篇里都能用', phrase),
    slogan: say('套话“{0}”：口号、比喻', phrase),
    plain: say('“{0}”：公文里常用，用得多了也是套话', phrase),
  };
  return headlines[kind];
}

function adviceOn({ kind, phrase, adverb, instead }: StockHit, say: Say): string {
  if (kind === 'intensified') {
    return instead === ''
      ? say('删去“{0}”，文意多半不变', phrase)
      : say('删去“{0}”，直接写“{1}”；要强调，就写清做到什么程度、由谁查、何时查', adverb ?? '', instead);
  }
  if (instead !== '') return say('可以这样改：{0}', instead);
  const advice: Readonly<Record<Exclude<StockKind, 'intensified'>, string>> = {
    boast: say('写出数字：从多少到多少，比上年多多少'),
    frame: say('写清谁来办、办什么、何时完成'),
    weight: say('写出理由：涉及多少人、多少钱、哪一天到期'),
    backdrop: say('多半可以删去，直接写要办的事'),
    set: say('写清谁来办、办什么、何时完成'),
    slogan: say('写清谁来办、办什么、何时完成'),
    plain: say('写清建什么、加多少、何时完成'),
  };
  return advice[kind];
}
