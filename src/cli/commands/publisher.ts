import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { askedToEnd } from '../../host/ending.ts';
import { foldersOf } from '../../host/folders.ts';
import type { Io } from '../../host/io.ts';
import { logTo } from '../../host/log.ts';
import { type ServerOptions, startServer } from '../../publisher/http/server.ts';
import { LIMITS } from '../../publisher/limits.ts';
import { type Command, orUsage } from '../command.ts';

const USAGE =
  'npm run publisher -- [--data data] [--directory dist/data/directory.jws] [--host 127.0.0.1] [--port 8035] [--behind-proxy]\n' +
  '  REPLI_DATABASE      .repli/publisher.sqlite, or postgres://user:password@host/database\n' +
  '  REPLI_DESK_ORIGIN   origins of the desk, with commas: https://repli.example\n' +
  '  REPLI_KEY, REPLI_KEY_FILE   with one of them the directory is compiled and signed too';

function read(args: readonly string[], io: Io): ServerOptions {
  const folders = foldersOf(io);
  return orUsage(USAGE, () => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string', default: folders.data },
        directory: { type: 'string', default: join(folders.site, 'data/directory.jws') },
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '8035' },
        'behind-proxy': { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535) {
      throw new Error(`--port ${values.port}: expected a number from 0 to 65535`);
    }
    const { env, cwd } = io;
    const database = env['REPLI_DATABASE'] || folders.database;
    const signs = Boolean(env['REPLI_KEY'] || env['REPLI_KEY_FILE']);
    return {
      data: resolve(cwd, values.data),
      directory: signs ? resolve(cwd, values.directory) : null,
      database: /^postgres(ql)?:/.test(database) ? database : resolve(cwd, database),
      host: values.host,
      port,
      origins: originsIn(env['REPLI_DESK_ORIGIN'] ?? ''),
      behindProxy: values['behind-proxy'],
      limits: LIMITS,
      io,
      log: logTo(io, true),
    };
  });
}

function originsIn(text: string): string[] {
  const origins = text.split(',').map((origin) => origin.trim());
  const given = origins.filter((origin) => origin !== '');
  for (const origin of given) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new Error(
        `REPLI_DESK_ORIGIN ${origin}: expected an origin such as https://repli.example`,
      );
    }
  }
  return given;
}

/** `repli publisher`: takes in signed territory files and announcements until stopped. */
export const command: Command = {
  summary: 'Reçoit et publie les fichiers signés / takes in and publishes signed files',
  usage: USAGE,
  async run(args, io) {
    const server = await startServer(read(args, io));
    await askedToEnd();
    await server.close();
    return 0;
  },
};
