import type { Position } from '../../text/lines.ts';
import { printable } from '../printable.ts';

/** A place as editors and terminals that open such places write it: `path:line:character`, counted from 1. */
export function placeOf(path: string, { line, character }: Position): string {
  return `${printable(path)}:${line + 1}:${character + 1}`;
}
