import type { Connection, Hover, HoverParams } from 'vscode-languageserver';
import type { Asked } from '../answer.ts';
import { reuseFindings } from '../corpus/reused.ts';
import { checkPosition } from '../params.ts';
import type { Serving } from '../serving.ts';
import { tellAt } from './hover.ts';
import { reuseHoverOf } from './reuse.ts';
import { type AskedStock, createStockUsage, stockAt, toldOfStock } from './stock.ts';
import { hoverOf } from './told.ts';

/** Answers what there is to tell of a place: findings and numbers first, then a reused passage, then a stock phrase. */
export function serveHover(
  connection: Connection,
  { answer, rules }: Pick<Serving, 'answer' | 'rules'>,
): void {
  const hover = answer(
    (): Hover | AskedStock | null => null,
    (asked, { position }: HoverParams) => {
      checkPosition(position, 'position');
      const { document, settings, ignores, session } = asked;
      const { draft } = document;
      const { findings } = session.analyse(document, settings, ignores);
      const offset = draft.lines.offsetAt(position);
      const told = tellAt(draft, offset, { findings, rules, say: session.say });
      if (told !== undefined) return hoverOf(told, draft.lines, session.abilities.hoverMarkdown);
      const reused = reuseFindings(
        findings,
        document,
        session.corpus?.reading.known(document),
        settings.minimum,
      );
      const style = { say: session.say, inMarkdown: session.abilities.hoverMarkdown };
      return reuseHoverOf(reused, draft, offset, style) ?? askedStock(asked, offset);
    },
  );
  const usage = createStockUsage((message) => connection.console.error(message));
  connection.onHover(async (params, token) => {
    const found = await hover(params, token);
    if (found === null || !('stock' in found)) return found;
    const { stock, document, session } = found;
    const used = await usage(stock, document, session.corpus?.folders.store);
    const told = toldOfStock(stock, used, session.say);
    return hoverOf(told, document.draft.lines, session.abilities.hoverMarkdown);
  });
}

function askedStock({ document, settings, session }: Asked, offset: number): AskedStock | null {
  const own = { terms: settings.terms, phrases: settings.phrases ?? [] };
  const stock = stockAt(document.draft, offset, own);
  return stock === undefined ? null : { stock, document, session };
}
