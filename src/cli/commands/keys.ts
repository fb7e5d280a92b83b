import { messages, type OfficeLanguage, told } from '../../base/messages.ts';
import type { Failure } from '../../base/result.ts';
import { makeKey } from '../../directory/key-file.ts';
import { type KeysChange, keyState, revokeKey, rotateKey } from '../../directory/keys-list.ts';
import type { Key, Keys } from '../../directory/model.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { action, defineActions } from '../command.ts';
import { CODES, DATA, DAY, FILE, JSON_OUT, NAME, wholeNumberOption } from '../common-options.ts';
import { addRequested } from '../keys/add.ts';
import { dayFrom, daysAfter, OVERLAP_DAYS, YEARS, yearsAfter } from '../keys/days.ts';
import { alreadyListed, changeKeys, loadKeys } from '../keys/list.ts';
import { openKeyFile } from '../keys/open.ts';
import { keyStateShown, STATES } from '../keys/state-words.ts';
import { storeKey } from '../keys/store.ts';

const WORDS = messages({
  fr: {
    none: 'Aucune clé. Pour en créer une : npm run -s repli -- keygen --for 35 --add',
    everywhere: 'tout le pays',
    days: (from: string, until: string) => `du ${from} au ${until}`,
    revokedOn: (day: string) => `révoquée le ${day}`,
    made: (kid: string, from: string, until: string, file: string) =>
      `${kid} : nouvelle clé, du ${from} au ${until}, dans ${file}.`,
    lasts: (kid: string, until: string, list: string) =>
      `${kid} : compte jusqu'au ${until} inclus. Publiez ${list} avant cette date.`,
    revoked: (kid: string, on: string) =>
      `${kid} : révoquée à partir du ${on}. Tout ce qu'elle a signé est refusé dès ce jour.`,
    publish: (list: string) =>
      `Publiez ${list} maintenant : le serveur l'apprend par ce fichier, les téléphones par l'application.`,
    clear: (kid: string) =>
      `Clé privée ${kid} EN CLAIR : à placer dans un coffre de secrets (REPLI_KEY), nulle part ailleurs.`,
    unknown: (kid: string, list: string, known: string) =>
      `Clé inconnue : « ${kid} ». Clés de ${list} : ${known || 'aucune'}.`,
    'already-revoked': (kid: string) => `La clé ${kid} est déjà révoquée.`,
    'not-valid': (kid: string) =>
      `La clé ${kid} n'est plus (ou pas encore) valable : créez-en une nouvelle avec keygen.`,
  },
  en: {
    none: 'No key. To make one: npm run -s repli -- keygen --for 35 --add',
    everywhere: 'the whole country',
    days: (from, until) => `from ${from} to ${until}`,
    revokedOn: (day) => `revoked on ${day}`,
    made: (kid, from, until, file) => `${kid}: new key, from ${from} to ${until}, in ${file}.`,
    lasts: (kid, until, list) =>
      `${kid}: counts until ${until}, that day included. Publish ${list} before then.`,
    revoked: (kid, on) =>
      `${kid}: revoked from ${on}. Whatever it has signed is refused from that day.`,
    publish: (list) =>
      `Publish ${list} now: the server learns of it by this file, phones by the app.`,
    clear: (kid) =>
      `Private key ${kid} IN THE CLEAR: to be put in a safe for secrets (REPLI_KEY), nowhere else.`,
    unknown: (kid, list, known) => `Unknown key: "${kid}". Keys of ${list}: ${known || 'none'}.`,
    'already-revoked': (kid) => `Key ${kid} is revoked already.`,
    'not-valid': (kid) =>
      `Key ${kid} is not valid any more (or not yet): make a new one with keygen.`,
  },
});

const KID = {
  value: 'KID',
  means: {
    fr: 'nom de la clé, tel que keys list le donne',
    en: 'name of the key, as keys list gives it',
  },
  count: 'one',
} as const;

