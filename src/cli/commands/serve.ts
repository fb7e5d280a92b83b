import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, orUsage, UsageError } from '../command.ts';
import { listen, siteHandler } from '../serve/server.ts';

const USAGE = 'repli serve [--dist dist] [--status dist/status] [--port 4173]';

/** `repli serve`: serves a built site until stopped. */
export const command: Command = {
  summary: 'Sert le site construit / serves the built site',
  async run(args, io) {
    const { dist, status, port } = read(args);
    const handler = await siteHandler({
      dist: resolve(io.cwd, dist),
      status: resolve(io.cwd, status),
    }).catch(() => {
      throw new UsageError(`${dist} holds no built site. Run: npm run build`);
    });
    const { server, address } = await listen(handler, Number(port));
    io.out(address);
    await new Promise((done) => server.once('close', done));
    return 0;
  },
};

function read(args: readonly string[]) {
  return orUsage(USAGE, () => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        dist: { type: 'string', default: 'dist' },
        status: { type: 'string', default: 'dist/status' },
        port: { type: 'string', default: '4173' },
      },
    });
    if (!/^\d{1,5}$/.test(values.port)) throw new Error(`--port ${values.port}: expected a number`);
    return values;
  });
}
