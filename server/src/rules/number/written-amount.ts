/** The characters of amounts as they are written out against forgery, and plain ones beside them. */
const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLAIN = '〇一二三四五六七八九';
const TENS: Readonly<Record<string, number>> = { 拾: 10, 十: 10, 佰: 100, 百: 100, 仟: 1000, 千: 1000 };
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * The amount that `words` says, in fen: 壹拾贰万叁仟元伍角 is 12,300,050; undefined where they say none. Sums as offices have
 * them stay below 2^53.
 */
export function fenOf(words: string): number | undefined {
  const parts = /^([^元圆]*?)(?:[元圆](?:([^角分]*)角)?零?(?:([^角分]*)分)?)?[整正]?$/.exec(words);
  if (parts === null) return undefined;
  const [, yuan = '', jiao = '', fen = ''] = parts;
  const whole = numberFrom(yuan);
  const [tenths, hundredths] = [jiao, fen].map((part) =>
    part === '' ? 0 : numberFrom(part.replace(/^零/, '')),
  );
  if (whole === undefined || tenths === undefined || hundredths === undefined) return undefined;
  return whole * 100 + tenths * 10 + hundredths;
}

/** The number that characters for digits, tens and ten thousands make up. */
function numberFrom(words: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of words) {
    const value = digitOf(character);
    const ten = TENS[character];
    const scale = SCALES[character];
    if (value !== undefined) digit = value;
    else if (ten !== undefined) {
      section += (digit ?? 1) * ten;
      digit = undefined;
    } else if (scale !== undefined) {
      total =
        scale === SCALES.亿
          ? (total + section + (digit ?? 0)) * scale
          : total + (section + (digit ?? 0)) * scale;
      section = 0;
      digit = undefined;
    } else return undefined;
  }
  return words === '' ? undefined : total + section + (digit ?? 0);
}

function digitOf(character: string): number | undefined {
  const value = Math.max(DIGITS.indexOf(character), PLAIN.indexOf(character));
  if (value >= 0) return value;
  return character === '两' ? 2 : undefined;
}
