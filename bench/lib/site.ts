/** A built folder behind the real server, with a network that can fail under it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { siteHandler } from '../../src/cli/serve/server.ts';

/** `up`: as in production. `dead`: connections are refused. `hang`: accepted and never answered. */
export type Network = 'up' | 'dead' | 'hang';

export class Site {
  readonly #host: string;
  readonly #handler: Awaited<ReturnType<typeof siteHandler>>;
  readonly #sockets = new Set<Socket>();
  #network: Network = 'up';
  #server: Server | null = null;
  #port = 0;

  private constructor(host: string, handler: Awaited<ReturnType<typeof siteHandler>>) {
    this.#host = host;
    this.#handler = handler;
  }

  /**
   * Serves a built folder and its status folder.
   * @param name becomes `name.localhost`: to the browser two names are two sites, which share
   *   neither a process nor a worker
   */
  static async open(name: string, dist: string, status: string): Promise<Site> {
    const site = new Site(`${name}.localhost`, await siteHandler({ dist, status }));
    await site.#listen();
    return site;
  }

  /** `http://name.localhost:port`, without a slash at the end. */
  get address(): string {
    return `http://${this.#host}:${this.#port}`;
  }

  /** Changes what the network does, and drops every open connection. */
  async set(network: Network): Promise<void> {
    this.#network = network;
    for (const socket of this.#sockets) socket.destroy();
    if (network === 'dead') await this.close();
    else if (this.#server === null) await this.#listen();
  }

  async #listen(): Promise<void> {
    const server = createServer((request, response) => {
      if (this.#network !== 'hang') this.#handler(request, response);
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
