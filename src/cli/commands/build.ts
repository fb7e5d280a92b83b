import { parseArgs } from 'node:util';
import { buildSite } from '../build/build.ts';
import { type Command, UsageError } from '../command.ts';

const USAGE = 'repli build [--data data] [--out dist] [--site https://…] [--throwaway-key]';

/** `repli build`: 0 when the site is built, 1 when the data has errors. */
export const command: Command = {
  summary: 'Construit le site signé dans dist/ / builds the signed site into dist/',
  async run(args, io) {
    const options = read(args);
    return (await buildSite(options, io)) === null ? 1 : 0;
  },
};

function read(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string', default: 'data' },
        out: { type: 'string', default: 'dist' },
        site: { type: 'string', default: '' },
        'throwaway-key': { type: 'boolean', default: false },
      },
    });
    const { data, out, site } = values;
    return { data, out, site: site.replace(/\/$/, ''), throwawayKey: values['throwaway-key'] };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
