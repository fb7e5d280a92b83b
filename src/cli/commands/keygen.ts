import { parseArgs } from 'node:util';
import { type KeyWanted, makeKey } from '../../directory/key-file.ts';
import { addKey } from '../../directory/keys-list.ts';
import type { Key } from '../../directory/model.ts';
import { type Folders, foldersOf } from '../../host/folders.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { readData } from '../../host/read-data.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import { type Command, orUsage } from '../command.ts';
import { dayFrom, YEARS, yearsAfter } from '../keys/days.ts';
import { loadKeys, saveKeys } from '../keys/list.ts';
import { storeKey } from '../keys/store.ts';

const USAGE = `keygen --for 35[,22…|FR] [--holder NOM] [--until JOUR] [--out FICHIER] [--add] [--data data]
  keygen --use directory,bulletin --holder HÉBERGEUR [--until JOUR] [--out FICHIER] [--add]`;

/** `repli keygen`: a key pair; the private part encrypted in a file, the public one for `keys.json`. */
export const command: Command = {
  summary: 'Crée une paire de clés pour signer / makes a key pair',
  usage: USAGE,
  async run(args, io) {
    const values = options(args, foldersOf(io));
    const wanted = await wantedKey(values, io);
    const list = values.add ? await loadKeys(values.data, io) : null;
    const key = await makeKey(wanted);
    const file = await storeKey(key, values.out, io);
    io.err(
      `Clé privée chiffrée\u00a0: ${file}. Gardez-en une copie à l’abri\u00a0; sans la phrase secrète, elle est perdue.`,
    );
    if (list === null) {
      io.err('Partie publique, à ajouter à data/keys.json (ou --add)\u00a0:');
      io.out(JSON.stringify(key.entry, null, 2));
      return 0;
    }
    const changed = addKey(list, key.entry);
    if (!changed.ok)
      throw new UsageError(`La clé ${key.entry.kid} figure déjà dans data/keys.json.`);
    await saveKeys(values.data, changed.keys, io);
    io.out(
      `${values.data}/keys.json\u00a0: clé ${key.entry.kid} ajoutée, valable jusqu’au ${wanted.until}.`,
    );
    return 0;
  },
};

type Values = ReturnType<typeof options>;

function options(args: readonly string[], folders: Folders) {
  return orUsage(USAGE, () => {
    return parseArgs({
      args: [...args],
      options: {
        for: { type: 'string', multiple: true },
        use: { type: 'string', multiple: true },
        holder: { type: 'string' },
        until: { type: 'string' },
        out: { type: 'string' },
        add: { type: 'boolean', default: false },
        data: { type: 'string', default: folders.data },
      },
    }).values;
  });
}

const items = (values: readonly string[] | undefined) =>
  (values ?? []).flatMap((value) => value.split(',')).map((item) => item.trim().toUpperCase());

function territoriesOf(values: Values): Key['territories'] {
  const codes = items(values.for);
  if (codes.includes('FR')) return 'all';
  for (const code of codes) {
    if (isTerritoryCode(code)) continue;
    throw new UsageError(
      `--for «\u00a0${code}\u00a0»\u00a0: attendu un code de département (35, 2A, 974) ou FR.\n  ${USAGE}`,
    );
  }
  return [...new Set(codes)].sort();
}

function usesOf(values: Values): Key['use'] {
  if (values.use === undefined) return ['territory'];
  return items(values.use).map((item) => {
    const use = item.toLowerCase();
    if (use === 'directory' || use === 'bulletin' || use === 'territory') return use;
    throw new UsageError(
      `--use «\u00a0${item}\u00a0»\u00a0: attendu directory, bulletin ou territory.`,
    );
  });
}

async function wantedKey(values: Values, io: Io): Promise<KeyWanted> {
  const use = usesOf(values);
  const territories = territoriesOf(values);
  const from = io.now().toISOString().slice(0, 10);
  const until =
    values.until === undefined ? yearsAfter(from, YEARS) : dayFrom(values.until, 'until');
  if (until <= from) throw new UsageError(`--until ${until}\u00a0: attendu un jour à venir.`);
  if (use.includes('territory') && territories !== 'all' && territories.length === 0) {
    throw new UsageError(`Pour quel territoire\u00a0? Attendu\u00a0: --for 35.\n  ${USAGE}`);
  }
  const codes = territories === 'all' ? ['FR'] : territories;
  const holder = values.holder ?? (await holderOf(codes, values.data, io));
  return { name: codes.join('-') || 'host', use, territories, holder, from, until };
}

/** The préfecture, when the key is for one territory. */
async function holderOf(codes: readonly string[], data: string, io: Io): Promise<string> {
  const [only, ...others] = codes;
  if (only !== undefined && others.length === 0) {
    const today = io.now().toISOString().slice(0, 10);
    const { territories } = await readData(data, { today, cwd: io.cwd });
    const found = territories.find(({ code }) => code === only);
    if (found !== undefined) return found.prefecture.name;
  }
  throw new UsageError(
    `À qui sera cette clé\u00a0? Attendu\u00a0: --holder "SDIS 35".\n  ${USAGE}`,
  );
}
