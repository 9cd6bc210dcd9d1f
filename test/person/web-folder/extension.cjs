/**
 * A folder that only the editor in the browser can reach, as a repository on the web is: `office:/…` stands for the files
 * that the server of the page keeps under /office.
 */
const { Disposable, EventEmitter, FileSystemError, FileType, workspace } = require('vscode');

exports.activate = ({ extensionUri, subscriptions }) => {
  const root = new URL('/office', extensionUri.toString(true)).href;
  const changed = new EventEmitter();
  const ask = async ({ path }, method = 'GET', body = undefined) => {
    const answer = await fetch(root + path.split('/').map(encodeURIComponent).join('/'), { method, body });
    if (answer.status === 404) throw FileSystemError.FileNotFound(path);
    if (!answer.ok) throw FileSystemError.NoPermissions(path);
    return answer;
  };
  const folder = {
    onDidChangeFile: changed.event,
    watch: () => new Disposable(() => undefined),
    async stat(uri) {
      const headers = (await ask(uri, 'HEAD')).headers;
      const type = headers.get('x-kind') === 'folder' ? FileType.Directory : FileType.File;
      return { type, ctime: 0, mtime: Number(headers.get('x-changed')), size: Number(headers.get('x-size')) };
    },
    async readDirectory(uri) {
      const names = await (await ask(uri)).json();
      return names.map(({ name, isFolder }) => [name, isFolder ? FileType.Directory : FileType.File]);
    },
    readFile: async (uri) => new Uint8Array(await (await ask(uri)).arrayBuffer()),
    async writeFile(uri, content) {
      await ask(uri, 'PUT', content);
      changed.fire([{ type: 1, uri }]);
    },
    // The server makes the folders of the files it is given.
    createDirectory: async () => undefined,
    delete: (uri) => Promise.reject(FileSystemError.NoPermissions(uri)),
    rename: (uri) => Promise.reject(FileSystemError.NoPermissions(uri)),
  };
  subscriptions.push(
    changed,
    workspace.registerFileSystemProvider('office', folder, { isCaseSensitive: true }),
  );
};
