import { CorpusError } from '../reason.ts';
import { checkArchive } from './archive.ts';

/** What is unpacked of a Word document to read its text; pictures and fonts stay packed. */
const TEXT_ENTRY = /\.(xml|rels)$/i;

/** The text of a .docx document, a paragraph a line. Rejects with a CorpusError for anything broken or too large. */
export async function textOfDocx(bytes: Uint8Array): Promise<string> {
  checkArchive(bytes, (name) => TEXT_ENTRY.test(name));
  // Loaded when the first Word document comes: whoever has none does not wait for it.
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    // Mammoth puts a blank line between paragraphs.
    return value.replaceAll('\n\n', '\n');
  } catch {
    throw new CorpusError('Word 文档已损坏，打不开');
  }
}
