import type { ReferenceAnchor } from './anchor.ts';
import type { ReferenceStep } from './words.ts';

/**
 * Whether a reference certainly means its own document: 本通知第三条, 上述第2点, 本条第（一）项, 见第三部分,
 * 按照第三部分第（二）项. A mere 按照第三条 may mean a law named before.
 */
export function isCertain(reference: {
  readonly anchor: ReferenceAnchor;
  readonly steps: readonly ReferenceStep[];
}): boolean {
  const { kind, words } = reference.anchor;
  if (kind !== 'bare') return kind !== 'other';
  const [first, ...narrower] = reference.steps;
  return first?.unit === '部分' && (words.endsWith('见') || (words !== '' && narrower.length > 0));
}
