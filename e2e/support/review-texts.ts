/** Texts to review, laid out where the publishing service reads them, and keys of officers who review them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instantOf } from '../../src/base/instant.ts';
import { TRIAL_PASSPHRASE } from '../../src/cli/trial.ts';
import { makeKey, sealKey } from '../../src/directory/key-file.ts';
import type { Site } from './site.ts';

/**
 * A text in doubt, as the collector lays it out; `change` put over it.
 * @param item hexadecimal digits that name it, repeated to sixteen
 */
export async function layOut(site: Site, item: string, change: object = {}): Promise<void> {
  const text = {
    ...{ digest: '0123456789abcdef', source: 'sdis-essai', item, publisher: 'SDIS (essai)' },
    ...{ title: 'Standard du 18 encombré hier', link: '', territories: ['35', '22'] },
    published: instantOf(Date.now() - 3_600_000),
    ...{ shelf: 'review', state: 'ongoing', confidence: 0.4, services: ['fire'], numbers: [] },
    reasons: ['fails: encombre'],
    text: 'Le standard du 18 était encombré hier soir.',
    ...change,
  };
  await mkdir(join(site.data, 'drafts'), { recursive: true });
  await writeFile(
    join(site.data, 'drafts', `sdis-essai-${item.repeat(16).slice(0, 16)}.json`),
    JSON.stringify(text),
  );
}

/** Key file of an officer of some territories; the host does not list it. */
export async function keyFileFor(site: Site, territories: string[]): Promise<string> {
  const key = await makeKey({
    ...{ name: territories.join('-'), use: ['territory'], territories, holder: 'SIDPC (essai)' },
    ...{ from: '2026-01-01', until: '2099-12-31' },
  });
  const file = join(site.data, '..', `cle-${territories.join('-')}.json`);
  await writeFile(file, await sealKey(key, TRIAL_PASSPHRASE));
  return file;
}
