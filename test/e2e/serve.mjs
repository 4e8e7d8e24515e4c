// A plain web server over the build, on a free port of this machine: for what interception cannot stand for (service workers, times).
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { TYPES, web } from './browser.mjs';

/** `requests` collects the paths asked for; `folder` stands before each path, as on an intranet's server. */
export async function serveBuild(folder = '') {
  const requests = [];
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requests.push(asked);
    const file = path.join(web, asked.startsWith(folder) ? asked.slice(folder.length) : '/absent');
    if (!file.startsWith(web) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file).slice(1)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    address: `${origin}${folder}`,
    requests,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}
