import list from '../../../../data/byte-slip-words.tsv';
import { simplified } from '../../../phrases/simplified.ts';
import { type ByteSlip, UNKNOWN } from '../../../text/encoding/byte-slip.ts';
import { gbk } from '../../../text/encoding/gbk.ts';
import { once } from '../../../text/once.ts';
import { rowsOf } from '../../../text/rows.ts';

/** A word with the character in it that a slip may have lost. */
interface LostIn {
  readonly before: string;
  readonly lost: string;
  readonly after: string;
}

/** The words of the list by the second byte of the character that is lost. */
const words: () => ReadonlyMap<number, readonly LostIn[]> = once(() => {
  const byTrail = new Map<number, LostIn[]>();
  for (const [word = ''] of rowsOf(list, 1)) {
    for (let at = 0; at < word.length; at++) {
      const trail = (gbk().codeOf(word[at] as string) ?? 0) & 0xff;
      const lost = { before: word.slice(0, at), lost: word[at] as string, after: word.slice(at + 1) };
      byTrail.set(trail, [...(byTrail.get(trail) ?? []), lost]);
    }
  }
  return byTrail;
});

const FULL_STOP = '。';
/** Two characters with their pinyin. */
const CONTEXT = 20;
/** A word must be known by more than half a character. */
const LEAST_KNOWN = 0.5;
const PINYIN = /[(（][^()（）]{1,6}[)）]/g;

/**
 * What a slip most likely was: its characters, and before them the one that lost its first byte, by the word that fits its
 * neighbours. UNKNOWN stays where no word tells.
 */
export function guessOf(slip: ByteSlip, text: string): string {
  const before = simplified(withoutPinyin(text.slice(Math.max(0, slip.start - CONTEXT), slip.start)));
  const after = simplified(slip.decoded + withoutPinyin(text.slice(slip.end, slip.end + CONTEXT)));
  let best: LostIn | undefined;
  let most = LEAST_KNOWN;
  for (const word of words().get(slip.trail) ?? []) {
    if (!before.endsWith(word.before)) continue;
    const matched = matchedBy(after, word.after, slip.lead);
    if (matched === undefined || word.before.length + matched <= most) continue;
    best = word;
    most = word.before.length + matched;
  }
  if (best === undefined) return FULL_STOP + slip.decoded;
  const { lost, after: behind } = best;
  return lost + slip.decoded.replace(UNKNOWN, (unknown, at: number) => behind[at] ?? unknown);
}

/** What a character counts of which only the first byte is known. */
const HALF_KNOWN = 0.4;

/** How many characters of `head` stand at the beginning of `text`, where all that are known do; UNKNOWN fits by its first byte. */
function matchedBy(text: string, head: string, lead: number | undefined): number | undefined {
  let matched = 0;
  for (let at = 0; at < head.length; at++) {
    const character = head[at] as string;
    if (text[at] === character) matched++;
    else if (text[at] === UNKNOWN && (gbk().codeOf(character) ?? 0) >> 8 === lead) matched += HALF_KNOWN;
    else return undefined;
  }
  return matched;
}

/** The damage of a page comes seldom alone: 經(jīng)?; for 經常. */
function withoutPinyin(text: string): string {
  return text.replace(PINYIN, '');
}
