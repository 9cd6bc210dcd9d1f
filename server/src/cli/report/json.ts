import type { Outcome } from './outcome.ts';

/** The findings as one JSON object, version 1: programs rely on its shape. Inputs that failed are not in it. */
export function jsonReport({ files }: Outcome): string {
  const contract = {
    version: 1,
    files: files.map(({ path, documents, genre, findings }) => ({
      path,
      documents,
      genre,
      findings,
    })),
  };
  return `${JSON.stringify(contract, undefined, 2)}\n`;
}
