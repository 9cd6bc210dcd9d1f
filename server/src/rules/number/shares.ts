import type { ParagraphView } from '../../document/draft.ts';
import type { WrongSum } from './wrong-sums.ts';

/** 第一产业占38%、第二产业占45%、第三产业占27%: three shares and more, one mark between them. */
const LIST =
  /(?:[^，。；：、,;！？0-9\n（）()]{1,12}占(?:比)?(?:[^，。；：、,;0-9\n（）()]{0,6})[0-9]{1,2}(?:[.．][0-9]{1,2})?[%％](?:[，、；,;]|和|(?![^。\n]))?){3,12}/g;
const SHARE = /占[^0-9]{0,8}([0-9]{1,2}(?:[.．][0-9]{1,2})?)[%％]/g;
/** 三类资金分别占45%、40%和25%, 比例分别为…: the shares of one whole in a row. */
const ROW =
  /(?:分别占|(?:占比|比例|比重|份额)(?:依次|分别)?(?:为|是))[^，。；：、0-9\n]{0,12}((?:[0-9]{1,2}(?:[.．][0-9]{1,2})?[%％][、和，及]{0,2}){3,10})/g;
/** 三次产业比重由10:45:45调整为9:46:46. */
const INDUSTRIES = /三次产业[^。；，0-9\n]{0,12}(?:由|从)?([0-9][^。；，\n]{4,60})/g;
const RATIO =
  /([0-9]{1,2}(?:[.．][0-9]{1,2})?)[:：∶]([0-9]{1,2}(?:[.．][0-9]{1,2})?)[:：∶]([0-9]{1,2}(?:[.．][0-9]{1,2})?)(?![0-9.．])/g;
/** Kinds of people and things of which one belongs to several. */
const OVERLAPPING = /女|党员|少数民族|学历|本科|大专|职称|以上|以下|同比|全[国省市县]|分别/;
/** Rounding moves the sum by less; shares of different wholes come to more. */
const ROUNDING = 0.6;
const MOST = 115;

/** Lists of shares and ratios in a paragraph that do not come to a hundred. */
export const sharesView: ParagraphView<readonly WrongSum[]> = {
  name: 'shares',
  compute: (text) => [
    ...(text.includes('占') ? listsIn(text) : []),
    ...(/分别占|占比|比例|比重|份额/.test(text) ? rowsIn(text) : []),
    ...(text.includes('三次产业') ? ratiosIn(text) : []),
  ],
};

function listsIn(text: string): WrongSum[] {
  return [...text.matchAll(LIST)].flatMap((match) => {
    const [words] = match;
    const sum = total([...words.matchAll(SHARE)].map(([, share]) => share));
    if (OVERLAPPING.test(words) || sum <= 100 + ROUNDING || sum > MOST) return [];
    const end = match.index + words.length - (/[，、；,;和]$/.test(words) ? 1 : 0);
    return [{ kind: 'shares' as const, span: { start: match.index, end }, sum, whole: 100, unit: '%' }];
  });
}

function rowsIn(text: string): WrongSum[] {
  return [...text.matchAll(ROW)].flatMap((match) => {
    const written = [...(match[1] as string).matchAll(/([0-9.．]{1,5})[%％]/g)].map(([, share]) => share);
    const sum = total(written);
    // What stands before tells of what they are shares: kinds that overlap, or several wholes.
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    if (OVERLAPPING.test(before) || sum <= 100 + ROUNDING || sum > MOST) return [];
    const end = match.index + match[0].replace(/[、和，及]+$/, '').length;
    return [{ kind: 'shares' as const, span: { start: match.index, end }, sum, whole: 100, unit: '%' }];
  });
}

function ratiosIn(text: string): WrongSum[] {
  return [...text.matchAll(INDUSTRIES)].flatMap((match) => {
    const from = match.index + match[0].length - (match[1] as string).length;
    return [...(match[1] as string).matchAll(RATIO)].flatMap((ratio) => {
      const sum = total(ratio.slice(1));
      if (Math.abs(sum - 100) <= ROUNDING) return [];
      const start = from + ratio.index;
      const span = { start, end: start + ratio[0].length };
      return [{ kind: 'shares' as const, span, sum, whole: 100, unit: '%' }];
    });
  });
}

function total(written: readonly (string | undefined)[]): number {
  return written.reduce((all, one) => all + Number((one ?? '0').replace('．', '.')), 0);
}
