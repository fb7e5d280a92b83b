import { parseArgs } from 'node:util';
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
import { type Folders, foldersOf } from '../../host/folders.ts';
import { type Io, UsageError } from '../../host/io.ts';
import {
  LISTS_FILE,
  listable,
  listsToPublish,
  loadRoots,
  NEXT_ROOTS_FILE,
  ROOTS_FILE,
  readStanding,
  rootsToName,
  type Standing,
  sameKeys,
  saveLists,
  saveRoots,
} from '../../host/root-files.ts';
import { type Command, orUsage } from '../command.ts';
import { yearsAfter } from '../keys/days.ts';
import { loadKeys } from '../keys/list.ts';
import { openKeyFile } from '../keys/open.ts';
import { storeKey } from '../keys/store.ts';

const USAGE = `roots make --holder NOM --holder NOM --holder NOM [--threshold 2] [--out DOSSIER]
  roots sign --key FICHIER [--key FICHIER…]
  roots check
  toutes\u00a0: [--data data]`;

/** A root is replaced by a list, not by its age; its file needs a day all the same. */
const ROOT_YEARS = 50;

/** `repli roots`: the keys kept off line that say which keys of the host count, and can say otherwise. */
export const command: Command = {
  summary: 'Clés racines, hors ligne\u00a0: fait, signe, vérifie / offline root keys',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = options(args, foldersOf(io));
    const [deed, ...others] = positionals;
    if (others.length > 0) throw new UsageError(USAGE);
    if (deed === 'make') return make(values, io);
    if (deed === 'sign') return sign(values, io);
    if (deed === 'check') return check(values, io);
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
        holder: { type: 'string', multiple: true, default: [] },
        threshold: { type: 'string', default: '2' },
        key: { type: 'string', multiple: true, default: [] },
        out: { type: 'string', default: '.repli/roots' },
        data: { type: 'string', default: folders.data },
      },
    });
  });
}

async function make({ holder, threshold, out, data }: Values, io: Io): Promise<number> {
  const [inPlace, prepared] = [
    await loadRoots(data, ROOTS_FILE, io),
    await loadRoots(data, NEXT_ROOTS_FILE, io),
  ];
  const standing = await readStanding(data, io);
  if (prepared !== null && standing !== null && !sameRoots(prepared, standing.trust.roots)) {
    throw new UsageError(
      `${data}/${NEXT_ROOTS_FILE} attend déjà d’être signé\u00a0: repli roots sign, ou effacez-le.`,
    );
  }
  const asked = Number(threshold);
  if (!Number.isInteger(asked) || asked < 2 || asked >= holder.length) {
    throw new UsageError(
      `Attendu\u00a0: plus de personnes (--holder) que de signatures exigées (--threshold, au moins 2), pour qu’une clé perdue n’arrête rien.\n  ${USAGE}`,
    );
  }
  const day = io.now().toISOString().slice(0, 10);
  const days = { from: day, until: yearsAfter(day, ROOT_YEARS) };
  const keys: RootKey[] = [];
  for (const name of holder) {
    io.err(
      `Clé racine de «\u00a0${name}\u00a0»\u00a0: à elle ou à lui de choisir la phrase secrète.`,
    );
    const key = await makeKey({
      name: 'root',
      use: ['keys'],
      territories: [],
      holder: name,
      ...days,
    });
    const { kid, jwk } = key.entry;
    const file = await storeKey(key, `${out}/${kid}.json`, io);
    keys.push({ kid, holder: name, jwk });
    io.out(`${kid}  ${name}  ${file}  ${await fingerprintOf(key.entry)}`);
  }
  const roots = readRoots({ threshold: asked, keys });
  if (roots === undefined) throw new UsageError(USAGE);
  const name = inPlace === null ? ROOTS_FILE : NEXT_ROOTS_FILE;
  await saveRoots(data, name, roots, io);
  io.out(
    `${data}/${name}\u00a0: ${asked} signatures sur ${keys.length}. Remettez chaque fichier à sa personne, sur une clé USB, et effacez-les d’ici.`,
  );
  return 0;
}

async function standingOf(data: string, io: Io): Promise<Standing> {
  const standing = await readStanding(data, io);
  if (standing !== null) return standing;
  throw new UsageError(`${data}/${ROOTS_FILE} n’existe pas\u00a0: repli roots make le crée.`);
}

