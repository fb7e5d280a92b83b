import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { askedToEnd } from '../../host/ending.ts';
import { type Folders, foldersOf } from '../../host/folders.ts';
import { UsageError } from '../../host/io.ts';
import { closeServer, listen, siteHandler } from '../../site/serve/server.ts';
import { type Command, orUsage } from '../command.ts';

const USAGE = 'repli serve [--dist dist] [--status .repli/status] [--port 4173]';

/** `repli serve`: serves a built site until stopped. */
export const command: Command = {
  summary: 'Sert le site construit / serves the built site',
  usage: USAGE,
  async run(args, io) {
    const { dist, status, port } = read(args, foldersOf(io));
    const handler = await siteHandler({
      dist: resolve(io.cwd, dist),
      status: resolve(io.cwd, status),
    }).catch(() => {
      throw new UsageError(`${dist} holds no built site. Run: npm run build`);
    });
    const { server, address } = await listen(handler, Number(port));
    io.out(address);
    await askedToEnd();
    await closeServer(server);
    return 0;
  },
};

function read(args: readonly string[], { site, status }: Folders) {
  return orUsage(USAGE, () => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        dist: { type: 'string', default: site },
        status: { type: 'string', default: status },
        port: { type: 'string', default: '4173' },
      },
    });
    if (!/^\d{1,5}$/.test(values.port)) throw new Error(`--port ${values.port}: expected a number`);
    return values;
  });
}