const UNTIL = {
  value: DAY,
  means: {
    fr: 'dernier jour où elle compte ; deux ans sans elle',
    en: 'its last day; two years without it',
  },
} as const;

const today = (io: Io): string => io.now().toISOString().slice(0, 10);
const listOf = (data: string): string => `${data}/keys.json`;

/** `repli keys`: who may sign, until when; one made at a desk; a successor; an end. */
export const command = defineActions({
  name: 'keys',
  summary: {
    fr: 'Liste, ajoute, renouvelle ou révoque les clés',
    en: 'Lists, adds, renews or revokes keys',
  },
  actions: {
    list: action({
      means: {
        fr: 'les clés, et jusqu’à quand elles comptent',
        en: 'the keys, and until when they count',
      },
      options: { json: JSON_OUT, data: DATA },
      run: ({ values, language }, io) => list(values, language, io),
    }),
    add: action({
      means: {
        fr: 'inscrit une clé faite au bureau, avec les droits que vous donnez',
        en: 'enters a key made at the desk, with the rights that you give',
      },
      operands: {
        value: { fr: 'DEMANDE.jws', en: 'REQUEST.jws' },
        means: { fr: 'demande faite au bureau', en: 'request made at the desk' },
        count: 'one',
      },
      options: {
        for: {
          value: CODES,
          means: {
            fr: 'territoires pour lesquels elle signera ; FR pour tout le pays',
            en: 'territories that it will sign for; FR for the whole country',
          },
        },
        holder: {
          value: NAME,
          means: {
            fr: 'à qui elle est ; sans elle, ce que dit la demande',
            en: 'whose it is; without it, as the request says',
          },
        },
        until: UNTIL,
        replaces: {
          value: 'KID',
          means: {
            fr: 'clé de la même personne dont elle prend la suite',
            en: 'key of the same person that it comes after',
          },
        },
        data: DATA,
      },
      run: ({ values, operands: [file] }, io) => addRequested(file, values, io),
    }),
    rotate: action({
      means: {
        fr: "fait une clé qui prend la suite d'une autre ; les deux comptent un temps",
        en: 'makes a key that comes after another; both count for a while',
      },
      operands: KID,
      options: {
        overlap: {
          value: { fr: 'JOURS', en: 'DAYS' },
          means: { fr: 'jours où les deux comptent', en: 'days for which both count' },
          default: String(OVERLAP_DAYS),
        },
        until: UNTIL,
        out: {
          value: FILE,
          means: {
            fr: 'où écrire la clé privée, chiffrée ; .repli/keys/ sans elle',
            en: 'where to write the private key, encrypted; .repli/keys/ without it',
          },
        },
        data: DATA,
      },
      run: ({ values, operands: [kid], language }, io) => rotate(kid, values, language, io),
    }),
    revoke: action({
      means: {
        fr: "met fin à une clé volée ou perdue : rien de ce qu'elle signe ne compte plus",
        en: 'ends a key that was stolen or lost: nothing that it signs counts any more',
      },
      operands: KID,
      options: {
        on: {
          value: DAY,
          means: {
            fr: "premier jour où elle ne compte plus ; aujourd'hui sans elle",
            en: 'first day on which it counts no more; today without it',
          },
        },
        data: DATA,
      },
      run: ({ values, operands: [kid], language }, io) => revoke(kid, values, language, io),
    }),
    export: action({
      means: {
        fr: "la clé privée en clair, pour le coffre d'un hébergeur",
        en: 'the private key in the clear, for the safe of a host',
      },
      operands: {
        value: FILE,
        means: { fr: 'fichier de clé, chiffré', en: 'key file, encrypted' },
        count: 'one',
      },
      options: {},
      async run({ operands: [file], language }, io) {
        const { kid, privateKey } = await openKeyFile(file, io);
        io.err(WORDS[language].clear(kid));
        io.out(JSON.stringify({ ...privateKey, kid }));
        return 0;
      },
    }),
  },
});

