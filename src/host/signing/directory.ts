/** From a data folder to the signed directory that phones keep. */

import { DAY_MS } from '../../base/durations.ts';
import { messages, told } from '../../base/messages.ts';
import type { Result } from '../../base/result.ts';
import { compileDirectory } from '../../directory/compile.ts';
import { NOTHING_PUBLISHED } from '../../directory/history/compare-files.ts';
import { nextVersion } from '../../directory/lead.ts';
import type { Directory } from '../../directory/model.ts';
import { openDocument, signDocument } from '../../directory/signed.ts';
import { productionKeys } from '../build-keys.ts';
import { type Io, UsageError } from '../io.ts';
import { commandLanguage } from '../language.ts';
import { readData } from '../read-data.ts';
import { reportLines, summaryLine } from '../report.ts';
import { type Allowed, directoryInPlace, errorsThatStop, heldAgainst, meant } from './in-place.ts';

const WORDS = messages({
  fr: {
    refused: (kid: string, why: string, list: string) =>
      `Les téléphones refuseraient ce que signe « ${kid} » : ${why}. Voir ${list}.`,
  },
  en: {
    refused: (kid, why, list) => `Phones would refuse what "${kid}" signs: ${why}. See ${list}.`,
  },
});

type SignedDirectory = Result<
  {
    text: string;
    directory: Directory;
    kid: string;
    /** The `keys.jws` that belongs beside it; null when there is none. */
    lists: string | null;
  },
  {
    /** The errors of the data, every one of them in words, and a summary. */
    report: string[];
  }
>;

interface Signing {
  /** How long phones may take it for new. */
  days: number;
  /** File of the directory in place: the new one comes after it and undoes nothing of it. */
  inPlace: string;
  /** What may go back all the same. */
  allowed: Allowed;
}

/**
 * Checks a data folder, compiles it and signs it with the key of the environment. A folder that goes
 * back on what is published has errors: see `--allow-older`.
 * @throws UsageError when the folder or the key is missing, or phones would refuse the signature
 */
export async function signDirectory(
  data: string,
  io: Io,
  { days, inPlace, allowed }: Signing,
): Promise<SignedDirectory> {
  const now = io.now();
  const today = now.toISOString().slice(0, 10);
  const before = await directoryInPlace(inPlace);
  const published = heldAgainst(before?.published ?? NOTHING_PUBLISHED, allowed);
  const checked = await readData(data, { today, cwd: io.cwd, published });
  const errors = errorsThatStop(checked.problems);
  if (errors.length > 0 || checked.national === null) {
    const language = commandLanguage(io);
    const report = reportLines(errors, language, true);
    const summary = summaryLine(checked.territories.length, checked.problems, language);
    return { ok: false, report: [...report, ...meant(errors, language), summary] };
  }
  const { signer, lists } = await productionKeys(io, data, checked.keys);
  const directory = compileDirectory(checked.territories, checked.national, {
    version: nextVersion(before?.version ?? null, now),
    issuedAt: now.toISOString(),
    validUntil: new Date(now.getTime() + days * DAY_MS).toISOString(),
  });
  const text = await signDocument(directory, { kid: signer.kid, privateKey: signer }, 'directory');
  const opened = await openDocument(text, checked.keys, {
    use: 'directory',
    format: directory.format,
    now,
    counter: 'version',
  });
  if (!opened.ok) {
    const why = JSON.stringify(opened.refusal);
    throw new UsageError(
      told(WORDS, (words) => words.refused(signer.kid, why, `${data}/keys.json`)),
    );
  }
  return { ok: true, text, directory, kid: signer.kid, lists: lists?.text ?? null };
}
