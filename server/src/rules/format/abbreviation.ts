import type { Draft } from '../../document/draft.ts';
import type { Part } from '../../document/parts.ts';
import { quotedView } from '../../numbering/marks.ts';
import { shifted } from '../../text/span.ts';
import type { Report, Rule, Say } from '../rule.ts';
import { type DefinedName, definedNamesView } from './defined-names.ts';

/** A short name that a document defines (以下简称“…”) and never uses, or defines twice. */
export const abbreviation: Rule = {
  id: 'format/abbreviation',
  severity: 'warning',
  title: '简称定而不用或重复',
  check(draft, { say }, report) {
    const byPart = definitionsByPart(draft);
    for (const definitions of byPart.values()) {
      for (const found of faultsOf(draft, definitions, say)) report(found);
    }
  },
};

/** Definitions looked after in one document; so many are no 公文. */
const MOST = 200;

function definitionsByPart(draft: Draft): Map<Part, DefinedName[]> {
  const quoted = draft.view(quotedView);
  const byPart = new Map<Part, DefinedName[]>();
  let at = 0;
  for (const { paragraph, found } of draft.found(definedNamesView)) {
    if (quoted.has(paragraph.index)) continue;
    while ((draft.parts[at]?.last ?? Number.POSITIVE_INFINITY) < paragraph.index) at++;
    const part = draft.parts[at];
    if (part === undefined) break;
    const { start } = paragraph.span;
    const placed = found.map(({ name, span, end }) => ({
      name,
      span: shifted(span, start),
      end: end + start,
    }));
    byPart.set(part, [...(byPart.get(part) ?? []), ...placed].slice(0, MOST));
  }
  return byPart;
}

function faultsOf(draft: Draft, definitions: readonly DefinedName[], say: Say): Report[] {
  const defined = new Map<string, DefinedName>();
  const reports: Report[] = [];
  for (const one of definitions) {
    const before = defined.get(one.name);
    if (before !== undefined) {
      reports.push({
        span: one.span,
        message: say('简称“{0}”前面已经定过', one.name),
        related: [{ span: before.span, message: say('第一次在这里') }],
        data: { kind: 'twice' },
      });
      continue;
    }
    defined.set(one.name, one);
    // An annex may use the names of its notice: the rest of the file counts.
    if (!isUsed(draft.text, one)) {
      reports.push({
        span: one.span,
        message: say('简称“{0}”定了以后没有用过', one.name),
        data: { kind: 'unused' },
      });
    }
  }
  return reports;
}

/** What names of offices end in: in a list it is said once, 海事、渔业等部门. */
const OFFICE = /(?:主管)?(?:部门|机关|机构|单位)$/;

function isUsed(text: string, { name, end }: DefinedName): boolean {
  const stem = name.replace(OFFICE, '');
  return text.includes(stem.length > 1 ? stem : name, end);
}
