/** A real announcement, signed with the throw-away key of this build: it reaches nobody but the exercise's host. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAnnouncement } from '../../src/authoring/build.ts';
import { DOUBTS } from '../../src/authoring/doubts.ts';
import { instantOf } from '../../src/base/instant.ts';
import type { PrivateKey } from '../../src/host/private-key.ts';
import { signAnnouncement } from '../../src/status/signed/announcement.ts';

/** The number that fails for real; no announcement of the scenario's officers is about it alone. */
export const REAL_NUMBER = '17';

/** Writes it where the host's collector watches. @returns its identifier */
export async function announceReal(
  folder: string,
  territories: readonly string[],
): Promise<string> {
  const now = new Date();
  const outage = {
    ...{ territories: [...territories], numbers: { [REAL_NUMBER]: 'down' as const } },
    ...{ worksFrom: [], failsFrom: [], lines: [], advice: [], link: '' },
    publisher: 'Essai d’une annonce réelle',
    ...{ onset: null, expectedEnd: null, expires: instantOf(now.getTime() + 6 * 3_600_000) },
  };
  const act = { kind: 'alert', sender: 'reel.example', nature: 'actual', outage } as const;
  const built = buildAnnouncement(act, { now, accepted: new Set(DOUBTS) });
  if (!built.ok) throw new Error(JSON.stringify(built));
  const key = JSON.parse(await readFile('.repli/key.json', 'utf8')) as PrivateKey;
  const signer = { kid: key.kid, privateKey: key };
  const signed = await signAnnouncement(built.xml, signer, { now, territories: [...territories] });
  await writeFile(join(folder, '.reelle'), signed);
  await rename(join(folder, '.reelle'), join(folder, 'reelle.jws'));
  return built.id;
}
