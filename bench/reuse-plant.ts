import type { Alignment } from './plagdet.ts';
import { withDrop, withOrder, withReplacements, withSwaps, withYears } from './reuse-edits.ts';

/** A text with its name. */
export interface Named {
  readonly name: string;
  readonly text: string;
}

export interface Planting {
  /** Texts that share nothing with the sources. */
  readonly hosts: readonly Named[];
  readonly sources: readonly Named[];
  /** Of the Chinese characters of a passage so many are replaced; 0 leaves it as it is. */
  readonly rate: number;
  readonly count: number;
  readonly random: () => number;
  /** Whether the passage stands nowhere else in the sources. */
  readonly isUnique: (passage: string, source: string) => Promise<boolean>;
}

export interface Planted {
  readonly drafts: readonly Named[];
  readonly cases: readonly Alignment[];
}

const SHORTEST = 60;
const LONGEST = 400;

/** Drafts made of the hosts' paragraphs with edited passages of the sources between them, `count` in all. */
export async function planted(planting: Planting): Promise<Planted> {
  const { hosts, count, random } = planting;
  const perHost = Math.ceil(count / hosts.length);
  const drafts: Named[] = [];
  const cases: Alignment[] = [];
  for (const host of hosts) {
    const paragraphs = host.text.split('\n').filter((line) => line.trim() !== '');
    let text = '';
    for (let done = 0; done < perHost && cases.length < count; done++) {
      const own = paragraphs.splice(0, Math.ceil(paragraphs.length / (perHost - done + 1)));
      text += `${own.join('\n')}\n`;
      const taken = await passageFrom(planting);
      const words = edited(taken.words, planting, random);
      const start = text.length;
      cases.push({
        draft: host.name,
        here: { start, end: start + words.length },
        source: taken.source,
        there: taken.there,
      });
      text += `${words}\n`;
    }
    drafts.push({ name: host.name, text: text + paragraphs.join('\n') });
  }
  return { drafts, cases };
}

interface Taken {
  readonly words: string;
  readonly source: string;
  readonly there: { readonly start: number; readonly end: number };
}

async function passageFrom({ sources, random, isUnique }: Planting): Promise<Taken> {
  for (;;) {
    const { name, text } = sources[Math.floor(random() * sources.length)] as Named;
    const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST));
    const start = Math.floor(random() * Math.max(1, text.length - length));
    const words = text.slice(start, start + length);
    if (words.length < length || !(await isUnique(words, name))) continue;
    return { words, source: name, there: { start, end: start + length } };
  }
}

/** What is replaced is worked over in other ways too, each passage in some of them. */
function edited(words: string, { rate, sources }: Planting, random: () => number): string {
  if (rate === 0) return words;
  const stock = (sources[0] as Named).text.replace(/[^\p{Script=Han}]/gu, '');
  let text = withYears(words);
  if (random() < 0.3) text = withSwaps(text, random);
  if (random() < 0.3) text = withDrop(text, random);
  if (random() < 0.3) text = withOrder(text, random);
  return withReplacements(text, rate, stock, random);
}
