import { once } from '../once.ts';

/** The two bytes of GBK characters and back. */
export interface Gbk {
  /** Lead and trail byte of a character as one number; undefined where GBK does not have it in two bytes. */
  codeOf(character: string): number | undefined;
  /** The character of a lead and a trail byte; undefined where there is none. */
  characterOf(lead: number, trail: number): string | undefined;
}

/** GBK's table, made at the first call: the platform only decodes, so that its decoder is asked for every code once. */
export const gbk: () => Gbk = once(() => {
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push(lead * 0x100 + trail);
  }
  const LINE_FEED = 10;
  const bytes = Uint8Array.from(codes.flatMap((code) => [code >> 8, code & 0xff, LINE_FEED]));
  const characters = new TextDecoder('gbk').decode(bytes).split('\n');
  const byCode = new Map<number, string>();
  const byCharacter = new Map<string, number>();
  for (const [index, code] of codes.entries()) {
    const character = characters[index] as string;
    if (character.length !== 1 || isUnassigned(character)) continue;
    byCode.set(code, character);
    byCharacter.set(character, code);
  }
  return {
    codeOf: (character) => byCharacter.get(character),
    characterOf: (lead, trail) => byCode.get(lead * 0x100 + trail),
  };
});

/** Private-use characters and U+FFFD, by which the decoder shows a code that no text uses. */
function isUnassigned(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd;
}

const FIRST_COMMON = 0xb0a1;
const LAST_COMMON = 0xd7f9;

/** Whether the character is one of the 3,755 that GB 2312 has as common. */
export function isCommonHan(character: string): boolean {
  const code = gbk().codeOf(character) ?? 0;
  return code >= FIRST_COMMON && code <= LAST_COMMON && (code & 0xff) >= 0xa1;
}
