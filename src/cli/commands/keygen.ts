import { messages, type Told, told } from '../../base/messages.ts';
import { type KeyWanted, makeKey } from '../../directory/key-file.ts';
import { addKey } from '../../directory/keys-list.ts';
import type { Key } from '../../directory/model.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { readData } from '../../host/read-data.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import { defineCommand } from '../command.ts';
import { CODES, DATA, DAY, FILE, NAME, noTerritory } from '../common-options.ts';
import { dayToCome, YEARS, yearsAfter } from '../keys/days.ts';
import { alreadyListed, changeKeys, loadKeys } from '../keys/list.ts';
import { storeKey } from '../keys/store.ts';

const WORDS = messages({
  fr: {
    kept: (file: string) =>
      `Clé privée chiffrée : ${file}. Gardez-en une copie à l'abri ; sans la phrase secrète, elle est perdue.`,
    publicPart: (list: string) => `Partie publique, à ajouter à ${list} (ou --add) :`,
    added: (list: string, kid: string, until: string) =>
      `${list} : clé ${kid} ajoutée, valable jusqu'au ${until}.`,
    use: (given: string) => `--use « ${given} » : attendu directory, bulletin ou territory.`,
    which: 'Pour quel territoire ? Attendu : --for 35.',
    whose: 'À qui sera cette clé ? Attendu : --holder "SDIS 35".',
  },
  en: {
    kept: (file) =>
      `Encrypted private key: ${file}. Keep a copy of it in a safe place; without its passphrase it is lost.`,
    publicPart: (list) => `Public part, to be added to ${list} (or --add):`,
    added: (list, kid, until) => `${list}: key ${kid} added, valid until ${until}.`,
    use: (given) => `--use "${given}": expected directory, bulletin or territory.`,
    which: 'For which territory? Expected: --for 35.',
    whose: 'Whose key will it be? Expected: --holder "SDIS 35".',
  },
});

/** `repli keygen`: a key pair; the private part encrypted in a file, the public one for `keys.json`. */
export const command = defineCommand({
  name: 'keygen',
  summary: { fr: 'Crée une paire de clés pour signer', en: 'Makes a key pair to sign with' },
  options: {
    for: {
      value: CODES,
      means: {
        fr: 'territoires pour lesquels elle signera ; FR pour tout le pays',
        en: 'territories that it will sign for; FR for the whole country',
      },
      multiple: true,
    },
    use: {
      value: 'directory,bulletin',
      means: {
        fr: "ce qu'elle signera, pour une clé d'hébergeur ; territory sans elle",
        en: 'what it will sign, for the key of a host; territory without it',
      },
      multiple: true,
    },
    holder: {
      value: NAME,
      means: {
        fr: 'à qui elle est ; sans elle, la préfecture du territoire',
        en: 'whose it is; without it, the préfecture of the territory',
      },
    },
    until: {
      value: DAY,
      means: {
        fr: 'dernier jour où elle compte ; deux ans sans elle',
        en: 'its last day; two years without it',
      },
    },
    out: {
      value: FILE,
      means: {
        fr: 'où écrire la clé privée, chiffrée ; .repli/keys/ sans elle',
        en: 'where to write the private key, encrypted; .repli/keys/ without it',
      },
    },
    add: {
      means: {
        fr: 'inscrit la partie publique dans keys.json du dossier des données',
        en: 'writes the public part into keys.json of the data folder',
      },
    },
    data: DATA,
  },
  async run({ values, language, wrong }, io) {
    const words = WORDS[language];
    const listFile = `${values.data}/keys.json`;
    const wanted = await wantedKey(values, wrong, io);
    // A list that cannot be changed is said before anybody is asked for a passphrase.
    if (values.add) await loadKeys(values.data, io);
    const key = await makeKey(wanted);
    const { kid } = key.entry;
    io.err(words.kept(await storeKey(key, values.out, io)));
    if (!values.add) {
      io.err(words.publicPart(listFile));
      io.out(JSON.stringify(key.entry, null, 2));
      return 0;
    }
    await changeKeys(
      values.data,
      (keys) => {
        const changed = addKey(keys, key.entry);
        if (!changed.ok) throw alreadyListed(kid, values.data);
        return changed.keys;
      },
      io,
    );
    io.out(words.added(listFile, kid, wanted.until));
    return 0;
  },
});

interface Asked {
  for: readonly string[];
  use: readonly string[];
  holder: string | undefined;
  until: string | undefined;
  data: string;
}

type Wrong = (problem: Told) => UsageError;

const items = (values: readonly string[]) =>
  values.flatMap((value) => value.split(',')).map((item) => item.trim().toUpperCase());

function territoriesOf(asked: Asked): Key['territories'] {
  const codes = items(asked.for);
  if (codes.includes('FR')) return 'all';
  const unknown = codes.find((code) => !isTerritoryCode(code));
  if (unknown !== undefined) throw noTerritory('for', unknown);
  return [...new Set(codes)].sort();
}

function usesOf(asked: Asked): Key['use'] {
  if (asked.use.length === 0) return ['territory'];
  return items(asked.use).map((item) => {
    const use = item.toLowerCase();
    if (use === 'directory' || use === 'bulletin' || use === 'territory') return use;
    throw new UsageError(told(WORDS, (words) => words.use(item)));
  });
}

async function wantedKey(asked: Asked, wrong: Wrong, io: Io): Promise<KeyWanted> {
  const use = usesOf(asked);
  const territories = territoriesOf(asked);
  const from = io.now().toISOString().slice(0, 10);
  const until =
    asked.until === undefined ? yearsAfter(from, YEARS) : dayToCome(asked.until, 'until', from);
  if (use.includes('territory') && territories !== 'all' && territories.length === 0) {
    throw wrong(told(WORDS, ({ which }) => which));
  }
  const codes = territories === 'all' ? ['FR'] : territories;
  const holder = asked.holder ?? (await holderOf(codes, asked.data, io));
  if (holder === null) throw wrong(told(WORDS, ({ whose }) => whose));
  return { name: codes.join('-') || 'host', use, territories, holder, from, until };
}

/** The préfecture, when the key is for one territory; else somebody has to say. */
async function holderOf(codes: readonly string[], data: string, io: Io): Promise<string | null> {
  const [only, ...others] = codes;
  if (only === undefined || others.length > 0) return null;
  const today = io.now().toISOString().slice(0, 10);
  const { territories } = await readData(data, { today, cwd: io.cwd });
  return territories.find(({ code }) => code === only)?.prefecture.name ?? null;
}
