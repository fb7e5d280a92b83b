import { parseArgs } from 'node:util';
import { makeKey } from '../../directory/key-file.ts';
import {
  type KeyState,
  type KeysChange,
  keyState,
  revokeKey,
  rotateKey,
} from '../../directory/keys-list.ts';
import type { Key } from '../../directory/model.ts';
import { type Folders, foldersOf } from '../../host/folders.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { type Command, orUsage } from '../command.ts';
import { addRequested } from '../keys/add.ts';
import { dayFrom, daysAfter, OVERLAP_DAYS, YEARS, yearsAfter } from '../keys/days.ts';
import { loadKeys, saveKeys } from '../keys/list.ts';
import { openKeyFile } from '../keys/open.ts';
import { storeKey } from '../keys/store.ts';

const USAGE = `keys list [--json]
  keys add DEMANDE.jws --for 35[,22…|FR] [--holder NOM] [--until JOUR] [--replaces KID]
  keys rotate KID [--overlap 30] [--until JOUR] [--out FICHIER]
  keys revoke KID [--on JOUR]
  keys export FICHIER      (la clé privée en clair, pour le coffre d’un hébergeur)
  toutes\u00a0: [--data data]`;

/** `repli keys`: who may sign, until when; one made at a desk; a successor; an end. */
export const command: Command = {
  summary: 'Liste, ajoute, renouvelle ou révoque les clés / lists, adds, rotates or revokes keys',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = options(args, foldersOf(io));
    const [deed, subject, ...others] = positionals;
    if (others.length > 0) throw new UsageError(USAGE);
    if (deed === 'list' && subject === undefined) return list(values, io);
    if (deed === 'add' && subject !== undefined) return addRequested(subject, values, io);
    if (deed === 'rotate' && subject !== undefined) return rotate(subject, values, io);
    if (deed === 'revoke' && subject !== undefined) return revoke(subject, values, io);
    if (deed === 'export' && subject !== undefined) return exportPrivate(subject, io);
    throw new UsageError(USAGE);
  },
};

type Values = ReturnType<typeof options>['values'];

function options(args: readonly string[], folders: Folders) {
  return orUsage(USAGE, () => {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        overlap: { type: 'string', default: String(OVERLAP_DAYS) },
        until: { type: 'string' },
        on: { type: 'string' },
        for: { type: 'string' },
        holder: { type: 'string' },
        replaces: { type: 'string' },
        out: { type: 'string' },
        data: { type: 'string', default: folders.data },
      },
    });
  });
}

const today = (io: Io): string => io.now().toISOString().slice(0, 10);

const STATES: Readonly<Record<KeyState, string>> = {
  valid: 'valable',
  waiting: 'pas encore valable',
  expired: 'expirée',
  revoked: 'RÉVOQUÉE',
};

async function list(values: Values, io: Io): Promise<number> {
  const { keys } = await loadKeys(values.data, io);
  const day = today(io);
  if (values.json) {
    io.out(
      JSON.stringify(
        keys.map((key) => ({ ...key, state: keyState(key, day) })),
        null,
        2,
      ),
    );
    return 0;
  }
  for (const key of keys) io.out(oneLine(key, day));
  if (keys.length === 0)
    io.out('Aucune clé. Pour en créer une\u00a0: npm run -s repli -- keygen --for 35 --add');
  return 0;
}

function oneLine(key: Key, day: string): string {
  const { kid, use, territories, holder, from, until, revoked } = key;
  const where = territories === 'all' ? 'tout le pays' : territories.join(', ');
  const end = revoked === null ? `du ${from} au ${until}` : `révoquée le ${revoked}`;
  const rights = use.includes('territory') ? `${use.join(', ')} (${where})` : use.join(', ');
  return `${kid}  ${STATES[keyState(key, day)]}  ${end}  ${rights}  ${holder}`.replace(
    /\p{Cc}/gu,
    '\ufffd',
  );
}

async function rotate(kid: string, values: Values, io: Io): Promise<number> {
  const keys = await loadKeys(values.data, io);
  const day = today(io);
  const key = keys.keys.find((held) => held.kid === kid);
  if (key === undefined) throw unknown(kid, keys.keys);
  const overlap = Number(values.overlap);
  if (!/^\d{1,3}$/.test(values.overlap)) {
    throw new UsageError(
      `--overlap «\u00a0${values.overlap}\u00a0»\u00a0: attendu un nombre de jours, de 0 à 999.`,
    );
  }
  const until =
    values.until === undefined ? yearsAfter(day, YEARS) : dayFrom(values.until, 'until');
  const { use, territories, holder } = key;
  const name = kid.replace(/-[0-9a-f]{8}$/, '');
  const successor = await makeKey({ name, use, territories, holder, from: day, until });
  const changed = rotateKey(keys, kid, successor.entry, daysAfter(day, overlap), day);
  if (!changed.ok) throw refusal(changed, kid, keys.keys);
  // The private part first: a list that names a key nobody holds would be worse than a spare file.
  const file = await storeKey(successor, values.out, io);
  await saveKeys(values.data, changed.keys, io);
  const last = changed.keys.keys.find((held) => held.kid === kid)?.until;
  io.out(`${successor.entry.kid}\u00a0: nouvelle clé, du ${day} au ${until}, dans ${file}.`);
  io.out(`${kid}\u00a0: compte jusqu’au ${last} inclus. Publiez data/keys.json avant cette date.`);
  return 0;
}

async function revoke(kid: string, values: Values, io: Io): Promise<number> {
  const keys = await loadKeys(values.data, io);
  const on = values.on === undefined ? today(io) : dayFrom(values.on, 'on');
  const changed = revokeKey(keys, kid, on);
  if (!changed.ok) throw refusal(changed, kid, keys.keys);
  await saveKeys(values.data, changed.keys, io);
  io.out(
    `${kid}\u00a0: révoquée à partir du ${on}. Tout ce qu’elle a signé est refusé dès ce jour.`,
  );
  io.out(
    'Publiez data/keys.json maintenant\u00a0: le serveur l’apprend par ce fichier, les téléphones par l’application.',
  );
  return 0;
}

async function exportPrivate(file: string, io: Io): Promise<number> {
  const { kid, privateKey } = await openKeyFile(file, io);
  io.err(
    `Clé privée ${kid} EN CLAIR\u00a0: à placer dans un coffre de secrets (REPLI_KEY), nulle part ailleurs.`,
  );
  io.out(JSON.stringify({ ...privateKey, kid }));
  return 0;
}

function unknown(kid: string, keys: readonly Key[]): UsageError {
  const known = keys.map((key) => key.kid).join(', ') || 'aucune';
  return new UsageError(
    `Clé inconnue\u00a0: «\u00a0${kid}\u00a0». Clés de data/keys.json\u00a0: ${known}.`,
  );
}

function refusal(
  { why }: Extract<KeysChange, { ok: false }>,
  kid: string,
  keys: readonly Key[],
): UsageError {
  switch (why) {
    case 'unknown':
      return unknown(kid, keys);
    case 'already-there':
      return new UsageError(`La clé ${kid} figure déjà dans data/keys.json.`);
    case 'already-revoked':
      return new UsageError(`La clé ${kid} est déjà révoquée.`);
    case 'not-valid':
      return new UsageError(
        `La clé ${kid} n’est plus (ou pas encore) valable\u00a0: créez-en une nouvelle avec keygen.`,
      );
  }
}
