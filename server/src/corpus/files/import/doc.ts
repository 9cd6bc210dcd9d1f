import { CorpusError } from '../reason.ts';

/** As the library has it; its published types leave the options out. */
interface Document {
  /** The text; `filterUnicode` makes quotation marks straight, which Chinese text must not lose. */
  getBody(options: { readonly filterUnicode: boolean }): string;
}

/** The text of a .doc document of Word 97 to 2003. Rejects with a CorpusError for anything broken. */
export async function textOfDoc(bytes: Uint8Array): Promise<string> {
  const { default: WordExtractor } = await import('word-extractor');
  try {
    const document: Document = await new WordExtractor().extract(Buffer.from(bytes));
    return document.getBody({ filterUnicode: false });
  } catch {
    throw new CorpusError('Word 文档已损坏或加了密码，打不开');
  }
}
