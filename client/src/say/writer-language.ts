/** The languages in which the writer is spoken to. What goes into a draft is Chinese in both. */
export type WriterLanguage = 'zh' | 'en';

/**
 * The language to speak: the one the writer wishes for (`gongwen.language`, anything but a language leaves it to the
 * editor), else English in an editor that speaks English (`editor`, as VS Code names it: en, zh-cn). All others
 * get Chinese, like the names of commands and settings, which VS Code itself looks up.
 */
export function writerLanguage(wish: unknown, editor: string): WriterLanguage {
  if (wish === 'zh' || wish === 'en') return wish;
  return /^en(-|$)/i.test(editor) ? 'en' : 'zh';
}
