import { relative, resolve } from 'node:path';
import { type Announced, buildAnnouncement } from '../../authoring/build.ts';
import type { AuthoredAct } from '../../authoring/choices.ts';
import { DOUBTS } from '../../authoring/doubts.ts';
import { sayAnnouncementProblem, sayDoubt } from '../../authoring/problem-words.ts';
import type { Told } from '../../base/messages.ts';
import { listedKeys } from '../../collector/published.ts';
import type { Territory } from '../../directory/model.ts';
import type { Signer } from '../../directory/signed.ts';
import { writeWhereNone } from '../../host/atomic.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { commandLanguage } from '../../host/language.ts';
import { outFile } from '../../host/out-file.ts';
import { readData } from '../../host/read-data.ts';
import { parseXml } from '../../host/xml.ts';
import { readCap } from '../../status/cap/read.ts';
import { openAnnouncement, signAnnouncement } from '../../status/signed/announcement.ts';
import { sayRefusal } from '../../status/signed/refusal-words.ts';
import { momentThere } from '../../territories/moment-there.ts';
import { checkKitFolder, writeKit } from '../announce/kit.ts';
import { type AnnounceOptions, OPTIONS, readOptions } from '../announce/options.ts';
import { describeOutage, senderOf } from '../announce/outage.ts';
import { chainFor, type PublishedMessages, readPublished } from '../announce/published.ts';
import { isAsked, shownLines } from '../announce/shown.ts';
import { refuseUnheard } from '../announce/whole.ts';
import { ANNOUNCE_WORDS, warned, wrongUse } from '../announce/words.ts';
import { defineCommand } from '../command.ts';
import { loadKeys } from '../keys/list.ts';
import { openKeyFile } from '../keys/open.ts';

/** `repli announce`: 0 when the announcement was written, 1 when it was refused. */
export const command = defineCommand({
  name: 'announce',
  summary: {
    fr: 'Annonce une panne, sa suite ou sa fin (CAP 1.2)',
    en: 'Announces an outage, what follows or its end (CAP 1.2)',
  },
  options: OPTIONS,
  examples: {
    fr: `Une panne :      repli announce --territory 35 --down 15,18 --works-from mobile --until 4h --out panne.xml
La suite :       repli announce --update panne.xml --until 23:30 --out suite.xml
Sa fin :         repli announce --all-clear panne.xml --out fin.xml
Une erreur :     repli announce --cancel panne.xml --out retrait.xml
Tout le reste :  repli announce --help`,
    en: `An outage:     repli announce --territory 35 --down 15,18 --works-from mobile --until 4h --out outage.xml
What follows:  repli announce --update outage.xml --until 23:30 --out update.xml
Its end:       repli announce --all-clear outage.xml --out end.xml
A mistake:     repli announce --cancel outage.xml --out retraction.xml
All the rest:  repli announce --help`,
  },
  async run({ values, language }, io) {
    const words = ANNOUNCE_WORDS[language];
    const options = readOptions(values);
    const { kit } = options;
    const site = kit === null ? null : await checkKitFolder(kit, options.site, io);
    const example = options.sign === null ? 'annonce.xml' : 'annonce.jws';
    if (options.out !== null) await outFile(io, options.out, example);
    const data = resolve(io.cwd, options.data);
    const keys = await listedKeys(data, () => undefined);
    const published = await readPublished(data, keys);
    const now = io.now();
    const { act, warnings, held, unsent } = await actOf(options, published, io, now);
    if (unsent && !options.yes) {
      io.err(words.neverSent(`${options.data}/announcements`));
      return 1;
    }
    for (const name of published.unopened) {
      io.err(words.warning(words.unopened(`${options.data}/announcements/${name}`)));
    }
    for (const warning of warnings) io.err(words.warning(warning[language]));

    const building = { now, held, taken: new Set(published.messages.map(({ id }) => id)) };
    const built = buildAnnouncement(act, {
      ...building,
      accepted: new Set(options.yes ? DOUBTS : []),
    });
    const shown = built.ok
      ? built
      : buildAnnouncement(act, { ...building, accepted: new Set(DOUBTS) });
    if (shown.ok) {
      const chain = act.kind === 'alert' ? null : act.chain;
      for (const line of shownLines(shown, act.kind, chain, language)) io.err(line);
    }
    if (!built.ok) {
      for (const problem of built.problems)
        io.err(words.refused(sayAnnouncementProblem(problem, language)));
      for (const doubt of built.doubts) io.err(words.refused(sayDoubt(doubt, language)));
      if (built.problems.length === 0) io.err(words.meant);
      return 1;
    }
    for (const doubt of built.doubts) io.err(words.warning(sayDoubt(doubt, language)));
    if (isAsked(options)) {
      io.err(words.ask);
      return 1;
    }
    const signer = options.sign === null ? null : await openKeyFile(options.sign, io);
    await publish(built, options, signer, io);
    if (kit !== null && site !== null) await writeKit(built, { folder: kit, site, act, held }, io);
    return 0;
  },
});

interface Meant {
  act: AuthoredAct;
  warnings: Told[];
  held: readonly Territory[];
  /** Whether what is to be taken back is not known to have been published: phones would be told of a mistake that
   * they never showed. */
  unsent: boolean;
}

async function actOf(
  options: AnnounceOptions,
  published: PublishedMessages,
  io: Io,
  now: Date,
): Promise<Meant> {
  const { deed } = options;
  const found = deed.kind === 'alert' ? null : await chainFor(deed.of, published, io.cwd);
  if (found !== null) {
    refuseUnheard(options, found.chain);
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
      warnings.push(warned((words) => words.goesOn));
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

/** A host ties signed messages to signed ones only, or anybody could end an announcement. */
function refuseOtherSeal({ sign }: AnnounceOptions, signed: boolean): void {
  if (signed === (sign !== null)) return;
  throw wrongUse((words) => (signed ? words.sealed : words.unsealed));
}

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
  const { out } = options;
  if (out === null) {
    io.out(text);
    return;
  }
  const path = resolve(io.cwd, out);
  const signed = signer !== null;
  if (signed !== path.endsWith('.jws')) {
    throw wrongUse((each) => (signed ? each.signedName(out) : each.plainName(out)));
  }
  await writeWhereNone(path, text).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw wrongUse((each) => each.there(out));
  });
  const inWords = commandLanguage(io);
  const words = ANNOUNCE_WORDS[inWords];
  const kind = `${words.natures[nature]}, ${words.deeds[options.deed.kind]}`;
  const written = signed ? words.writtenSigned : words.written;
  io.out(written(relative(io.cwd, path), kind, id, momentThere(sent, inWords, territories)));
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
  const { refusal } = opened;
  const list = `${data}/keys.json`;
  throw new UsageError({
    fr: ANNOUNCE_WORDS.fr.hostRefuses(sayRefusal(refusal, 'fr'), list),
    en: ANNOUNCE_WORDS.en.hostRefuses(sayRefusal(refusal, 'en'), list),
  });
}
