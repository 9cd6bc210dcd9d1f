import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import english from '../../l10n/bundle.l10n.en.json' with { type: 'json' };
import { startServer } from './language/server.ts';
import { rules } from './rules/index.ts';

// In a worker the global object is the port to the page that started it.
startServer(createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis)), {
  rules,
  translations: { en: english },
});
