import { protectedIn } from '../protected.ts';
import { isRequired } from '../required.ts';
import { stockIn } from '../stock/stock.ts';
import type { PhraseKind } from './proposal.ts';
import type { Vocabulary } from './words.ts';

/** What a phrase is, and whether the lists that come with the program know it as that already. */
export interface Form {
  readonly kind: PhraseKind;
  readonly isKnown: boolean;
  /** It may be the beginning of something longer, 加强基层|组织建设: it is a phrase only where it often ends its clause. */
  readonly isOpen: boolean;
}

/** A phrase cannot begin or end with these parts of speech: particles, conjunctions, prepositions, pronouns, numerals … */
const LOOSE_TAGS = /^(?:u|c|p|y|e|o|w|x|r|m|q|t|f$)/;
/** … nor with these words, whatever the dictionary calls them. */
const LOOSE = wordsOf(
  '的 了 着 过 地 得 上 下 中 内 外 里 前 后 间 时 和 与 及 或 并 等 对 在 为 被 把 将 由 从 向 以 于 是 有 要 应 应当 可以 可 不 也 就 都 而 之 其 所 各 该 本 此 这 那 者 个 项 种 类 条 款 第 非 未 已 再 又 还 给 使 让 到 至 自 按 按照 依照 根据 依据 关于 有关 相关 以及 或者 并且 以上 以下 其他 下列 上述 予以 没有 成为 作为 属于 包括 具有 需要 必须 能够 能 会 报 但 如 因 因此 如果 同时 经 由于 通过 对于 以来 期间 方面 党 国 我 你 他 我们 人',
);
/** Verbs of little meaning of their own: with their object they are filler, at the end of a phrase the object is missing. */
const LIGHT_VERBS = wordsOf(
  '加强 强化 加大 加快 推进 推动 促进 提高 提升 增强 完善 健全 建立 深化 优化 落实 贯彻 开展 实施 发挥 营造 形成 构建 打造 抓好 抓 做好 搞好 坚持 突出 夯实 筑牢 凝聚 树立 强调 实现 取得 提供 确保 保证 引导 支持 鼓励 解决 把握 围绕 着力 采取 作出 做出 提出 进行',
);
/** Verbs of decrees and procedure; behind a noun their object is missing too. */
const VERBS_WITH_OBJECT = wordsOf(
  '责令 给予 负责 制定 批准 会同 规定 办理 符合 违反 组织 报 依法 指定 认为 决定 确定 处以 并处',
);
/** Nouns that what stands before names more closely, 提升|行动, also a verb unless it is one that takes them for its object. */
const HEADS = wordsOf('力度 情况 方案 工程 行动 计划 意见');
const HEAD_LENGTH = 2;
const TAKES_HEAD = wordsOf('加大 加强 提出 提高 完善 制定 了解 掌握 征求 听取');
/** Nouns that the dictionary calls verbs. */
const NOUNS = wordsOf(
  '手续 作用 行为 隐患 力度 秩序 情况 措施 职责 责任 要求 意见 条件 标准 用品 用地 用水 设施',
);
const NOUN = /^(?:n|vn|an|j|s$|b$|g$|l$)/;
const VERB = /^(?:v$|vd|vi|vg|i$|z$)/;
const ADVERB = /^(?:d|ad)/;
/** Times per document from which a phrase is what its documents are about. */
const BURSTY = 2.2;
/** From this length on a word of the dictionary is a phrase itself, tagged as often wrong as right. */
const LONG_WORD = 4;
/** Tags that say nothing of a long word: the surest sign of a name in a short one. */
const MISTAGGED = /^(?:nr|u|t)/;

