import type { MinedFolders } from '../../phrases/mining/order.ts';
import type { Say } from '../../rules/rule.ts';
import { printable, table } from '../printable.ts';

/** What was mined as a table for reading, kind by kind, under a line that says from what. */
export function minedTable({ documents, copies, least, proposals }: MinedFolders, say: Say): string {
  const head = say(
    '读了 {0} 份材料（另有 {1} 份与别的近似，没有算），至少见于 {2} 份的有 {3} 个：',
    documents,
    copies,
    least,
    proposals.length,
  );
  const columns = [say('词语'), say('类别'), say('份数'), say('次数'), say('例句')];
  const rows = proposals.map(({ phrase, kind, isKnown, documents, times, examples }) => [
    phrase,
    nameOf(kind, isKnown, say),
    String(documents),
    String(times),
    printable(examples[0] ?? ''),
  ]);
  return `${[head, '', ...table([columns, ...rows])].join('\n')}\n`;
}

function nameOf(kind: 'stock' | 'term', isKnown: boolean, say: Say): string {
  if (kind === 'stock') return isKnown ? say('套话（内置）') : say('套话');
  return isKnown ? say('术语（内置）') : say('术语');
}
