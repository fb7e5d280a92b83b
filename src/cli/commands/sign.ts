import { dirname, join, relative } from 'node:path';
import { messages, plural } from '../../base/messages.ts';
import { writeServed } from '../../host/compress.ts';
import { outFile } from '../../host/out-file.ts';
import { LISTS_FILE } from '../../host/root-files.ts';
import { signDirectory } from '../../host/signing/directory.ts';
import { readAllowed } from '../../host/signing/in-place.ts';
import { dayThere } from '../../territories/moment-there.ts';
import { defineCommand } from '../command.ts';
import { ALLOW_OLDER, DATA, FILE, wholeNumberOption } from '../common-options.ts';

interface Signed {
  file: string;
  territories: number;
  version: number;
  until: string;
  kid: string;
}

const WORDS = messages({
  fr: {
    signed: ({ file, territories, version, until, kid }: Signed) =>
      `${file} : ${territories} ${plural.fr(territories, 'territoire', 'territoires')}, version ${version}, valable jusqu'au ${until}, signé par ${kid}.`,
  },
  en: {
    signed: ({ file, territories, version, until, kid }) =>
      `${file}: ${territories} ${plural.en(territories, 'territory', 'territories')}, version ${version}, valid until ${until}, signed by ${kid}.`,
  },
});

/** `repli sign`: checks the data, compiles it and signs it, without building the site. */
export const command = defineCommand({
  name: 'sign',
  summary: {
    fr: "Vérifie, compile et signe l'annuaire",
    en: 'Checks, compiles and signs the directory',
  },
  options: {
    data: DATA,
    out: {
      value: FILE,
      means: { fr: "où écrire l'annuaire signé", en: 'where to write the signed directory' },
      default: ({ site }) => join(site, 'data/directory.jws'),
    },
    days: {
      value: { fr: 'NOMBRE', en: 'NUMBER' },
      means: {
        fr: 'jours pendant lesquels les téléphones le tiennent pour récent',
        en: 'days for which phones take it as current',
      },
      default: '365',
    },
    'allow-older': ALLOW_OLDER,
  },
  async run({ values, language }, io) {
    const days = wholeNumberOption('days', values.days, { least: 1, most: 3650 });
    const allowed = readAllowed(values['allow-older']);
    const path = await outFile(io, values.out, 'directory.jws');
    const signed = await signDirectory(values.data, io, { days, inPlace: path, allowed });
    if (!signed.ok) {
      for (const line of signed.report) io.err(line);
      return 1;
    }
    // The list first: whoever gets the directory can have the keys to open it.
    if (signed.lists !== null) await writeServed(join(dirname(path), LISTS_FILE), signed.lists);
    // With the copies that web servers send compressed: phones would go on getting the old text in those.
    await writeServed(path, signed.text);
    const { territories, version, validUntil } = signed.directory;
    io.out(
      WORDS[language].signed({
        file: relative(io.cwd, path),
        territories: territories.length,
        version,
        until: dayThere(validUntil),
        kid: signed.kid,
      }),
    );
    return 0;
  },
});
