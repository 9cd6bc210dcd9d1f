import type { Draft } from '../../document/draft.ts';
import type { Item } from '../lists.ts';
import type { Placed } from './placed.ts';

/**
 * How near a list opens behind an announcement.
 * `led-in`: behind ： or 即, so that anything may be counted (三个坚持：一是); `at-once`: behind a few words and
 * another mark (三个方面的工作。一是); `near`: behind the rest of one sentence; `far`: behind more.
 */
export type Closeness = 'led-in' | 'at-once' | 'near' | 'far';

const FEW_WORDS = '^[”"’]?[^。！？；：，,;:!?\\n]{0,16}[”"’]?[）)]?';
const NAMELY =
  '(?:即|也?就是|分别是|分别为|主要是|具体是|具体为|具体来说|具体讲|概括起来|归纳起来|概括地讲|即为)';
const LED_IN = new RegExp(`${FEW_WORDS}(?:[：:]|[，,。]?${NAMELY}[：:，,]?)[“"]?$`);
const AT_ONCE = new RegExp(`${FEW_WORDS}[，,。；;.]?[“"]?$`);
const SENTENCE_END = /[。！？!?；;]/g;
/** A sentence of its own leads in, or begins to tell in words what was announced; or one is picked out. */
const OTHER_LEAD =
  /(?:以下|下列|如下|下述)[\p{Script=Han}]|[。！？；;][^。！？；;]{7,}[：:]|第一(?!时间|线|产业|书记|责任|要务|次|季)|首先|其一|一方面|一个是|之一|其中|例如|比如|譬如|诸如|集中在|涉及|分布在|分为|分成|归为|归纳为|分解为|细化为/u;

/** Longest rest of a sentence, and longest text of one paragraph, between the two (UTF-16 units). */
const NEAR = 60;
const FAR = 160;
/** The list of a speech opens within this many paragraphs. */
const PARAGRAPHS = 3;

/** How near `first`, the first item of a list, stands behind the announcement; undefined if out of its reach. */
export function closenessOf(draft: Draft, { paragraph, span }: Placed, first: Item): Closeness | undefined {
  const { ordinal } = first.mark;
  const apart = first.mark.paragraph.index - paragraph.index;
  if (apart < 0 || apart > PARAGRAPHS || (apart > 0 && !ordinal.opening)) return undefined;
  const end = apart === 0 ? ordinal.span.start : paragraph.span.end;
  if (end - span.end > FAR) return undefined;
  const between = draft.text.slice(span.end, end).trimEnd();
  if (OTHER_LEAD.test(between)) return undefined;
  if (apart > 1) {
    // Behind ：the next paragraph keeps the announcement, numbered or not.
    if (between.length > NEAR || /[：:]$/.test(between)) return undefined;
    return areProse(draft, paragraph.index, first.mark.paragraph.index) ? 'far' : undefined;
  }
  if (LED_IN.test(between)) return 'led-in';
  if (AT_ONCE.test(between)) return 'at-once';
  const sentences = between.match(SENTENCE_END)?.length ?? 0;
  return sentences <= 1 && between.length <= NEAR ? 'near' : 'far';
}

/**
 * Whether all paragraphs between the two are prose: none leads in to a list, stands alone as a heading, or is
 * an item without a number.
 */
export function areProse(draft: Draft, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) {
    const text = draft.paragraphs[index]?.text ?? '';
    if (!/[。！？!?.]$/.test(text) || /^(?:第[一1]|首先|其一|[-*+•·●○■□◆▪►—])/.test(text)) return false;
  }
  return true;
}
