/** Serves a built site as a host would: compressed, with the headers of production. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { COMMON } from '../../pages/headers.ts';
import { headersOf, type Policies, serviceHeaders } from '../web/headers.ts';
import { ERROR_FOLDER, errorLanguage } from '../web/languages.ts';
import { accepts, etagOf, findFile, type ServedFile } from './files.ts';
import { handOn, PUBLISHER_PATH } from './proxy.ts';

interface ServeOptions {
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

/** Answers with a file, or says that there is none. */
type Find = (pathname: string, accepted: string) => Promise<ServedFile | null>;

/**
 * The handler of a built site.
 * @throws when the folder holds no built site
 */
export async function siteHandler(options: ServeOptions): Promise<Handler> {
  const { dist, publisher } = options;
  const file = join(dist, 'headers.json');
  let policies = JSON.parse(await readFile(file, 'utf8')) as Policies;
  const find = finder(options);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // A build that takes the place of this one has styles, hence a policy, of its own.
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text !== null) policies = JSON.parse(text) as Policies;
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const fail = (status: number) =>
      failed(status, pathname, { request, response, find, policies });
    if (publisher !== undefined && pathname.startsWith(`${PUBLISHER_PATH}/`)) {
      const ours = serviceHeaders(policies);
      handOn(publisher, request, response, { ours, unreached: () => void fail(502) });
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return fail(405);
    const found = await find(pathname, header(request, 'accept-encoding'));
    if (found === null) return fail(404);
    send(200, found, { request, response, policies });
  };
  return (request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, COMMON);
      response.end();
    });
  };
}

/** Where each address is looked for: the site itself, and what changes beside it. */
function finder({ dist, status, directory }: ServeOptions): Find {
  return async (pathname, accepted) => {
    if (pathname.startsWith('/status/')) {
      const found = await findFile(status, pathname.slice('/status'.length), '');
      return found && packed({ ...found, path: pathname }, accepted);
    }
    // The publishing service signs a new directory while the site is being served.
    if (pathname === '/data/directory.jws' && directory !== undefined) {
      const content = await readFile(directory).catch(() => null);
      const found = content && { path: pathname, content, encoding: null, etag: etagOf(content) };
      return found && packed(found, accepted);
    }
    return findFile(dist, pathname, accepted);
  };
}

/** A document that changes too often to lie compressed beside itself. */
function packed(found: ServedFile, accepted: string): ServedFile {
  if (!accepts(accepted, 'gzip')) return found;
  const content = gzipSync(found.content);
  return { ...found, content, encoding: 'gzip', etag: etagOf(content) };
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  policies: Policies;
}

const header = (request: IncomingMessage, name: string): string =>
  String(request.headers[name] ?? '');

function send(status: number, found: ServedFile, { request, response, policies }: Exchange): void {
  const { path, content, encoding, etag } = found;
  const headers = {
    ...headersOf(path, policies),
    ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
    ...(status === 200 ? { ETag: etag } : {}),
  };
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'Content-Length': content.length });
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** The page with the numbers to call, in the person's language; plain words where a site has none. */
async function failed(
  status: number,
  pathname: string,
  { find, ...exchange }: Exchange & { find: Find },
): Promise<void> {
  const { request, response } = exchange;
  const language = errorLanguage(pathname, header(request, 'accept-language'));
  const page = await find(`/${ERROR_FOLDER}/${language}.html`, header(request, 'accept-encoding'));
  if (page !== null) return send(status, page, exchange);
  response.writeHead(status, headersOf('/error.txt', exchange.policies));
  response.end(`${status}`);
}

/** Ends a server without waiting for those who keep their connection. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeAllConnections();
  await closed;
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
