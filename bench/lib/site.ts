/** A built folder behind the real server, with a network that can fail under it. */
import { FailingServer, type Network } from '../../e2e/support/failing-server.ts';
import { siteHandler } from '../../src/site/serve/server.ts';

export class Site {
  readonly #host: string;
  readonly #server: FailingServer;

  private constructor(host: string, server: FailingServer) {
    this.#host = host;
    this.#server = server;
  }

  /**
   * Serves a built folder and its status folder.
   * @param name becomes `name.localhost`: to the browser two names are two sites, which share
   *   neither a process nor a worker
   */
  static async open(name: string, dist: string, status: string): Promise<Site> {
    const server = await FailingServer.open(await siteHandler({ dist, status }));
    return new Site(`${name}.localhost`, server);
  }

  /** `http://name.localhost:port`, without a slash at the end. */
  get address(): string {
    return `http://${this.#host}:${this.#server.port}`;
  }

  /** Changes what the network does, and drops every open connection. */
  async set(network: Network): Promise<void> {
    await this.#server.set(network);
  }

  async close(): Promise<void> {
    await this.#server.close();
  }
}
