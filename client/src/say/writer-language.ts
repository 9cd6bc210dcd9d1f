/** The languages in which the writer is spoken to. What goes into a draft is Chinese in both. */
export type WriterLanguage = 'zh' | 'en';

/**
 * The language to speak: the one the writer wishes for (`gongwen.language`); with `auto` English in an editor that speaks
 * English (`editor`, as VS Code names it: en, zh-cn). Chinese in all other cases: the texts are Chinese, so are their
 * writers, and many of them use an editor they never switched from English.
 */
export function writerLanguage(wish: unknown, editor: string): WriterLanguage {
  if (wish === 'auto') return /^en(-|$)/i.test(editor) ? 'en' : 'zh';
  return wish === 'en' ? 'en' : 'zh';
}