/** What the words numbered `words` are: undefined where they are no phrase, but torn out of one. */
export function formOf(
  words: readonly number[],
  vocabulary: Vocabulary,
  { times, documents }: { readonly times: number; readonly documents: number },
): Form | undefined {
  const ends = [words[0] as number, words.at(-1) as number];
  if (ends.some((word) => isLoose(word, vocabulary))) return undefined;
  const texts = words.map((word) => vocabulary.wordOf(word));
  const phrase = texts.join('');
  const names = protectedIn(phrase);
  if (names.some(({ start, end }) => start === 0 && end === phrase.length)) {
    return { kind: 'term', isKnown: true, isOpen: false };
  }
  const hits = stockIn(phrase);
  const known = hits.reduce((sum, { start, end }) => sum + end - start, 0);
  if (known === phrase.length) return { kind: 'stock', isKnown: true, isOpen: false };
  const tags = words.flatMap((word) => tagsOf(word, vocabulary));
  const kind = kindOf(tags, texts);
  if (kind === undefined) return undefined;
  // What is said of a known name (推动|高质量发展), and a formula that has to be worded so, is nothing to choose.
  if (kind === 'stock' && (names.length > 0 || isRequired(phrase))) return undefined;
  const isTopic = kind === 'stock' && hits.length === 0 && times / documents >= BURSTY;
  return { kind: isTopic ? 'term' : kind, isKnown: false, isOpen: wantsMore(texts, tags) };
}

/**
 * Filler begins with an adverb, a verb of little meaning, or another verb with more than one word behind it; what a noun
 * begins is a term, and so is a verb with one noun (保障机制).
 */
function kindOf(tags: readonly string[], words: readonly string[]): PhraseKind | undefined {
  const [first, last] = [tags[0] as string, tags.at(-1) as string];
  if (/^(?:d|a$|ad$)/.test(last)) return undefined;
  const isVerbal = (tag: string) => VERB.test(tag) || ADVERB.test(tag) || tag === 'a';
  if (tags.every(isVerbal)) return 'stock';
  const head = words.join('').slice(-HEAD_LENGTH);
  if (HEADS.has(head) && !ADVERB.test(first) && !TAKES_HEAD.has(words[0] as string)) return 'term';
  const hasVerb = tags.some((tag) => VERB.test(tag));
  const isSentence = words.length > 2 && /^v[di]?$/.test(first);
  if (LIGHT_VERBS.has(words[0] as string) || isSentence || (ADVERB.test(first) && hasVerb)) return 'stock';
  return NOUN.test(last) || VERB.test(last) ? 'term' : undefined;
}

/** Whether an object may be missing behind `words`, or what the last of them belongs to. */
function wantsMore(words: readonly string[], tags: readonly string[]): boolean {
  if (words.length === 1) return false;
  const last = words.at(-1) as string;
  if (LIGHT_VERBS.has(last) || VERBS_WITH_OBJECT.has(last)) return true;
  const [first, end] = [tags[0] as string, tags.at(-1) as string];
  return (VERB.test(first) || ADVERB.test(first)) && NOUN.test(end);
}

function isLoose(word: number, vocabulary: Vocabulary): boolean {
  const text = vocabulary.wordOf(word);
  if (LOOSE.has(text)) return true;
  const tag = vocabulary.tagOf(word);
  return LOOSE_TAGS.test(tag) && !(text.length >= LONG_WORD && MISTAGGED.test(tag));
}

/** The tag of a word, of a long one those of its two halves: 建立健全 is no name, 队伍建设 no verb. */
function tagsOf(word: number, vocabulary: Vocabulary): string[] {
  const own = vocabulary.tagOf(word);
  const text = vocabulary.wordOf(word);
  if (text.length < LONG_WORD) return [NOUNS.has(text) ? 'n' : own];
  if (/^(?:nt|ns|nz|j)/.test(own)) return [own];
  const middle = text.length >> 1;
  const halves = [text.slice(0, middle), text.slice(middle)].map((half) =>
    NOUNS.has(half) ? 'n' : vocabulary.tagOfText(half),
  );
  // What the dictionary calls an idiom may be two nouns side by side: 安全隐患.
  return own.startsWith('i') && !halves.every((half) => NOUN.test(half)) ? [own] : halves;
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
