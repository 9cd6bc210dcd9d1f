import type { CodeAction, Connection } from 'vscode-languageserver';
import { levelFor } from '../../check/config.ts';
import type { Span } from '../../text/span.ts';
import type { Asked } from '../answer.ts';
import type { Analysis } from '../diagnostics/analysis.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { stringIn, uriOf } from '../params.ts';
import type { Serving } from '../serving.ts';
import type { Session } from '../session.ts';
import { comparisonsOf } from './comparisons.ts';
import { corpusRequest, corpusTextRequest, forgetRequest, rebuildRequest } from './requests.ts';
import { reuseLensesOf } from './reuse-lenses.ts';
import { type ReuseFinding, reuseFindings } from './reused.ts';

/** The rules that speak of the corpus. */
const RULES: readonly string[] = ['repetition/corpus', 'repetition/stale', 'phrase/common'];

/** Answers what a client asks of the corpus. */
export function serveCorpus(
  connection: Connection,
  { answer, session, document }: Pick<Serving, 'answer' | 'session' | 'document'>,
): void {
  const lenses = answer(
    () => null,
    (asked) => {
      const { document, settings, ignores, session } = asked;
      const command = session.corpus?.commands.showPlaces;
      if (command === undefined) return null;
      const found = reusedIn(session.analyse(document, settings, ignores), asked);
      return reuseLensesOf(found, document, { command, say: session.say });
    },
  );
  connection.onCodeLens(async (params, token) => {
    await readAgainstCorpus(document(uriOf(params)), session());
    return lenses(params, token);
  });
  connection.onRequest(corpusRequest, () => session().corpus?.shown() ?? []);
  connection.onRequest(rebuildRequest, async (params) => {
    await session().corpus?.folders.rebuild(stringIn(params, 'folder'));
    return null;
  });
  connection.onRequest(forgetRequest, async (params) => {
    await session().corpus?.folders.forget(stringIn(params, 'folder'));
    return null;
  });
  connection.onRequest(corpusTextRequest, async (params) => {
    return (await session().corpus?.textOf(stringIn(params, 'uri'))) ?? null;
  });
}

/** The ways to compare the passages at `span` with their originals. */
export function comparisonsAt(span: Span, analysis: Analysis, asked: Asked): CodeAction[] {
  const { document, session } = asked;
  const command = session.corpus?.commands.compare;
  if (command === undefined) return [];
  return comparisonsOf(reusedIn(analysis, asked), document, span, { command, say: session.say });
}

function reusedIn({ findings }: Analysis, { document, settings, session }: Asked): ReuseFinding[] {
  const shared = session.corpus?.reading.known(document);
  return reuseFindings(findings, document, shared, settings.minimum);
}

/** Has `document` read against the corpus, a moment at most, where anybody wants to know. */
export async function readAgainstCorpus(document: OpenDocument | undefined, session: Session): Promise<void> {
  if (session.corpus === undefined || !document?.isOurs) return;
  const settings = await session.configuration.of(document.uri);
  const isWanted = settings.enable && RULES.some((rule) => levelFor(rule, settings) !== 'off');
  if (isWanted) await session.corpus.reading.read(document, settings.minimum);
}
