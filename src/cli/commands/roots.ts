import { isDeepStrictEqual } from 'node:util';
import { messages, type OfficeLanguage, plural, type Told, told } from '../../base/messages.ts';
import { makeKey } from '../../directory/key-file.ts';
import { fingerprintOf } from '../../directory/key-request.ts';
import { keyState } from '../../directory/keys-list.ts';
import { newList, signList, withoutOvertaken } from '../../directory/roots/make-list.ts';
import {
  claimsOf,
  type RootKey,
  type Roots,
  readRoots,
  type SignedList,
  sameRoots,
  type Wanting,
  wantingFor,
} from '../../directory/roots/trust.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { commandLanguage } from '../../host/language.ts';
import {
  LISTS_FILE,
  type ListStanding,
  listable,
  listsToPublish,
  loadRoots,
  NEXT_ROOTS_FILE,
  ROOTS_FILE,
  readStanding,
  rootsToName,
  sameKeys,
  saveLists,
  saveRoots,
} from '../../host/root-files.ts';
import { momentThere } from '../../territories/moment-there.ts';
import { action, defineActions } from '../command.ts';
import { DATA, FILE, FOLDER, NAME } from '../common-options.ts';
import { yearsAfter } from '../keys/days.ts';
import { loadKeys } from '../keys/list.ts';
import { openKeyFile } from '../keys/open.ts';
import { keyStateShown, STATES } from '../keys/state-words.ts';
import { storeKey } from '../keys/store.ts';

/** A root is replaced by a list, not by its age; its file needs a day all the same. */
const ROOT_YEARS = 50;

interface Holder {
  kid: string;
  holder: string;
}

const WORDS = messages({
  fr: {
    waits: (file: string) => `${file} attend déjà d'être signé : repli roots sign, ou effacez-le.`,
    threshold:
      "Attendu : plus de personnes (--holder) que de signatures exigées (--threshold, au moins 2), pour qu'une clé perdue n'arrête rien.",
    theirs: (name: string) =>
      `Clé racine de « ${name} » : à elle ou à lui de choisir la phrase secrète.`,
    made: (file: string, threshold: number, count: number) =>
      `${file} : ${threshold} signatures sur ${count}. Remettez chaque fichier à sa personne, sur une clé USB, et effacez-les d'ici.`,
    none: (file: string) => `${file} n'existe pas : repli roots make le crée.`,
    which: 'Avec quelle clé ? Attendu : --key FICHIER.',
    nothing: (version: number, file: string) =>
      `Rien à signer : la liste ${version} dit déjà ce que dit ${file}.`,
    needs: (file: string) =>
      `${file} : il y faut une clé valable pour l'annuaire (directory) et une pour le bulletin (bulletin).`,
    noRoot: (file: string, kid: string) => `${file} : ${kid} n'est pas une clé racine d'ici.`,
    meanwhile: (keys: string, lists: string) =>
      `${keys} ou ${lists} a changé pendant la signature. Rien n'a été écrit : relisez la liste et signez-la de nouveau.`,
    signed: (kid: string) => `Signée par ${kid}.`,
    counts: (file: string) => `${file} : la liste compte. Publiez-la (repli sign, ou repli build).`,
    list: (version: number, issuedAt: string) => `Liste ${version}, du ${issuedAt} :`,
    rootsOf: (roots: string) => `  racines : ${roots}`,
    named: (threshold: number, keys: readonly Holder[]) =>
      `${threshold} sur ${keys.length} (${keys.map(({ kid, holder }) => `${kid}, ${holder}`).join(' ; ')})`,
    lacks: (count: number, keys: readonly Holder[]) =>
      `${plural.fr(count, 'Manque', 'Manquent')} ${count} ${plural.fr(count, 'signature', 'signatures')} parmi : ${keys.map(({ kid, holder }) => `${kid} (${holder})`).join(', ')}.`,
    roots: (roots: string) => `Racines : ${roots}.`,
    noList: "Aucune liste ne compte encore : les téléphones suivent les clés de l'application.",
  },
  en: {
    waits: (file) => `${file} waits to be signed already: repli roots sign, or delete it.`,
    threshold:
      'Expected: more people (--holder) than signatures needed (--threshold, at least 2), so that a lost key stops nothing.',
    theirs: (name) => `Root key of "${name}": it is theirs to choose the passphrase.`,
    made: (file, threshold, count) =>
      `${file}: ${threshold} signatures out of ${count}. Hand each file to its person, on a USB stick, and delete them here.`,
    none: (file) => `${file} does not exist: repli roots make creates it.`,
    which: 'With which key? Expected: --key FILE.',
    nothing: (version, file) => `Nothing to sign: list ${version} already says what ${file} says.`,
    needs: (file) =>
      `${file}: it needs a valid key for the directory (directory) and one for the bulletin (bulletin).`,
    noRoot: (file, kid) => `${file}: ${kid} is not a root key of this host.`,
    meanwhile: (keys, lists) =>
      `${keys} or ${lists} changed while it was signed. Nothing was written: read the list again and sign it anew.`,
    signed: (kid) => `Signed by ${kid}.`,
    counts: (file) => `${file}: the list counts. Publish it (repli sign, or repli build).`,
    list: (version, issuedAt) => `List ${version}, of ${issuedAt}:`,
    rootsOf: (roots) => `  roots: ${roots}`,
    named: (threshold, keys) =>
      `${threshold} of ${keys.length} (${keys.map(({ kid, holder }) => `${kid}, ${holder}`).join('; ')})`,
    lacks: (count, keys) =>
      `${count} ${plural.en(count, 'signature is', 'signatures are')} missing, of: ${keys.map(({ kid, holder }) => `${kid} (${holder})`).join(', ')}.`,
    roots: (roots) => `Roots: ${roots}.`,
    noList: 'No list counts yet: phones go by the keys of the app.',
  },
});
type Words = (typeof WORDS)['fr'];

