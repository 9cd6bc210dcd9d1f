import { createReadStream } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * A web site like vscode.dev: VS Code as files alone, with no machine behind it. `places` maps the first part of an address
 * to a folder; what is below /office can be written too. `pages` gives the text of single addresses. Resolves with its
 * `origin` and `close`.
 * @param {{ places: Record<string, string>, pages: Record<string, () => Promise<string>> }} site
 */
export async function openSite({ places, pages }) {
  const server = createServer(async (request, response) => {
    try {
      await answer(request, response, { places, pages });
    } catch (error) {
      response.writeHead(error.code === 'ENOENT' ? 404 : 500).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

async function answer(request, response, { places, pages }) {
  const path = decodeURIComponent(new URL(request.url, 'http://site').pathname);
  const page = pages[path];
  if (page !== undefined) {
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/html' });
    return response.end(await page());
  }
  const [, first, ...rest] = path.split('/');
  const root = places[first];
  const file = root === undefined ? undefined : normalize(join(root, ...rest));
  if (file === undefined || !`${file}${sep}`.startsWith(normalize(root + sep))) {
    return response.writeHead(404).end();
  }
  if (request.method === 'PUT' && first === 'office') {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await buffer(request));
    return response.writeHead(204).end();
  }
  const standing = await stat(file);
  const headers = {
    'x-kind': standing.isDirectory() ? 'folder' : 'file',
    'x-size': standing.size,
    'x-changed': Math.round(standing.mtimeMs),
  };
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', ...headers });
  if (request.method === 'HEAD') return response.end();
  if (!standing.isDirectory()) return createReadStream(file).pipe(response);
  const entries = await readdir(file, { withFileTypes: true });
  return response.end(
    JSON.stringify(entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))),
  );
}
