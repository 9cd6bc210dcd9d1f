import type { Finding, Say } from '../../rules/rule.ts';

/**
 * Why a finding is one, in a sentence, with the clause of the standard or the word that there is none; undefined
 * for rules that have nothing to add to their message.
 */
export function reasonOf({ rule, data }: Finding, say: Say): string | undefined {
  switch (rule) {
    case 'numbering/gap':
    case 'numbering/duplicate':
    case 'numbering/order':
    case 'numbering/start':
      return say('一组序号从一起逐一递增，是公文编写的通行做法；层次序数的标法见 GB/T 9704-2012 第7.3.3条。');
    case 'numbering/style':
      return say('GB/T 15834-2011 附录B.3 把序次语分成几类，各有写法；并列的各项用同一类。');
    case 'numbering/level':
      return say(
        '层次序数依次用“一、”“（一）”“1.”“（1）”，可以从任何一层用起，低的一层之下不再回到高的一层（GB/T 9704-2012 第7.3.3条、GB/T 15834-2011 附录B.3.8）。',
      );
    case 'numbering/count':
      return say('说几项就列几项，是写稿和校对的常例；标准没有专门的条文。');
    case 'numbering/reference':
      return say('指到的地方要找得到，是校对的常例；标准没有专门的条文。');
    case 'numbering/heading-end':
      return say('GB/T 9704-2012 没有规定标题末尾用不用句号，并列的标题应当一致。');
    case 'numbering/run-on':
      return say('并列的各项一样分段，读的人才能一眼数清；标准没有专门的条文。');
    case 'numbering/single':
      return say('只有一项时，编辑通常不用序号；标准没有专门的条文。');
    case 'numbering/punctuation':
      return clauseOnMarks(data?.slip, say);
    default:
      return undefined;
  }
}

function clauseOnMarks(slip: unknown, say: Say): string | undefined {
  switch (slip) {
    case 'point':
      return say('不带括号的阿拉伯数字作序次语，后面用下脚点（GB/T 15834-2011 附录B.3.3）。');
    case 'pause':
      return say('不带括号的汉字数字作序次语，后面用顿号（GB/T 15834-2011 附录B.3.2）。');
    case 'width':
      return say('GB/T 15834-2011 的括号占一个字的位置，“（一）”用全角。');
    case 'extra':
      return say('带括号的序次语后面不用点号（GB/T 15834-2011 附录B.3.4）。');
    case 'rank':
      return say('“第”字、“其”字开头的序次语后面用逗号（GB/T 15834-2011 附录B.3.1）。');
    case 'verb':
      return say('“一是”“二是”后面不用标点（GB/T 15834-2011 附录B.3.7）。');
    default:
      return undefined;
  }
}
