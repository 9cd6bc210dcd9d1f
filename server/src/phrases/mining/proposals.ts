import { LIST_MARK } from '../../document/prose.ts';
import type { Mined } from './mine.ts';
import type { PhraseKind, Proposal } from './proposal.ts';

/** Turns a Chinese sentence with {0} {1} … into the writer's language. */
type Say = (chinese: string, ...values: readonly (string | number)[]) => string;

/** With this a list of proposals begins, whatever its language: by it the list is known again. */
const PROPOSALS_MARK = `${LIST_MARK} phrases`;
const KINDS: Readonly<Record<PhraseKind, string>> = { stock: '套话', term: '术语' };
/** Signs by which a writer may accept a row, typed in either width. */
const ACCEPTED = /^[+＋√✓]/;
/** Longest phrase that is accepted, UTF-16 units: what is longer is no phrase but a slip. */
const LONGEST = 40;

/** A list in which the writer accepts or refuses what was mined: plain text, a row a line, parted by tabs. */
export function proposalList({ documents, least, proposals }: Mined, say: Say): string {
  const fresh = proposals.filter(({ isKnown }) => !isKnown);
  const head = [
    `${PROPOSALS_MARK} ${say('常用语取舍清单')}`,
    say(
      '从 {0} 份往年材料里提炼出 {1} 个词语，每个至少见于 {2} 份（近似的只算一份）；内置词表已有的不列。',
      documents,
      fresh.length,
      least,
    ),
    say('要收下哪一行，就在行首写一个加号“+”；其余的行不必动。类别不对可以改：套话、术语。'),
    say('套话收进 .gongwen/phrases.txt，检查时当作套话；术语收进 .gongwen/terms.txt，检查时予以保护。'),
    say('标好以后，点这里第一行上方的“收下”，或再执行一次命令“从往年材料提炼常用语”。'),
    '',
    ['', say('词语'), say('类别'), say('份数'), say('次数'), say('例句')].join('\t'),
  ];
  const lines = [
    ...head.map((line) => (line.startsWith('#') || line === '' ? line : `# ${line}`)),
    ...fresh.map(rowOf),
  ];
  return `${lines.join('\n')}\n`;
}

function rowOf({ phrase, kind, documents, times, examples }: Proposal): string {
  return ['', phrase, KINDS[kind], documents, times, examples.join('；')].join('\t');
}

/** The phrases a writer accepted. */
export interface Accepted {
  readonly phrases: readonly string[];
  readonly terms: readonly string[];
}

/** The phrases that are marked in a list of proposals, each once; rows nobody marked and rows without a kind are passed over. */
export function acceptedIn(list: string): Accepted {
  const accepted: Record<PhraseKind, Set<string>> = { stock: new Set(), term: new Set() };
  for (const line of list.split(/\r?\n/)) {
    // The Home key of an editor leads behind the tab a row begins with.
    const row = line.trimStart();
    if (!ACCEPTED.test(row)) continue;
    const [phrase = '', word = ''] = row.slice(1).trim().split(/\s+/);
    const kind = (Object.keys(KINDS) as PhraseKind[]).find((one) => KINDS[one] === word);
    if (kind !== undefined && phrase.length <= LONGEST) accepted[kind].add(phrase);
  }
  return { phrases: [...accepted.stock], terms: [...accepted.term] };
}
