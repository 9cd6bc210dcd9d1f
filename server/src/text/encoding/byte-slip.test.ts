import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { byteSlipAt, UNKNOWN } from './byte-slip.ts';
import { gbk } from './gbk.ts';

/** What a page that replaces the bytes of `mark` by one ASCII mark makes of `text` in GBK; the last byte of a shift is lost. */
function slipped(text: string, mark: '；' | '，' | '！', ascii: string): string {
  const { codeOf } = gbk();
  const bytes = [...text].flatMap((character) => {
    const code = codeOf(character) ?? character.charCodeAt(0);
    return code > 0xff ? [code >> 8, code & 0xff] : [code];
  });
  const code = codeOf(mark) as number;
  const at = bytes.findIndex((byte, index) => byte === code >> 8 && bytes[index + 1] === (code & 0xff));
  assert.ok(at > 0, `the bytes of ${mark} do not stand in ${text}`);
  const broken = [...bytes.slice(0, at), ascii.charCodeAt(0), ...bytes.slice(at + 2)];
  return new TextDecoder('gbk').decode(Uint8Array.from(broken)).replaceAll('\ufffd', '?');
}

/** What the first slip of `text` is read as. */
function readIn(text: string): string | undefined {
  const at = text.indexOf('?');
  const slip = byteSlipAt(text, at);
  return slip === undefined ? undefined : text.slice(0, at) + UNKNOWN + slip.decoded + text.slice(slip.end);
}

describe('what slipped by a byte', () => {
  test('is read back up to the letter that ends the shift', () => {
    assert.equal(readIn('認識?;鶎痈骷夵h委'), '認識□基層各級黨委');
    assert.equal(readIn('解決不到位?,F在情況'), '解決不到位□現在情況');
    assert.equal(readIn('為了確?!半p基四落實'), '為了確□“雙基四落實');
  });

  test('keeps a sign for a character of which half is left', () => {
    const slip = byteSlipAt('做到了經?;?、制度化', 4);
    assert.equal(slip?.decoded, UNKNOWN);
    assert.equal(slip?.end, 7);
    assert.equal(slip?.lead, 0xbb);
  });

  test('is what a page makes of text whose characters straddle the bytes of a mark', () => {
    assert.equal(slipped('認識。基層各級黨委', '；', ';'), '認識?;鶎痈骷夵h委');
    assert.equal(readIn(slipped('講規模，壯大經濟', '，', ',')), undefined);
  });
});
