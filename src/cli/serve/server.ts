/** Serves a built site as a host would: compressed, with the headers of production. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { commonHeaders, headersOf } from './headers.ts';
import { handOn, PUBLISHER_PATH } from './proxy.ts';

export interface ServeOptions {
  /** Folder of the built site. */
  dist: string;
  /** Folder where the collector writes the bulletin; read at each request. */
  status: string;
  /** Address of the publishing service to hand `/publier/` on to; absent when there is none. */
  publisher?: string;
  /** Where the signed directory lies, if not in the built site. */
  directory?: string;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * The handler of a built site.
 * @throws when the folder holds no built site
 */
export async function siteHandler({
  dist,
  status,
  publisher,
  directory = join(dist, 'data/directory.jws'),
}: ServeOptions): Promise<Handler> {
  const policies = JSON.parse(await readFile(join(dist, 'headers.json'), 'utf8')) as {
    csp: string;
    desk: string;
  };
  const citizens = commonHeaders(policies.csp);
  const desk = commonHeaders(policies.desk);
  const files = sirv(dist, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: ['html'],
    setHeaders: (response, path) => setAll(response, headersOf(path)),
  });
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    setAll(response, pathname.startsWith('/desk/') ? desk : citizens);
    if (publisher !== undefined && pathname.startsWith(`${PUBLISHER_PATH}/`)) {
      handOn(publisher, request, response);
      return;
    }
    // The publishing service signs a new directory while the site is being served.
    if (pathname === '/data/directory.jws') {
      void serveFresh(directory, request, response);
      return;
    }
    if (pathname.startsWith('/status/')) {
      void serveFresh(join(status, pathname.slice('/status/'.length)), request, response);
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('404');
    });
  };
}

/** A file that changes while the server runs: read each time, revalidated by ETag. */
async function serveFresh(path: string, request: IncomingMessage, response: ServerResponse) {
  if (!/^[\w./-]+\.(jws|json|xml|atom|csv)$/.test(path) || path.includes('..'))
    return notFound(response);
  const content = await readFile(path).catch(() => null);
  if (content === null) return notFound(response);
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  setAll(response, {
    ...headersOf(new URL(request.url ?? '/', 'http://localhost').pathname),
    ETag: etag,
    Vary: 'Accept-Encoding',
  });
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (accepted.includes('br')) {
    response.setHeader('Content-Encoding', 'br');
    response.end(brotliCompressSync(content));
  } else if (accepted.includes('gzip')) {
    response.setHeader('Content-Encoding', 'gzip');
    response.end(gzipSync(content));
  } else {
    response.end(content);
  }
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404');
}

function setAll(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** Listens on the first free port from `port` on; answers the server and its address. */
export async function listen(
  handler: Handler,
  port: number,
): Promise<{ server: Server; address: string }> {
  for (let tried = port; ; tried += 1) {
    const server = createServer(handler);
    const free = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' && tried < port + 20) resolve(false);
        else reject(error);
      });
      server.listen(tried, '127.0.0.1', () => resolve(true));
    });
    if (free) return { server, address: `http://localhost:${tried}` };
  }
}
