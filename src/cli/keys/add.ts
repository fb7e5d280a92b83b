/** Enters a key that was made elsewhere, with the rights that the host gives it. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { messages, told } from '../../base/messages.ts';
import { fingerprintOf, openKeyRequest } from '../../directory/key-request.ts';
import { addKey } from '../../directory/keys-list.ts';
import type { Key } from '../../directory/model.ts';
import { unreadFile } from '../../host/file-errors.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { commandLanguage } from '../../host/language.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import { noTerritory } from '../common-options.ts';
import { dayToCome, YEARS, yearsAfter } from './days.ts';
import { alreadyListed, changeKeys, loadKeys } from './list.ts';

interface Given {
  data: string;
  /** `35,22`, or `FR`. */
  for?: string | undefined;
  holder?: string | undefined;
  until?: string | undefined;
  /** The key that it comes after, in the same hands: both count as one person. */
  replaces?: string | undefined;
}

const WORDS = messages({
  fr: {
    noRequest: (file: string) =>
      `${file} : ce n'est pas une demande de clé faite au bureau, ou elle a été altérée.`,
    unknown: (kid: string) => `--replaces : clé inconnue, « ${kid} ».`,
    everywhere: 'tout le pays',
    added: ({ kid, where, from, until, holder }: Entered) =>
      `${kid} : ajoutée pour ${where}, du ${from} au ${until}, à « ${holder} ».`,
    fingerprint: (fingerprint: string, kid: string) =>
      `Empreinte : ${fingerprint}. Au téléphone, faites-la lire à qui a fait la clé : si elle diffère, repli keys revoke ${kid}.`,
    rebuild:
      "Puis reconstruisez le site : téléphones et bureaux apprennent la clé par l'application.",
    which: (wish: string) =>
      `Pour quel territoire ? C'est à vous d'en donner le droit : --for ${wish} (ce que la demande souhaite).`,
  },
  en: {
    noRequest: (file) => `${file}: not a key request made at the desk, or it was altered.`,
    unknown: (kid) => `--replaces: unknown key "${kid}".`,
    everywhere: 'the whole country',
    added: ({ kid, where, from, until, holder }) =>
      `${kid}: added for ${where}, from ${from} to ${until}, for "${holder}".`,
    fingerprint: (fingerprint, kid) =>
      `Fingerprint: ${fingerprint}. Have it read to you on the phone by who made the key: if it differs, repli keys revoke ${kid}.`,
    rebuild: 'Then build the site anew: phones and desks learn of the key through the app.',
    which: (wish) =>
      `For which territory? The right is yours to give: --for ${wish} (what the request wishes).`,
  },
});

interface Entered {
  kid: string;
  where: string;
  from: string;
  until: string;
  holder: string;
}

/**
 * Adds the key of a request made at a desk. Whatever the request asks for, the rights are those given here.
 * @throws UsageError when the file is no request, no territory is given, or the key is there already
 */
export async function addRequested(file: string, given: Given, io: Io): Promise<number> {
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch((error: Error) => {
    throw unreadFile(file, error);
  });
  const request = await openKeyRequest(text);
  if (request === null) throw new UsageError(told(WORDS, (words) => words.noRequest(file)));
  const { key } = request;
  const territories = territoriesOf(given.for, key);
  const from = io.now().toISOString().slice(0, 10);
  const until =
    given.until === undefined ? yearsAfter(from, YEARS) : dayToCome(given.until, 'until', from);
  const { kid, jwk } = key;
  const days = { from, until, revoked: null };
  const holder = given.holder ?? key.holder;
  const keys = await loadKeys(given.data, io);
  const { replaces } = given;
  if (replaces !== undefined && !keys.keys.some((held) => held.kid === replaces)) {
    throw new UsageError(told(WORDS, (words) => words.unknown(replaces)));
  }
  const after = replaces === undefined ? {} : { replaces };
  const entry: Key = { kid, use: ['territory'], territories, holder, ...days, ...after, jwk };
  await changeKeys(
    given.data,
    (list) => {
      const same = list.keys.find((held) => held.jwk.x === jwk.x && held.jwk.y === jwk.y);
      const changed = addKey(list, entry);
      if (same !== undefined || !changed.ok) {
        throw alreadyListed(same?.kid ?? kid, given.data);
      }
      return changed.keys;
    },
    io,
  );
  const words = WORDS[commandLanguage(io)];
  const where = territories === 'all' ? words.everywhere : territories.join(', ');
  io.out(words.added({ kid, where, from, until, holder }));
  io.out(words.fingerprint(await fingerprintOf(entry), kid));
  io.out(words.rebuild);
  return 0;
}

function territoriesOf(text: string | undefined, asked: Key): Key['territories'] {
  if (text === undefined) {
    const wish = asked.territories === 'all' ? 'FR' : asked.territories.join(',');
    throw new UsageError(told(WORDS, (words) => words.which(wish)));
  }
  const codes = text.split(',').map((code) => code.trim().toUpperCase());
  if (codes.includes('FR')) return 'all';
  const unknown = codes.find((code) => !isTerritoryCode(code));
  if (unknown !== undefined) throw noTerritory('for', unknown);
  return [...new Set(codes)].sort();
}
