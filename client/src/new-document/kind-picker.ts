import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { say } from '../say/say.ts';
import type { DraftKind } from './draft-kind.ts';

interface KindItem extends QuickPickItem {
  readonly chosen?: DraftKind;
}

/**
 * Lets the writer choose among `kinds`, by name, by pinyin or its initials, or by what they are for. Undefined when the
 * list is closed.
 */
export async function pickKind(kinds: readonly DraftKind[]): Promise<DraftKind | undefined> {
  const item = await window.showQuickPick<KindItem>(
    [...itemsOf(say('法定公文'), 'statutory', kinds), ...itemsOf(say('常用材料'), 'working', kinds)],
    {
      title: say('新建公文'),
      placeHolder: say('选择文种；可以打拼音首字母，例如 qs'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  return item?.chosen;
}

function itemsOf(heading: string, wanted: DraftKind['group'], kinds: readonly DraftKind[]): KindItem[] {
  const items = kinds
    .filter(({ group }) => group === wanted)
    .map((kind) => ({
      label: kind.name,
      description: kind.prefixes.slice(0, 2).join(' '),
      detail: kind.description,
      chosen: kind,
    }));
  return [{ label: heading, kind: QuickPickItemKind.Separator }, ...items];
}
