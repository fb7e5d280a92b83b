/** A real server whose network can fail under it in the ways a phone meets. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * `up`: as in production. `dead`: connections are refused. `hang`: accepted and never answered.
 * `500`: every address fails. `captive`: every address answers 200 and a page of somebody else's.
 */
export type Network = 'up' | 'dead' | 'hang' | '500' | 'captive';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const CAPTIVE = '<!doctype html><title>Wi-Fi gratuit</title><h1>Bienvenue, connectez-vous</h1>';

export class FailingServer {
  /** Every address asked for, answered or not. */
  readonly requests: string[] = [];
  readonly #answer: Answer;
  readonly #sockets = new Set<Socket>();
  #network: Network = 'up';
  #server: Server | null = null;
  #port = 0;

  private constructor(answer: Answer) {
    this.#answer = answer;
  }

  /** Listens on a free port, which it keeps when the network comes back. */
  static async open(answer: Answer): Promise<FailingServer> {
    const server = new FailingServer(answer);
    await server.#listen();
    return server;
  }

  get port(): number {
    return this.#port;
  }

  /** Changes what the network does, and drops every connection that is open. */
  async set(network: Network): Promise<void> {
    this.#network = network;
    for (const socket of this.#sockets) socket.destroy();
    if (network === 'dead') await this.close();
    else if (this.#server === null) await this.#listen();
  }

  async #listen(): Promise<void> {
    const server = createServer((request, response) => {
      this.requests.push(request.url ?? '/');
      if (this.#network === 'hang') return;
      if (this.#network === '500') response.writeHead(500).end('500');
      else if (this.#network === 'captive') {
        response.writeHead(200, { 'Content-Type': 'text/html' }).end(CAPTIVE);
      } else this.#answer(request, response);
    });
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((done) => server.listen(this.#port, '127.0.0.1', done));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    const closed = new Promise((done) => server.close(done));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}
