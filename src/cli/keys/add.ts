/** Enters a key that was made elsewhere, with the rights that the host gives it. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fingerprintOf, openKeyRequest } from '../../directory/key-request.ts';
import { addKey } from '../../directory/keys-list.ts';
import type { Key } from '../../directory/model.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import { dayFrom, YEARS, yearsAfter } from './days.ts';
import { loadKeys, saveKeys } from './list.ts';

interface Given {
  data: string;
  /** `35,22`, or `FR`. */
  for?: string | undefined;
  holder?: string | undefined;
  until?: string | undefined;
  /** The key that it comes after, in the same hands: both count as one person. */
  replaces?: string | undefined;
}

/**
 * Adds the key of a request made at a desk. Whatever the request asks for, the rights are those given here.
 * @throws UsageError when the file is no request, no territory is given, or the key is there already
 */
export async function addRequested(file: string, given: Given, io: Io): Promise<number> {
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch((error: Error) => {
    throw new UsageError(`${file}\u00a0: ${error.message}`);
  });
  const request = await openKeyRequest(text);
  if (request === null) {
    throw new UsageError(
      `${file}\u00a0: ce n’est pas une demande de clé faite au bureau, ou elle a été altérée.`,
    );
  }
  const { key } = request;
  const territories = territoriesOf(given.for, key);
  const from = io.now().toISOString().slice(0, 10);
  const until = given.until === undefined ? yearsAfter(from, YEARS) : dayFrom(given.until, 'until');
  if (until <= from) throw new UsageError(`--until ${until}\u00a0: attendu un jour à venir.`);
  const { kid, jwk } = key;
  const days = { from, until, revoked: null };
  const holder = given.holder ?? key.holder;
  const keys = await loadKeys(given.data, io);
  const { replaces } = given;
  if (replaces !== undefined && !keys.keys.some((held) => held.kid === replaces)) {
    throw new UsageError(`--replaces\u00a0: clé inconnue, «\u00a0${replaces}\u00a0».`);
  }
  const after = replaces === undefined ? {} : { replaces };
  const entry: Key = { kid, use: ['territory'], territories, holder, ...days, ...after, jwk };
  const same = keys.keys.find((held) => held.jwk.x === jwk.x && held.jwk.y === jwk.y);
  const changed = addKey(keys, entry);
  if (same !== undefined || !changed.ok) {
    throw new UsageError(`La clé ${same?.kid ?? kid} figure déjà dans data/keys.json.`);
  }
  await saveKeys(given.data, changed.keys, io);
  const where = territories === 'all' ? 'tout le pays' : territories.join(', ');
  io.out(`${kid}\u00a0: ajoutée pour ${where}, du ${from} au ${until}, à «\u00a0${holder}\u00a0».`);
  io.out(
    `Empreinte\u00a0: ${await fingerprintOf(entry)}. Au téléphone, faites-la lire à qui a fait la clé\u00a0: si elle diffère, repli keys revoke ${kid}.`,
  );
  io.out(
    'Puis reconstruisez le site\u00a0: téléphones et bureaux apprennent la clé par l’application.',
  );
  return 0;
}

function territoriesOf(text: string | undefined, asked: Key): Key['territories'] {
  if (text === undefined) {
    const wish = asked.territories === 'all' ? 'FR' : asked.territories.join(',');
    throw new UsageError(
      `Pour quel territoire\u00a0? C’est à vous d’en donner le droit\u00a0: --for ${wish} (ce que la demande souhaite).`,
    );
  }
  const codes = text.split(',').map((code) => code.trim().toUpperCase());
  if (codes.includes('FR')) return 'all';
  const wrong = codes.find((code) => !isTerritoryCode(code));
  if (wrong !== undefined) {
    throw new UsageError(
      `--for «\u00a0${wrong}\u00a0»\u00a0: attendu un code de département (35, 2A, 974) ou FR.`,
    );
  }
  return [...new Set(codes)].sort();
}
