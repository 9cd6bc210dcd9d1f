import { ErrorCodes, type Position, type Range, ResponseError } from 'vscode-languageserver';
import { isRecord } from '../text/record.ts';

/** The error for a client that sent something of another shape than the protocol says. */
export function invalidParams(what: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, `Invalid parameters: ${what}`);
}

/** The uri in `params.textDocument`. Throws InvalidParams where there is none. */
export function uriOf(params: unknown): string {
  const uri = isRecord(params) && isRecord(params.textDocument) ? params.textDocument.uri : undefined;
  if (typeof uri !== 'string') throw invalidParams('textDocument.uri must be a string');
  return uri;
}

/** The string under `name`. Throws InvalidParams where there is none. */
export function stringIn(params: unknown, name: string): string {
  const value = isRecord(params) ? params[name] : undefined;
  if (typeof value !== 'string') throw invalidParams(`${name} must be a string`);
  return value;
}

/** Throws InvalidParams unless `opened` describes a text document. */
export function checkOpened(opened: Record<'uri' | 'languageId' | 'version' | 'text', unknown>): void {
  for (const key of ['uri', 'languageId', 'text'] as const) {
    if (typeof opened[key] !== 'string') throw invalidParams(`textDocument.${key} must be a string`);
  }
  if (!Number.isInteger(opened.version)) throw invalidParams('textDocument.version must be an integer');
}

/** Throws InvalidParams unless `changes` can be applied as they stand. */
export function checkChange(changes: unknown, version: unknown): void {
  if (!Number.isInteger(version)) throw invalidParams('textDocument.version must be an integer');
  if (!Array.isArray(changes)) throw invalidParams('contentChanges must be an array');
  for (const change of changes as readonly unknown[]) {
    if (!isRecord(change) || typeof change.text !== 'string') {
      throw invalidParams('contentChanges[].text must be a string');
    }
    if (change.range !== undefined) checkRange(change.range, 'contentChanges[].range');
    const length = change.rangeLength;
    if (length !== undefined && (typeof length !== 'number' || change.range === undefined)) {
      throw invalidParams('contentChanges[].rangeLength must be a number beside a range');
    }
  }
}

/** Throws InvalidParams unless `value` is a range; `name` says in the message which one. */
export function checkRange(value: unknown, name: string): asserts value is Range {
  if (!isRecord(value) || !isPosition(value.start) || !isPosition(value.end)) {
    throw invalidParams(`${name} must be a range`);
  }
}

/** Throws InvalidParams unless `value` is a position; `name` says in the message which one. */
export function checkPosition(value: unknown, name: string): asserts value is Position {
  if (!isPosition(value)) throw invalidParams(`${name} must be a position`);
}

/** Throws InvalidParams unless `value` is a list of positions; `name` says in the message which one. */
export function checkPositions(value: unknown, name: string): asserts value is Position[] {
  if (!Array.isArray(value) || !value.every(isPosition)) {
    throw invalidParams(`${name} must be an array of positions`);
  }
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && isUnsigned(value.line) && isUnsigned(value.character);
}

function isUnsigned(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}
