import { createIndexing } from './corpus/files/indexing.ts';
import { serveParent } from './corpus/files/program.ts';

/** The program that reads and indexes past documents, so that the language server never waits for a disk. */
serveParent(createIndexing);
