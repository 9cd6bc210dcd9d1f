import type { Draft } from '../../document/draft.ts';
import { type Dangling, danglingReferences } from '../../numbering/references/dangling.ts';
import { textAt } from '../../text/span.ts';
import type { Related, Report, Rule, Say } from '../rule.ts';
import { markerOf } from './report.ts';

/** A reference to a place of the same document that is not there: 见第三部分第（二）项 where that part has one item. */
export const reference: Rule = {
  id: 'numbering/reference',
  severity: 'warning',
  title: '引用落空',
  check(draft, { say }, report) {
    for (const dangling of danglingReferences(draft)) report(reportOf(draft, dangling, say));
  },
};

function reportOf(draft: Draft, dangling: Dangling, say: Say): Report {
  const { span, wanted, last, parent } = dangling;
  return {
    span,
    message: messageOf(draft, dangling, say),
    related: relatedTo(draft, dangling, say),
    data: {
      wanted,
      last: textAt(draft.text, last.ordinal.span),
      ...(parent === undefined ? {} : { under: markerOf(draft, parent) }),
    },
  };
}

function messageOf(draft: Draft, { wanted, searched, last, parent }: Dangling, say: Say): string {
  const highest = textAt(draft.text, last.ordinal.span);
  switch (searched) {
    case 'document':
      return say('引用落空：没有“{0}”，本文只编到“{1}”', wanted, highest);
    case 'item':
      return say('引用落空：“{0}”下面没有“{1}”，只编到“{2}”', markerOf(draft, parent), wanted, highest);
    case 'before':
      return say('引用落空：前面没有“{0}”，只编到“{1}”', wanted, highest);
    case 'attachments':
      return say('引用落空：没有“{0}”，附件说明只列到“{1}”', wanted, highest);
  }
}

function relatedTo(draft: Draft, { last, more }: Dangling, say: Say): Related[] {
  return [
    { span: last.ordinal.span, message: say('最后一项“{0}”在这里', textAt(draft.text, last.ordinal.span)) },
    ...more.map((span) => ({ span, message: say('“{0}”也没有', textAt(draft.text, span)) })),
  ];
}
