import type { Say } from '../../rule.ts';

/** What writers call the mark `mark`, either half of a pair: 引号, 括号, 书名号. */
export function nameOfMark(mark: string, say: Say): string {
  if ('‘’'.includes(mark)) return say('单引号');
  if ('《》'.includes(mark)) return say('书名号');
  if ('〈〉'.includes(mark)) return say('单书名号');
  if ('【】'.includes(mark)) return say('方头括号');
  if ('〔〕'.includes(mark)) return say('六角括号');
  if ('［］[]'.includes(mark)) return say('方括号');
  return '“”「」『』"'.includes(mark) ? say('引号') : say('括号');
}
