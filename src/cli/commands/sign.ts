import { mkdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeServed } from '../../host/compress.ts';
import { type Folders, foldersOf } from '../../host/folders.ts';
import { LISTS_FILE } from '../../host/root-files.ts';
import { signDirectory } from '../../host/signing/directory.ts';
import { type Allowed, readAllowed } from '../../host/signing/in-place.ts';
import { type Command, orUsage } from '../command.ts';

const USAGE = 'sign [--data FOLDER] [--out FILE] [--days NUMBER] [--allow-older CODES|all]';

/** `repli sign`: checks the data, compiles it and signs it, without building the site. */
export const command: Command = {
  summary: 'Vérifie, compile et signe l’annuaire / checks, compiles and signs the directory',
  usage: USAGE,
  async run(args, io) {
    const { data, out, days, allowed } = options(args, foldersOf(io));
    const path = resolve(io.cwd, out);
    const signed = await signDirectory(data, io, { days, inPlace: path, allowed });
    if (!signed.ok) {
      for (const line of signed.report) io.err(line);
      return 1;
    }
    await mkdir(dirname(path), { recursive: true });
    // The list first: whoever gets the directory can have the keys to open it.
    if (signed.lists !== null) await writeServed(join(dirname(path), LISTS_FILE), signed.lists);
    // With the copies that web servers send compressed: phones would go on getting the old text in those.
    await writeServed(path, signed.text);
    const { territories, version, validUntil } = signed.directory;
    io.out(
      `${relative(io.cwd, path)}: ${territories.length} territories, version ${version}, valid until ${validUntil.slice(0, 10)}, signed by ${signed.kid}.`,
    );
    return 0;
  },
};

interface Options {
  data: string;
  out: string;
  days: number;
  allowed: Allowed;
}

function options(args: readonly string[], folders: Folders): Options {
  return orUsage(USAGE, () => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string', default: folders.data },
        out: { type: 'string', default: join(folders.site, 'data/directory.jws') },
        days: { type: 'string', default: '365' },
        'allow-older': { type: 'string', default: '' },
      },
    });
    const days = Number(values.days);
    if (!Number.isInteger(days) || days < 1 || days > 3650) {
      throw new Error(`--days ${values.days}: expected a whole number from 1 to 3650`);
    }
    return {
      data: values.data,
      out: values.out,
      days,
      allowed: readAllowed(values['allow-older']),
    };
  });
}