async function sign({ key: files, data }: Values, io: Io): Promise<number> {
  if (files.length === 0)
    throw new UsageError(`Avec quelle clé\u00a0? Attendu\u00a0: --key FICHIER.\n  ${USAGE}`);
  const standing = await standingOf(data, io);
  const { trust, first, holding } = standing;
  const roots = await rootsToName(data, standing, io);
  const keys = listable((await loadKeys(data, io)).keys);
  const same = (list: Pick<Standing['trust'], 'keys' | 'roots'> | null) =>
    list !== null && sameKeys(list.keys, keys) && sameRoots(list.roots, roots);
  if (holding.length > 0 && same(trust)) {
    io.out(`Rien à signer\u00a0: la liste ${trust.version} dit déjà ce que dit ${data}/keys.json.`);
    return 0;
  }
  const { pending } = standing;
  const begun = pending !== null && same(claimsOf(pending)) ? pending : null;
  let list: SignedList = begun ?? newList({ roots, keys }, trust, io.now());
  if (claimsOf(list) === null) {
    throw new UsageError(
      `${data}/keys.json\u00a0: il y faut une clé valable pour l’annuaire (directory) et une pour le bulletin (bulletin).`,
    );
  }
  for (const line of contentOf(list, io)) io.err(line);
  for (const file of files) {
    const signer = await openKeyFile(file, io);
    const known = [...trust.roots.keys, ...roots.keys].some(({ kid }) => kid === signer.kid);
    if (!known)
      throw new UsageError(`${file}\u00a0: ${signer.kid} n’est pas une clé racine d’ici.`);
    list = await signList(list, signer);
    io.out(`Signée par ${signer.kid}.`);
  }
  const wanting = await wantingFor(list, trust);
  const after =
    wanting.length === 0 ? withoutOvertaken([...holding, list], first) : [...holding, list];
  await saveLists(data, after, io);
  for (const each of wanting) io.out(lacks(each));
  if (wanting.length === 0)
    io.out(
      `${data}/${LISTS_FILE}\u00a0: la liste compte. Publiez-la (repli sign, ou repli build).`,
    );
  return 0;
}

/** What a person is about to sign, to be read aloud with the others. */
function contentOf(list: SignedList, io: Io): string[] {
  const content = claimsOf(list);
  if (content === null) return [];
  const day = io.now().toISOString().slice(0, 10);
  return [
    `Liste ${content.version}, du ${content.issuedAt}\u00a0:`,
    ...content.keys.map(
      (key) => `  ${key.kid}  ${STATES[keyState(key, day)]}  ${key.use.join(', ')}  ${key.holder}`,
    ),
    `  racines\u00a0: ${named(content.roots)}`,
  ].map((line) => line.replace(/\p{Cc}/gu, '\ufffd'));
}

const STATES = {
  valid: 'valable',
  waiting: 'pas encore valable',
  expired: 'expirée',
  revoked: 'RÉVOQUÉE',
} as const;

const named = ({ threshold, keys }: Roots): string =>
  `${threshold} sur ${keys.length} (${keys.map(({ kid, holder }) => `${kid}, ${holder}`).join('\u00a0; ')})`;

const lacks = ({ roots, signed }: Wanting): string =>
  `Manquent ${roots.threshold - signed.size} signature(s) parmi\u00a0: ${roots.keys
    .filter(({ kid }) => !signed.has(kid))
    .map(({ kid, holder }) => `${kid} (${holder})`)
    .join(', ')}.`;

async function check({ data }: Values, io: Io): Promise<number> {
  const standing = await standingOf(data, io);
  const { trust, holding, pending } = standing;
  const { keys } = await loadKeys(data, io);
  io.out(`Racines\u00a0: ${named(trust.roots)}.`);
  const last = holding.at(-1);
  if (last === undefined)
    io.out(
      'Aucune liste ne compte encore\u00a0: les téléphones suivent les clés de l’application.',
    );
  else for (const line of contentOf(last, io)) io.out(line);
  if (pending !== null) {
    for (const each of await wantingFor(pending, trust)) io.out(lacks(each));
    return 1;
  }
  await listsToPublish(data, keys, io);
  return 0;
}
