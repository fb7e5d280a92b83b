import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { type Announced, buildAnnouncement } from '../../authoring/build.ts';
import type { Act } from '../../authoring/choices.ts';
import { DOUBTS } from '../../authoring/doubts.ts';
import type { HeldLines } from '../../authoring/line-findings.ts';
import { sayDoubt, sayFault } from '../../authoring/problem-words.ts';
import { listedKeys } from '../../collector/published.ts';
import type { Signer } from '../../directory/signed.ts';
import { foldersOf } from '../../host/folders.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { readData } from '../../host/read-data.ts';
import { parseXml } from '../../host/xml.ts';
import { readCap } from '../../status/cap/read.ts';
import { openAnnouncement, signAnnouncement } from '../../status/signed/announcement.ts';
import { sayRefusal } from '../../status/signed/refusal-words.ts';
import { type AnnounceOptions, readOptions, USAGE } from '../announce/options.ts';
import { describeOutage, senderOf } from '../announce/outage.ts';
import { chainFor, type Published, readPublished } from '../announce/published.ts';
import type { Command } from '../command.ts';
import { loadKeys } from '../keys/list.ts';
import { openKeyFile } from '../keys/open.ts';

/** `repli announce`: 0 when the announcement was written, 1 when it was refused. */
export const command: Command = {
  summary: 'Annonce une panne, sa suite ou sa fin (CAP 1.2) / announces an outage',
  usage: USAGE,
  async run(args, io) {
    const options = readOptions(args, foldersOf(io));
    const data = resolve(io.cwd, options.data);
    const keys = await listedKeys(data, () => undefined);
    const published = await readPublished(data, keys);
    const now = io.now();
    const { act, warnings, held, unsent } = await actOf(options, published, io, now);
    if (unsent && !options.yes) {
      io.err(neverSent(options));
      return 1;
    }
    for (const warning of warnings) io.err(`Attention\u00a0: ${warning}`);

    const built = buildAnnouncement(act, {
      now,
      taken: new Set(published.messages.map(({ id }) => id)),
      held,
      accepted: new Set(options.yes ? DOUBTS : []),
    });
    if (!built.ok) {
      for (const fault of built.faults) io.err(`Refusé\u00a0: ${sayFault(fault, 'fr')}`);
      for (const doubt of built.doubts) io.err(`Refusé\u00a0: ${sayDoubt(doubt, 'fr')}`);
      if (built.faults.length === 0) {
        io.err('Si c’est bien cela, relancez avec --yes. Pour un exercice\u00a0: --exercise.');
      }
      return 1;
    }
    for (const doubt of built.doubts) io.err(`Attention\u00a0: ${sayDoubt(doubt, 'fr')}`);
    const signer = options.sign === null ? null : await openKeyFile(options.sign, io);
    await publish(built, options, signer, io);
    return 0;
  },
};

interface Meant {
  act: Act;
  warnings: string[];
  held: readonly HeldLines[];
  /** Whether what is to be taken back is not known to have been published. */
  unsent: boolean;
}

/** What was never sent is not taken back: phones would be told of a mistake that they never showed. */
function neverSent({ data }: AnnounceOptions): string {
  return `Refusé\u00a0: rien à retirer. Aucun message de cette annonce n’est dans ${data}/announcements. Si elle n’a jamais été envoyée, supprimez son fichier\u00a0: rien ne part, et aucun téléphone n’en saura rien. Si elle a été publiée par une autre voie (le bureau, le service de publication), relancez avec --yes.`;
}

