import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { isDocumentName } from './document-names.ts';
import { importText } from './import-text.ts';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
};

/** A Word document with these paragraphs, as small as one can be. */
function docx(paragraphs: readonly string[]): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zip({ ...PARTS, 'word/document.xml': document });
}

/** A zip archive; `claimed` is the unpacked size its directory names for every file, the true one where left out. */
function zip(files: Readonly<Record<string, string | Buffer>>, claimed?: number): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimed ?? plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

const refused = (name: string, bytes: Uint8Array, sentence: string) =>
  assert.rejects(importText(name, bytes), { name: 'CorpusError', sentence });

test('a Word document gives its paragraphs, a line each', async () => {
  assert.equal(
    await importText('通知.docx', docx(['关于防汛工作的通知', '各乡镇：', '请认真执行。'])),
    '关于防汛工作的通知\n各乡镇：\n请认真执行。\n',
  );
});

test('a zip bomb is refused, whatever sizes its directory claims', async () => {
  const bomb = { ...PARTS, 'word/document.xml': Buffer.alloc(300 * 1024 * 1024) };
  for (const claimed of [undefined, 1000]) {
    await refused('a.docx', zip(bomb, claimed), '压缩得太厉害（展开后过大），可能是恶意文件，没有读');
  }
});

test('an archive of too many files, an encrypted and a cut one are refused', async () => {
  const many = Object.fromEntries(Array.from({ length: 4001 }, (_, at) => [`${at}.xml`, '']));
  await refused('a.docx', zip(many), '压缩包里的文件太多（超过 {0} 个），没有读');
  const locked = docx(['密']);
  locked.writeUInt16LE(1, locked.indexOf('PK\x01\x02') + 8);
  await refused('a.docx', locked, '文档加了密码，读不了');
  const whole = docx(['各乡镇：']);
  for (const length of [0, 1, 21, 22, 100, whole.length - 30, whole.length - 1]) {
    await assert.rejects(importText('a.docx', whole.subarray(0, length)), { name: 'CorpusError' });
  }
});

test('whatever byte of a Word document is changed, it is read or refused', async () => {
  const whole = docx(['关于防汛工作的通知']);
  for (let at = 0; at < whole.length; at += 3) {
    const hurt = Buffer.from(whole);
    hurt[at] = (hurt[at] as number) ^ 0x55;
    try {
      await importText('a.docx', hurt);
    } catch (error) {
      assert.equal((error as Error).name, 'CorpusError', `byte ${at}: ${String(error)}`);
    }
  }
});

test('of a .doc the paragraphs and table cells are read, quotation marks as they stand', async () => {
  const bytes = readFileSync(new URL('fixtures/report.doc', import.meta.url));
  const lines = (await importText('report.doc', bytes)).split('\n');
  assert.equal(lines[0], '砚湖县水务局关于2023年防汛物资储备情况的报告');
  assert.ok(lines.some((line) => line.startsWith('编织袋\t80000条')));
  assert.ok(lines.includes('二、存在的问题。“双槐镇仓库”屋面渗漏，需在汛前维修。'));
  assert.equal(lines.filter((line) => line !== '').at(-1), '2023年4月18日');
});

test('a .doc that is none is refused', async () => {
  await refused('a.doc', Buffer.from('no Word document at all'), 'Word 文档已损坏或加了密码，打不开');
});

test('of a web page the text is read that a reader sees', async () => {
  const page = `<!DOCTYPE html><html><head><title>标题</title><style>p{}</style></head><body><!-- 注 -->
    <h1>关于防汛&ldquo;责任&rdquo;的通知</h1><p>各乡镇：
    请<b>认真</b>执行&#12290;</p><script>if (a < b) { alert("</p>") }</script>5 < 6<br>完&nbsp;&unknown;</body></html>`;
  assert.equal(
    await importText('a.html', Buffer.from(page)),
    '关于防汛“责任”的通知\n各乡镇： 请认真执行。\n5 < 6\n完 &unknown;',
  );
});

test('a hostile web page takes no longer than its length', async () => {
  for (const piece of ['<', '<a', '&', '<!--', '</', '<script>', '&amp', '<p']) {
    const text = `字${piece.repeat(400_000 / piece.length)}`;
    assert.ok((await importText('a.htm', Buffer.from(text))).startsWith('字'));
  }
});

test('text in the encodings of old machines is read', async () => {
  const gbk = Buffer.from('b9d8d3dab7c0d1b4b9a4d7f7b5c4cda8d6aaa3acc7ebc8cfd5e6d6b4d0d0a1a3', 'hex');
  assert.equal(await importText('a.txt', gbk), '关于防汛工作的通知，请认真执行。');
});

test('documents are known by their names', () => {
  for (const name of ['a.txt', 'b.MD', 'c.gongwen', 'd.Docx', 'e.doc', 'f.html', 'g.pdf', 'h.wps']) {
    assert.ok(isDocumentName(name), name);
  }
  for (const name of ['a.png', 'b', '~$c.docx', 'd.xlsx', 'txt']) assert.ok(!isDocumentName(name), name);
});
