import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode, type Encoding, UndecodableError } from './decode.ts';
import { encode } from './encode.ts';

const ENCODINGS: readonly Encoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];

const DRAFT = `关于做好防汛工作的通知

各镇人民政府，县政府各部门：
　　为做好今年的防汛工作，现就有关事项通知如下。
一、提高认识。各单位要克服麻痹思想，落实责任。
二、加强值守。汛期实行24小时值班，电话：0000-1234567。
`;

const concat = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

const kindOf = (bytes: Uint8Array) => {
  try {
    decode(bytes);
  } catch (error) {
    assert.ok(error instanceof UndecodableError);
    assert.match(error.message, /\p{Script=Han}/u);
    return error.kind;
  }
  return assert.fail('was read as text');
};

/** Sentences of common words, with the marks, digits and line breaks that drafts have. */
const prose = fc
  .array(
    fc.constantFrom(
      ...'会议要求各单位加强组织领导落实责任分工确保按期完成任务的一是二三四五年月日',
      ...'，。；：“”（）《》、１',
      ...'0123456789 \n\t.%A',
      '\r\n',
      '　　',
      '龘',
      '㈠',
      '①',
    ),
    { minLength: 40, maxLength: 400 },
  )
  .map((pieces) => `关于印发工作方案的通知\n${pieces.join('')}`);

test('prose is read back from every encoding, with and without a byte order mark', () => {
  fc.assert(
    fc.property(prose, fc.constantFrom(...ENCODINGS), fc.boolean(), (text, encoding, bom) => {
      assert.deepEqual(decode(encode(text, encoding, bom)), { text, encoding, bom, damaged: 0 });
    }),
  );
});

test('traditional characters are read back too', () => {
  const text =
    '關於加強縣級統計工作的報告\n一、統計隊伍建設存在的問題。各級領導應當重視統計工作，保證經費。\n';
  for (const encoding of ENCODINGS) assert.deepEqual(decode(encode(text, encoding, false)).text, text);
});

test('no bytes are an empty text', () => {
  assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'utf-8', bom: false, damaged: 0 });
});

test('a byte order mark is no part of the text, a second one is', () => {
  assert.equal(decode(Uint8Array.of(0xef, 0xbb, 0xbf)).text, '');
  assert.equal(decode(encode('\uFEFF一', 'utf-8', true)).text, '\uFEFF一');
});

test('valid UTF-8 in any script is UTF-8', () => {
  for (const text of ['plain ASCII', 'Отчёт о работе', 'été', '报告', 'これは報告です', '🙂']) {
    assert.deepEqual(decode(new TextEncoder().encode(text)), {
      text,
      encoding: 'utf-8',
      bom: false,
      damaged: 0,
    });
  }
});

test('NUL and other control characters in a text stay where they are', () => {
  for (const encoding of ENCODINGS) {
    const text = DRAFT.replace('一、', '\0一、').replace('二、', '二、\u0001');
    assert.deepEqual(decode(encode(text, encoding, false)), { text, encoding, bom: false, damaged: 0 });
  }
});

test('UTF-16 of plain ASCII is told from UTF-8 by its NULs', () => {
  const text = 'requirements: node 20\r\n';
  assert.deepEqual(decode(encode(text, 'utf-16le', false)).text, text);
  assert.deepEqual(decode(encode(text, 'utf-16be', false)).text, text);
});

test('a damaged byte in a good text is read as U+FFFD and counted', () => {
  const bytes = new TextEncoder().encode(DRAFT);
  const at = new TextEncoder().encode(DRAFT.slice(0, DRAFT.indexOf('各镇'))).length;
  const torn = concat(bytes.subarray(0, at), [0xff], bytes.subarray(at));
  const { text, encoding, damaged } = decode(torn);
  assert.equal(encoding, 'utf-8');
  assert.equal(damaged, 1);
  assert.equal(text, DRAFT.replace('各镇', '\uFFFD各镇'));
});

test('a lone surrogate is damage, in UTF-16 and as three bytes of UTF-8', () => {
  const utf16 = encode(DRAFT, 'utf-16le', true);
  const torn = concat(utf16.subarray(0, 10), [0x3d, 0xd8], utf16.subarray(10));
  assert.equal(decode(torn).damaged, 1);
  assert.equal(decode(torn).text.length, DRAFT.length + 1);
  const utf8 = concat(new TextEncoder().encode(DRAFT), [0xed, 0xa0, 0xbd]);
  assert.ok(decode(utf8).damaged > 0);
  assert.ok(decode(utf8).text.startsWith(DRAFT));
});

test('an odd byte at the end of UTF-16 is damage', () => {
  const { text, damaged } = decode(concat(encode(DRAFT, 'utf-16be', false), [0x4e]));
  assert.equal(damaged, 1);
  assert.equal(text, `${DRAFT}\uFFFD`);
});

test('files that are no text are refused by what they begin with', () => {
  const begin = (text: string) => concat(new TextEncoder().encode(text));
  assert.equal(kindOf(begin('PK\u0003\u0004')), 'office');
  assert.equal(kindOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0)), 'office');
  assert.equal(kindOf(begin('%PDF-1.7\n')), 'pdf');
  assert.equal(kindOf(begin('{\\rtf1\\ansi}')), 'rtf');
  assert.equal(kindOf(concat([0x89], begin('PNG\r\n\u001a\n'))), 'image');
  assert.equal(kindOf(Uint8Array.of(0x1f, 0x8b, 8, 0)), 'archive');
});

test('programs and data are refused by their control characters', () => {
  assert.equal(kindOf(new Uint8Array(4096)), 'binary');
  assert.equal(kindOf(Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3)) & 255)), 'binary');
  assert.equal(kindOf(concat(new TextEncoder().encode('MZ'), new Uint8Array(200))), 'binary');
});

test('another encoding is refused, not guessed at', () => {
  // “報告內容”, again and again, in Big5.
  const big5 = [0xb3, 0xf8, 0xa7, 0x69, 0xa4, 0xba, 0xae, 0x65];
  assert.equal(kindOf(concat(...Array.from({ length: 20 }, () => big5))), 'encoding');
  const latin1 = Uint8Array.from('é à ç '.repeat(20), (character) => character.charCodeAt(0));
  assert.equal(kindOf(latin1), 'encoding');
  assert.equal(kindOf(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)), 'encoding');
});

test('any bytes are either read or refused, and twice the same way', () => {
  const outcome = (bytes: Uint8Array) => {
    try {
      return decode(bytes);
    } catch (error) {
      assert.ok(error instanceof UndecodableError);
      return error.kind;
    }
  };
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      assert.deepEqual(outcome(bytes), outcome(bytes.slice()));
    }),
  );
});