async function actOf(
  options: AnnounceOptions,
  published: Published,
  io: Io,
  now: Date,
): Promise<Meant> {
  const { deed } = options;
  const found = deed.kind === 'alert' ? null : await chainFor(deed.of, published, io.cwd);
  if (found !== null) {
    refuseNewHead(options);
    refuseOtherSeal(options, found.signed);
  }
  const chain = found?.chain ?? null;
  if (chain !== null && (deed.kind === 'all-clear' || deed.kind === 'cancel')) {
    const unsent = deed.kind === 'cancel' && !found?.published;
    return { act: { kind: deed.kind, chain }, warnings: [], held: [], unsent };
  }
  const today = now.toISOString().slice(0, 10);
  const { territories } = await readData(options.data, { today, cwd: io.cwd });
  const { outage, warnings } = describeOutage(options, chain, territories, now);
  const held = territories;
  if (chain !== null) {
    if (chain.over === 'ended') {
      warnings.push(
        'la fin de cette panne avait été annoncée\u00a0: cette suite dit qu’elle continue.',
      );
    }
    return { act: { kind: 'update', chain, outage }, warnings, held, unsent: false };
  }
  const nature = options.exercise ? 'exercise' : 'actual';
  return {
    act: { kind: 'alert', sender: senderOf(options, territories), nature, outage },
    warnings,
    held,
    unsent: false,
  };
}

/** Who sends, and whether it is real, was settled by the first message of the chain. */
function refuseNewHead({ exercise, sender }: AnnounceOptions): void {
  if (!exercise && sender === null) return;
  throw new UsageError(
    '--exercise et --sender sont fixés par la première annonce\u00a0: une suite ne les change jamais.',
  );
}

/** A host ties signed messages to signed ones only, or anybody could end an announcement. */
function refuseOtherSeal({ sign }: AnnounceOptions, signed: boolean): void {
  if (signed === (sign !== null)) return;
  throw new UsageError(
    signed
      ? 'Cette annonce est signée\u00a0: sa suite doit l’être aussi (--sign CLÉ.json).'
      : 'Cette annonce n’est pas signée\u00a0: sa suite ne doit pas l’être (sans --sign), le serveur ne les relierait pas.',
  );
}

/** An all-clear says that the numbers answer; a retraction, that nothing was ever wrong with them. */
const DEEDS = {
  alert: 'annonce',
  update: 'mise à jour',
  'all-clear': 'fin de panne (les numéros répondent de nouveau)',
  cancel: 'retrait (c’était une erreur\u00a0: rien n’est dit des numéros)',
} as const satisfies Record<AnnounceOptions['deed']['kind'], string>;

async function publish(
  built: Announced,
  options: AnnounceOptions,
  signer: Signer | null,
  io: Io,
): Promise<void> {
  const { xml, id, sent, nature, content, texts } = built;
  const territories = content?.territories ?? 'all';
  const text =
    signer === null ? xml : await signAnnouncement(xml, signer, { now: io.now(), territories });
  if (signer !== null) await tryOpen(text, options.data, io);
  if (options.out === null) {
    io.out(text);
    return;
  }
  const path = resolve(io.cwd, options.out);
  const signed = signer !== null;
  if (signed !== path.endsWith('.jws')) {
    throw new UsageError(
      `--out ${options.out}\u00a0: attendu un nom en ${signed ? '.jws (annonce signée)' : '.xml (annonce non signée)'}.`,
    );
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new UsageError(
      `${options.out} existe déjà\u00a0: une annonce publiée ne se remplace pas, elle se poursuit (--update) dans un autre fichier.`,
    );
  });
  const kind = `${nature === 'exercise' ? 'EXERCICE' : 'RÉEL'}, ${DEEDS[options.deed.kind]}`;
  io.out(
    `${relative(io.cwd, path)}\u00a0: ${kind}, ${id}, du ${sent}${signed ? ', avec signature' : ''}.`,
  );
  for (const { language, headline } of texts) {
    if (language === 'fr' || language === 'en') io.out(`  ${headline}`);
  }
}

/** A signature that the host would refuse must not be learnt of at night, from its log. */
async function tryOpen(text: string, data: string, io: Io): Promise<void> {
  const { keys } = await loadKeys(data, io);
  const opened = await openAnnouncement(text, keys, {
    now: io.now(),
    read: (xml) => readCap(xml, parseXml),
  });
  if (opened.ok) return;
  throw new UsageError(
    `L’hébergeur refuserait cette annonce. ${sayRefusal(opened.refusal, 'fr')} Voir ${data}/keys.json.`,
  );
}