const wrongUse = (say: (words: Words) => string) => new UsageError(told(WORDS, say));

/** `repli roots`: the keys kept off line that say which keys of the host count, and can say otherwise. */
export const command = defineActions({
  name: 'roots',
  summary: {
    fr: 'Clés racines, hors ligne : fait, signe, vérifie',
    en: 'Root keys, kept off line: makes, signs, checks',
  },
  actions: {
    make: action({
      means: {
        fr: 'fait une clé racine par personne',
        en: 'makes a root key for each person',
      },
      options: {
        holder: {
          value: NAME,
          means: { fr: 'une personne ; une fois par personne', en: 'a person; once for each' },
          multiple: true,
          required: true,
        },
        threshold: {
          value: { fr: 'NOMBRE', en: 'NUMBER' },
          means: { fr: 'signatures exigées', en: 'signatures needed' },
          default: '2',
        },
        out: {
          value: FOLDER,
          means: { fr: 'où écrire leurs fichiers', en: 'where to write their files' },
          default: '.repli/roots',
        },
        data: DATA,
      },
      run: ({ values, wrong }, io) => make(values, wrong, io),
    }),
    sign: action({
      means: {
        fr: 'signe la liste des clés qui comptent',
        en: 'signs the list of the keys that count',
      },
      options: {
        key: {
          value: FILE,
          means: {
            fr: 'fichier de clé racine ; une fois par personne présente',
            en: 'file of a root key; once for each person present',
          },
          multiple: true,
        },
        data: DATA,
      },
      run: ({ values, language, wrong }, io) => sign(values, { language, wrong }, io),
    }),
    check: action({
      means: {
        fr: 'dit ce que les téléphones suivent, et ce qui manque',
        en: 'tells what phones go by, and what is missing',
      },
      options: { data: DATA },
      run: ({ values: { data }, language }, io) => check(data, language, io),
    }),
  },
});

type Wrong = (problem: Told) => UsageError;

interface Making {
  holder: readonly string[];
  threshold: string;
  out: string;
  data: string;
}

async function make(
  { holder, threshold, out, data }: Making,
  wrong: Wrong,
  io: Io,
): Promise<number> {
  const [inPlace, prepared] = [
    await loadRoots(data, ROOTS_FILE, io),
    await loadRoots(data, NEXT_ROOTS_FILE, io),
  ];
  const standing = await readStanding(data, io);
  if (prepared !== null && standing !== null && !sameRoots(prepared, standing.trust.roots)) {
    throw wrongUse((words) => words.waits(`${data}/${NEXT_ROOTS_FILE}`));
  }
  const asked = Number(threshold);
  if (!Number.isInteger(asked) || asked < 2 || asked >= holder.length) {
    throw wrong(told(WORDS, (words) => words.threshold));
  }
  const words = WORDS[commandLanguage(io)];
  const day = io.now().toISOString().slice(0, 10);
  const days = { from: day, until: yearsAfter(day, ROOT_YEARS) };
  const keys: RootKey[] = [];
  for (const name of holder) {
    io.err(words.theirs(name));
    const wanted = { name: 'root', use: ['keys' as const], territories: [], holder: name };
    const key = await makeKey({ ...wanted, ...days });
    const { kid, jwk } = key.entry;
    const file = await storeKey(key, `${out}/${kid}.json`, io);
    keys.push({ kid, holder: name, jwk });
    io.out(`${kid}  ${name}  ${file}  ${await fingerprintOf(key.entry)}`);
  }
  const roots = readRoots({ threshold: asked, keys });
  if (roots === undefined) throw wrong(told(WORDS, (each) => each.threshold));
  const name = inPlace === null ? ROOTS_FILE : NEXT_ROOTS_FILE;
  await saveRoots(data, name, roots, io);
  io.out(words.made(`${data}/${name}`, asked, keys.length));
  return 0;
}

