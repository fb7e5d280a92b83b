import { parseArgs } from 'node:util';
import { type Folders, foldersOf } from '../../host/folders.ts';
import { readAllowed } from '../../host/signing/in-place.ts';
import { type BuildOptions, buildSite } from '../../site/build/build.ts';
import { withSourceDate } from '../../site/build/source-date.ts';
import { type Command, orUsage } from '../command.ts';

const USAGE = `repli build [--data data] [--out dist] [--site https://…] [--throwaway-key]
            [--publisher https://…|/publier] [--forge https://…/{path}] [--mail adresse] [--duty 'qui appeler la nuit']
            [--allow-older CODES|all]`;

/** `repli build`: 0 when the site is built, 1 when the data has errors. */
export const command: Command = {
  summary: 'Construit le site signé dans dist/ / builds the signed site into dist/',
  usage: USAGE,
  async run(args, io) {
    const options = read(args, foldersOf(io));
    return (await buildSite(options, withSourceDate(io))) === null ? 1 : 0;
  },
};

function read(args: readonly string[], folders: Folders): BuildOptions {
  return orUsage(USAGE, () => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string', default: folders.data },
        out: { type: 'string', default: folders.site },
        site: { type: 'string', default: '' },
        'throwaway-key': { type: 'boolean', default: false },
        publisher: { type: 'string', default: '' },
        forge: { type: 'string', default: '' },
        mail: { type: 'string', default: '' },
        duty: { type: 'string', default: '' },
        'allow-older': { type: 'string', default: '' },
      },
    });
    const { data, out, site } = values;
    const { forge, mail, duty } = values;
    const publisher = values.publisher.replace(/\/+$/, '');
    if (publisher !== '' && !/^\/[\w/-]+$/.test(publisher) && !/^https?:/.test(publisher)) {
      throw new Error(
        `--publisher "${publisher}": expected an address, https://…, or a path such as /publier`,
      );
    }
    if (forge !== '' && !(forge.includes('{path}') && URL.canParse(forge))) {
      throw new Error(`--forge "${forge}": expected an address with {path} in it`);
    }
    return {
      data,
      out,
      site: site.replace(/\/$/, ''),
      throwawayKey: values['throwaway-key'],
      allowed: readAllowed(values['allow-older']),
      desk: { publisher, forge, mail, duty },
    };
  });
}