async function list(
  { data, json }: { data: string; json: boolean },
  language: OfficeLanguage,
  io: Io,
): Promise<number> {
  const { keys } = await loadKeys(data, io);
  const day = today(io);
  if (json) {
    const stated = keys.map((key) => ({ ...key, state: keyState(key, day) }));
    io.out(JSON.stringify(stated, null, 2));
    return 0;
  }
  for (const key of keys) io.out(oneLine(key, day, language));
  if (keys.length === 0) io.out(WORDS[language].none);
  return 0;
}

function oneLine(key: Key, day: string, language: OfficeLanguage): string {
  const words = WORDS[language];
  const { kid, use, territories, holder, from, until, revoked } = key;
  const where = territories === 'all' ? words.everywhere : territories.join(', ');
  const end = revoked === null ? words.days(from, until) : words.revokedOn(revoked);
  const rights = use.includes('territory') ? `${use.join(', ')} (${where})` : use.join(', ');
  return keyStateShown(
    `${kid}  ${STATES[language][keyState(key, day)]}  ${end}  ${rights}  ${holder}`,
  );
}

interface Rotation {
  data: string;
  overlap: string;
  until: string | undefined;
  out: string | undefined;
}

async function rotate(
  kid: string,
  asked: Rotation,
  language: OfficeLanguage,
  io: Io,
): Promise<number> {
  const file = listOf(asked.data);
  const keys = await loadKeys(asked.data, io);
  const day = today(io);
  const key = keys.keys.find((held) => held.kid === kid);
  if (key === undefined) throw refusal('unknown', kid, asked.data, keys.keys);
  const overlap = wholeNumberOption('overlap', asked.overlap, { least: 0, most: 999 });
  const until = asked.until === undefined ? yearsAfter(day, YEARS) : dayFrom(asked.until, 'until');
  const { use, territories, holder } = key;
  const name = kid.replace(/-[0-9a-f]{8}$/, '');
  const successor = await makeKey({ name, use, territories, holder, from: day, until });
  const rotated = (list: Keys): Keys => {
    const changed = rotateKey(list, kid, successor.entry, daysAfter(day, overlap), day);
    if (!changed.ok) throw refusal(changed.problem, kid, asked.data, list.keys);
    return changed.keys;
  };
  rotated(keys);
  // The private part first: a list that names a key nobody holds would be worse than a spare file.
  const stored = await storeKey(successor, asked.out, io);
  const after = await changeKeys(asked.data, rotated, io);
  const last = after.keys.find((held) => held.kid === kid)?.until ?? day;
  const words = WORDS[language];
  io.out(words.made(successor.entry.kid, day, until, stored));
  io.out(words.lasts(kid, last, file));
  return 0;
}

async function revoke(
  kid: string,
  asked: { data: string; on: string | undefined },
  language: OfficeLanguage,
  io: Io,
): Promise<number> {
  const file = listOf(asked.data);
  await loadKeys(asked.data, io);
  const on = asked.on === undefined ? today(io) : dayFrom(asked.on, 'on');
  await changeKeys(
    asked.data,
    (list) => {
      const changed = revokeKey(list, kid, on);
      if (!changed.ok) throw refusal(changed.problem, kid, asked.data, list.keys);
      return changed.keys;
    },
    io,
  );
  io.out(WORDS[language].revoked(kid, on));
  io.out(WORDS[language].publish(file));
  return 0;
}

function refusal(
  problem: Failure<KeysChange>['problem'],
  kid: string,
  data: string,
  keys: readonly Key[],
): UsageError {
  if (problem === 'already-there') return alreadyListed(kid, data);
  const known = keys.map((key) => key.kid).join(', ');
  return new UsageError(told(WORDS, (words) => words[problem](kid, listOf(data), known)));
}