async function standingOf(data: string, io: Io): Promise<ListStanding> {
  const standing = await readStanding(data, io);
  if (standing !== null) return standing;
  throw wrongUse((words) => words.none(`${data}/${ROOTS_FILE}`));
}

async function sign(
  { key: files, data }: { key: readonly string[]; data: string },
  { language, wrong }: { language: OfficeLanguage; wrong: Wrong },
  io: Io,
): Promise<number> {
  if (files.length === 0) throw wrong(told(WORDS, (words) => words.which));
  const words = WORDS[language];
  const keysFile = `${data}/keys.json`;
  const standing = await standingOf(data, io);
  const { trust, first, holding } = standing;
  const roots = await rootsToName(data, standing, io);
  const keys = listable((await loadKeys(data, io)).keys);
  const same = (list: Pick<ListStanding['trust'], 'keys' | 'roots'> | null) =>
    list !== null && sameKeys(list.keys, keys) && sameRoots(list.roots, roots);
  if (holding.length > 0 && same(trust)) {
    io.out(words.nothing(trust.version, keysFile));
    return 0;
  }
  const { pending } = standing;
  const begun = pending !== null && same(claimsOf(pending)) ? pending : null;
  let list: SignedList = begun ?? newList({ roots, keys }, trust, io.now());
  if (claimsOf(list) === null) throw wrongUse((each) => each.needs(keysFile));
  for (const line of contentOf(list, language, io)) io.err(line);
  for (const file of files) {
    const signer = await openKeyFile(file, io);
    const known = [...trust.roots.keys, ...roots.keys].some(({ kid }) => kid === signer.kid);
    if (!known) throw wrongUse((each) => each.noRoot(file, signer.kid));
    list = await signList(list, signer);
    io.out(words.signed(signer.kid));
  }
  // Passphrases take their time: what somebody signed or revoked meanwhile is not undone.
  const now = await standingOf(data, io);
  const held = isDeepStrictEqual([now.holding, now.pending], [holding, pending]);
  if (!held || !sameKeys(listable((await loadKeys(data, io)).keys), keys)) {
    throw wrongUse((each) => each.meanwhile(keysFile, `${data}/${LISTS_FILE}`));
  }
  const wanting = await wantingFor(list, trust);
  const after =
    wanting.length === 0 ? withoutOvertaken([...holding, list], first) : [...holding, list];
  await saveLists(data, after, io);
  for (const each of wanting) io.out(lacks(each, words));
  if (wanting.length === 0) io.out(words.counts(`${data}/${LISTS_FILE}`));
  return 0;
}

/** What a person is about to sign, to be read aloud with the others. */
function contentOf(list: SignedList, language: OfficeLanguage, io: Io): string[] {
  const content = claimsOf(list);
  if (content === null) return [];
  const words = WORDS[language];
  const day = io.now().toISOString().slice(0, 10);
  return [
    words.list(content.version, momentThere(content.issuedAt, language)),
    ...content.keys.map(
      (key) =>
        `  ${key.kid}  ${STATES[language][keyState(key, day)]}  ${key.use.join(', ')}  ${key.holder}`,
    ),
    words.rootsOf(named(content.roots, words)),
  ].map(keyStateShown);
}

const holders = (keys: Roots['keys']): Holder[] => keys.map(({ kid, holder }) => ({ kid, holder }));

const named = ({ threshold, keys }: Roots, words: Words): string =>
  words.named(threshold, holders(keys));

const lacks = ({ roots, signed }: Wanting, words: Words): string =>
  words.lacks(
    roots.threshold - signed.size,
    holders(roots.keys.filter(({ kid }) => !signed.has(kid))),
  );

async function check(data: string, language: OfficeLanguage, io: Io): Promise<number> {
  const words = WORDS[language];
  const standing = await standingOf(data, io);
  const { trust, holding, pending } = standing;
  const { keys } = await loadKeys(data, io);
  io.out(words.roots(named(trust.roots, words)));
  const last = holding.at(-1);
  if (last === undefined) io.out(words.noList);
  else for (const line of contentOf(last, language, io)) io.out(line);
  if (pending !== null) {
    for (const each of await wantingFor(pending, trust)) io.out(lacks(each, words));
    return 1;
  }
  await listsToPublish(data, keys, io);
  return 0;
}
