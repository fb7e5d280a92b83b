/** A real server whose network can fail under it in the ways a phone meets. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { SPOILED, type Spoiled, spoil } from './bad-answers.ts';

/**
 * `up`: as in production. `dead`: connections are refused. `reset`: taken, and ended as soon as
 * something is asked. `hang`: accepted and never answered. `500`, `404`: every address fails.
 * `captive`: every address answers 200 and a page of somebody else's.
 */
export type Network = 'up' | 'dead' | 'reset' | 'hang' | '500' | '404' | 'captive' | Spoiled;

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const CAPTIVE = '<!doctype html><title>Wi-Fi gratuit</title><h1>Bienvenue, connectez-vous</h1>';

const isSpoiled = (network: Network): network is Spoiled => SPOILED.some((how) => how === network);

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
      this.#meet(request, response);
    });
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((done) => server.listen(this.#port, '127.0.0.1', done));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  #meet(request: IncomingMessage, response: ServerResponse): void {
    const network = this.#network;
    if (network === 'hang') return;
    if (network === 'reset') request.socket.destroy();
    else if (network === '500' || network === '404') response.writeHead(+network).end(network);
    else if (network === 'captive') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(CAPTIVE);
    } else {
      if (isSpoiled(network)) spoil(network, request, response);
      this.#answer(request, response);
    }
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
