import { CorpusError } from '../reason.ts';

/** The text of a .doc document of Word 97 to 2003. Rejects with a CorpusError for anything broken. */
export async function textOfDoc(bytes: Uint8Array): Promise<string> {
  const { default: WordExtractor } = await import('word-extractor');
  try {
    return (await new WordExtractor().extract(Buffer.from(bytes))).getBody();
  } catch {
    throw new CorpusError('Word 文档已损坏或加了密码，打不开');
  }
}
