/** Serves a built site as a host would: compressed, with the headers of production. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { proxy } from 'hono/proxy';
import { COMMON } from '../../pages/headers.ts';
import { headersOf, type Policies, serviceHeaders } from '../web/headers.ts';
import { ERROR_FOLDER, errorLanguage } from '../web/languages.ts';
import { accepts, findFile, type ServedFile } from './files.ts';

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

/** Where the publishing service answers, on the site's own address. */
export const PUBLISHER_PATH = '/publier';

/** Answers of the service to what is sent may come late: it waits until phones can see it. */
const SERVICE_TIMEOUT_MS = 60_000;

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
  const app = new Hono();
  app.use(async (_, next) => {
    // A build that takes the place of this one has styles, hence a policy, of its own.
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text !== null) policies = JSON.parse(text) as Policies;
    await next();
  });
  const fail = (c: Context, status: number) => failed(c, status, { find, policies });
  if (publisher !== undefined) {
    app.all(`${PUBLISHER_PATH}/*`, (c) =>
      handOn(c, publisher, serviceHeaders(policies)).catch(() => fail(c, 502)),
    );
  }
  app.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, ...Object.keys(COMMON)] }));
  app.get('*', async (c) => {
    const found = await find(pathOf(c), acceptedBy(c));
    return found === null ? fail(c, 404) : sent(200, found, policies);
  });
  app.all('*', (c) => fail(c, 405));
  app.onError((_, c) => c.body(null, 500, COMMON));
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return (request, response) => void listener(request, response);
}

const pathOf = (c: Context): string => new URL(c.req.url).pathname;
const acceptedBy = (c: Context): string => c.req.header('Accept-Encoding') ?? '';

/**
 * Hands a request on to the service and its answer back.
 * @param ours headers of the site, which stand in place of the service's of the same name
 */
async function handOn(
  c: Context,
  service: string,
  ours: Readonly<Record<string, string>>,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const answer = await proxy(`${service}${pathname.slice(PUBLISHER_PATH.length)}${search}`, {
    raw: c.req.raw,
    redirect: 'manual',
    signal: AbortSignal.timeout(SERVICE_TIMEOUT_MS),
  });
  for (const [name, value] of Object.entries(ours)) answer.headers.set(name, value);
  return answer;
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
      return content && packed({ path: pathname, content, encoding: null }, accepted);
    }
    return findFile(dist, pathname, accepted);
  };
}

/** A document that changes too often to lie compressed beside itself. */
function packed(found: ServedFile, accepted: string): ServedFile {
  if (!accepts(accepted, 'gzip')) return found;
  return { ...found, content: gzipSync(found.content), encoding: 'gzip' };
}

function sent(
  status: number,
  { path, content, encoding }: ServedFile,
  policies: Policies,
): Response {
  const headers = {
    ...headersOf(path, policies),
    ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
    'Content-Length': String(content.length),
  };
  return new Response(new Uint8Array(content), { status, headers });
}

/** The page with the numbers to call, in the person's language; plain words where a site has none. */
async function failed(
  c: Context,
  status: number,
  { find, policies }: { find: Find; policies: Policies },
): Promise<Response> {
  const language = errorLanguage(pathOf(c), c.req.header('Accept-Language') ?? '');
  const page = await find(`/${ERROR_FOLDER}/${language}.html`, acceptedBy(c));
  if (page !== null) return sent(status, page, policies);
  return new Response(`${status}`, { status, headers: headersOf('/error.txt', policies) });
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
