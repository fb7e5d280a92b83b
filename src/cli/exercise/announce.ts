/** From an inject to a signed CAP message with status Exercise in the folder of announcements, as officers make it. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAnnouncement } from '../../authoring/build.ts';
import { type AuthoredAct, type Outage, usualExpiry } from '../../authoring/choices.ts';
import { readHeldFile } from '../../authoring/held-file.ts';
import { instantOf } from '../../base/instant.ts';
import type { Key } from '../../directory/model.ts';
import type { Signer } from '../../directory/signed.ts';
import type { Inject } from '../../exercise/scenario.ts';
import { parseXml } from '../../host/xml.ts';
import { lastSaid } from '../../status/chain/continue.ts';
import { signAnnouncement } from '../../status/signed/announcement.ts';
import { chainFor, readPublished } from '../announce/published.ts';

type ChainInject = Extract<
  Inject,
  { kind: 'announcement' | 'update' | 'all-clear' | 'retraction' }
>;

export interface Folder {
  /** Data folder of the exercise. */
  data: string;
  keys: readonly Key[];
  signer: Signer;
  /** Name under which the exercise sends. */
  sender: string;
}

interface Written {
  id: string;
  territories: Outage['territories'];
  numbers: Outage['numbers'];
  lines: string[];
  by: string;
}

const DEEDS = { 'all-clear': 'all-clear', retraction: 'cancel' } as const;

const outageOf = (
  inject: Extract<ChainInject, { kind: 'announcement' | 'update' }>,
  before: Pick<Outage, 'territories' | 'publisher' | 'onset'>,
  now: number,
): Outage => ({
  territories: before.territories,
  numbers: inject.numbers,
  worksFrom: inject.worksFrom ?? [],
  failsFrom: inject.failsFrom ?? [],
  advice: inject.advice ?? [],
  lines: (inject.lines ?? []).map((line) => ({ ...line, area: '', network: 'unknown' })),
  publisher: before.publisher,
  link: '',
  onset: before.onset ?? null,
  expectedEnd: null,
  expires: instantOf(usualExpiry(now, { onset: null, expectedEnd: null })),
});

/**
 * Builds, signs and writes it.
 * @param of identifier of the announcement that it goes on with, by the names of the scenario
 * @throws Error with what stands in the way
 */
export async function writeInject(
  inject: ChainInject,
  { data, keys, signer, sender }: Folder,
  of: ReadonlyMap<string, string>,
  now: Date,
): Promise<Written> {
  const published = await readPublished(data, keys);
  const act = await actOf(inject);
  const taken = new Set(published.messages.map(({ id }) => id));
  const built = buildAnnouncement(act, { now, taken });
  if (!built.ok) {
    const codes = [...built.problems, ...built.doubts].map(({ code, value }) => `${code} ${value}`);
    throw new Error(codes.join(' ; '));
  }
  if (built.nature !== 'exercise') throw new Error(`${built.id}: not an exercise`);
  const { content, id, xml } = built;
  const territories = content?.territories ?? 'all';
  const signed = await signAnnouncement(xml, signer, { now, territories });
  await writeFile(join(data, 'announcements', `${id}.jws`), signed, { flag: 'wx' });
  return {
    id,
    territories,
    numbers: content?.numbers ?? {},
    lines: content?.lines.map(({ number }) => number) ?? [],
    by: content?.publisher ?? '',
  };

  async function actOf(asked: ChainInject): Promise<AuthoredAct> {
    if (asked.kind === 'announcement') {
      const { by: publisher, territories } = asked;
      const onset = instantOf(now.getTime());
      const outage = outageOf(asked, { territories, publisher, onset }, now.getTime());
      return { kind: 'alert', sender, nature: 'exercise', outage };
    }
    const id = of.get(asked.of);
    if (id === undefined) throw new Error(`${asked.of}: not announced`);
    const { chain } = await chainFor(id, published, data);
    if (asked.kind !== 'update') return { kind: DEEDS[asked.kind], chain };
    const before = lastSaid(chain);
    if (before === null) throw new Error(`${asked.of}: says nothing to go on with`);
    return { kind: 'update', chain, outage: outageOf(asked, before, now.getTime()) };
  }
}

/**
 * Takes every message of an exercise out of the folder, whoever wrote it: phones lose them with the next bulletin.
 * What is real stays, and so does what cannot be read, since nobody can say that it is an exercise.
 * @returns names of the files taken away
 */
export async function takeAway({ data, keys }: Pick<Folder, 'data' | 'keys'>): Promise<string[]> {
  const folder = join(data, 'announcements');
  const names = (await readdir(folder)).filter((name) => /^[^.].*\.(xml|jws)$/i.test(name));
  const gone: string[] = [];
  for (const name of names) {
    const { messages } = readHeldFile(await readFile(join(folder, name), 'utf8'), parseXml, keys);
    const isExercise = messages.length > 0 && messages.every(({ nature }) => nature === 'exercise');
    if (!isExercise) continue;
    await rm(join(folder, name));
    gone.push(name);
  }
  return gone;
}
