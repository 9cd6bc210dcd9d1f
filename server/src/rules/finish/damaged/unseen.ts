import type { Draft, ParagraphView } from '../../../document/draft.ts';
import type { Edit } from '../../../text/edit.ts';
import { mojibakeIn } from '../../../text/encoding/mojibake.ts';
import { type Span, shifted, touching } from '../../../text/span.ts';
import type { Report, Say, Severity } from '../../rule.ts';

type Kind = 'private' | 'control' | 'invisible' | 'radical';

interface Odd extends Span {
  readonly kind: Kind;
}

const PRIVATE = /\p{Co}/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]/;
const RADICAL = /[\u2e80-\u2fdf]/;
/** Control characters but the tab, private use, zero width, radicals. */
const ODD =
  /(?!\t)[\p{Cc}\p{Co}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2e80-\u2fdf\ufeff\ufff9-\ufffb]/gu;

const oddView: ParagraphView<readonly Odd[]> = {
  name: 'odd characters',
  compute: (text) => {
    const odd = [...text.matchAll(ODD)].map(({ index, 0: unit }) => ({
      start: index,
      end: index + 1,
      kind: kindOf(unit),
    }));
    // Bytes of a misread text show as such characters; that text is told of as a whole.
    if (odd.length === 0) return odd;
    const misread = touching(odd, mojibakeIn(text));
    return odd.filter((one) => !misread.has(one));
  },
};

function kindOf(character: string): Kind {
  if (PRIVATE.test(character)) return 'private';
  if (INVISIBLE.test(character)) return 'invisible';
  return RADICAL.test(character) ? 'radical' : 'control';
}

/** Places named beside the first one. */
const MOST_RELATED = 100;

/**
 * One report a draft for each kind of character that does not show or only looks like another: private use, control,
 * zero width, radicals for characters.
 */
export function unseenReports(draft: Draft, say: Say): Report[] {
  const kinds = new Map<Kind, Span[]>();
  for (const { paragraph, found } of draft.found(oddView)) {
    for (const { kind, ...span } of found) {
      const spans = kinds.get(kind) ?? [];
      spans.push(shifted(span, paragraph.span.start));
      kinds.set(kind, spans);
    }
  }
  return [...kinds].map(([kind, spans]) => reportOf(kind, spans, draft, say));
}

function reportOf(kind: Kind, spans: readonly Span[], draft: Draft, say: Say): Report {
  const edits = spans.map(
    (span): Edit => ({ span, text: replacement(kind, draft.text[span.start] as string) }),
  );
  const { message, title, severity } = wordsFor(kind, spans.length, say);
  return {
    span: spans[0] as Span,
    message,
    severity,
    related: spans.slice(1, MOST_RELATED).map((span) => ({ span, message: say('这里也有') })),
    ...(title === undefined ? {} : { fixes: [{ title, edits, safe: false }] }),
    data: { kind, count: spans.length },
  };
}

function replacement(kind: Kind, character: string): string {
  return kind === 'radical' ? character.normalize('NFKC') : '';
}

function wordsFor(
  kind: Kind,
  count: number,
  say: Say,
): { readonly message: string; readonly title: string | undefined; readonly severity: Severity } {
  switch (kind) {
    case 'private':
      return {
        message: say('自造字符在别的电脑上显示不出来，全文 {0} 处', count),
        title: undefined,
        severity: 'warning',
      };
    case 'control':
      return {
        message: say('看不见的控制字符，全文 {0} 处', count),
        title: say('去掉全文的 {0} 处控制字符', count),
        severity: 'warning',
      };
    case 'invisible':
      return {
        message: say('零宽字符看不见，却会妨碍查找和排版，全文 {0} 处', count),
        title: say('去掉全文的 {0} 处零宽字符', count),
        severity: 'information',
      };
    case 'radical':
      return {
        message: say('部首字符看着像汉字，却查找不到，全文 {0} 处', count),
        title: say('全文 {0} 处换成汉字', count),
        severity: 'warning',
      };
  }
}
