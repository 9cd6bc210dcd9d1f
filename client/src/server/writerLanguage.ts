/**
 * The language findings and fixes speak. Always Chinese, whatever the editor's menus speak: the text is
 * Chinese, so are its writers, and many of them use an editor they never switched from English.
 */
export function writerLanguage(): 'zh' | 'en' {
  return 'zh';
}
