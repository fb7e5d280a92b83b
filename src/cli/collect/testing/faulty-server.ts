/** A web server on this machine that behaves as badly as a test wants. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface FaultyServer {
  /** `http://127.0.0.1:port` */
  origin: string;
  /** What each path does; a path without behaviour answers 404. */
  paths: Map<string, Behaviour>;
  /** Headers of every request so far, by path. */
  asked: { path: string; headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

export async function startFaultyServer(): Promise<FaultyServer> {
  const paths = new Map<string, Behaviour>();
  const asked: FaultyServer['asked'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push({ path, headers: request.headers });
    const behave = paths.get(path);
    if (behave === undefined) response.writeHead(404).end();
    else behave(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    paths,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Answers a document. */
export const answers =
  (body: string | Buffer, headers: Record<string, string> = {}): Behaviour =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/xml', ...headers }).end(body);
  };

/** Accepts and never answers. */
export const hangs: Behaviour = () => undefined;

/** Begins to answer and never ends. */
export const trickles: Behaviour = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/xml' });
  response.write('<rss>');
};

/** Closes the connection in the middle of the body. */
export const resets: Behaviour = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/xml', 'content-length': '1000' });
  response.write('<rss>', () => response.destroy());
};

export const fails =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (_request, response) =>
    void response.writeHead(status, headers).end();

export const redirects =
  (location: string): Behaviour =>
  (_request, response) =>
    void response.writeHead(302, { location }).end();
