import { IGNORE_FILE } from '../../check/ignore-file.ts';
import { TERMS_FILE } from '../../check/terms-file.ts';
import type { Say } from '../../rules/rule.ts';
import { type FileTrouble, WorkspaceFileError } from '../workspace/files.ts';
import type { UnusableListError } from './folder-list.ts';

/** What is wrong with the file itself, Chinese. */
const FILE_TROUBLES: Readonly<Record<FileTrouble, string>> = {
  unreadable: '读不出来，可能没有权限',
  unwritable: '写不进去，可能没有权限或者磁盘已满',
  'not-a-file': '它不是普通文件',
  'not-text': '不是 UTF-8 编码的文字',
  'too-large': '文件太大',
  outside: '它是通往别处的链接',
  busy: '别的窗口正在改它，请稍后再试',
};

/** What the writer reads of a list in `folder` (a uri) that could not be read or, with `isLost`, be added to. */
export function listTrouble(
  folder: string,
  { reason }: UnusableListError,
  isLost: boolean,
  say: Say,
): string {
  const name = `${nameOf(folder)}/${IGNORE_FILE}`;
  const why =
    reason instanceof WorkspaceFileError
      ? say(FILE_TROUBLES[reason.trouble])
      : say(reason.sentence, ...reason.values);
  return isLost
    ? say('没能记入忽略清单 {0}：{1}。文件没有改动，这一条到关闭窗口为止。', name, why)
    : say('忽略清单 {0} 有读不懂的地方：{1}。读不懂的不起作用，文件没有改动，请改正或者删去它。', name, why);
}

/** What the writer reads of a list of protected terms that could not be read or, with a `lost` term, be written. */
export function termsTrouble(
  folder: string,
  { trouble }: WorkspaceFileError,
  lost: string | undefined,
  say: Say,
): string {
  const name = `${nameOf(folder)}/${TERMS_FILE}`;
  const why = say(FILE_TROUBLES[trouble]);
  return lost === undefined
    ? say('保护词表 {0} 没有读出来：{1}。表里的词暂时不起作用。', name, why)
    : say('没能把“{0}”加入保护词表 {1}：{2}。文件没有改动。', lost, name, why);
}

function nameOf(folder: string): string {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
