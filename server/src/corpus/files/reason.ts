import type { Reason } from '../folders.ts';

/** A document, or a folder of documents, that cannot be used. The others can. */
export class CorpusError extends Error implements Reason {
  readonly sentence: string;
  readonly values: readonly (string | number)[];

  constructor(sentence: string, ...values: readonly (string | number)[]) {
    super(sentence);
    this.name = 'CorpusError';
    this.sentence = sentence;
    this.values = values;
  }
}

/** What a CorpusError says, and nothing else of it: what is stored and sent between programs. */
function reasonOf({ sentence, values }: Reason): Reason {
  return { sentence, values: [...values] };
}

/** Why a corpus folder that is not there, or is none, cannot be read. */
export const NO_FOLDER = '没有这个文件夹';

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: '文件已经不在了',
  ENOTDIR: '文件已经不在了',
  EACCES: '没有权限读取',
  EPERM: '没有权限读取',
  EBUSY: '文件正被别的程序占用',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EROFS: '磁盘是只读的',
};

/** `error` in words for the writer, whatever it is; what is not known is named by its code or its message. */
export function asReason(error: unknown): Reason {
  if (error instanceof CorpusError) return reasonOf(error);
  const code = codeOf(error);
  if (code !== undefined && Object.hasOwn(SENTENCES, code)) {
    return { sentence: SENTENCES[code] as string, values: [] };
  }
  const detail = code ?? (error instanceof Error ? error.message : String(error));
  return { sentence: '读取失败（{0}）', values: [detail.slice(0, 200)] };
}

/** The file system's name for what went wrong, undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
