/** From a data folder to the signed directory that phones keep. */
import { compileDirectory } from '../../directory/compile.ts';
import type { Directory } from '../../directory/model.ts';
import { openDocument, signDocument } from '../../directory/signed.ts';
import { productionKeys } from '../build/keys.ts';
import { reportLines, summaryLine } from '../check/report.ts';
import { type Io, UsageError } from '../command.ts';
import { readData } from '../read-data.ts';

const DAY_MS = 86_400_000;

export type SignedDirectory =
  | { ok: true; text: string; directory: Directory; kid: string }
  /** The data has errors: every one of them in words, and a summary. */
  | { ok: false; report: string[] };

/**
 * Checks a data folder, compiles it and signs it with the key of the environment.
 * @param days how long phones may take it for new
 * @param after version that this one must pass; 0 when none is known
 * @throws UsageError when the folder or the key is missing, or phones would refuse the signature
 */
export async function signDirectory(
  data: string,
  io: Io,
  { days, after }: { days: number; after: number },
): Promise<SignedDirectory> {
  const now = io.now();
  const today = now.toISOString().slice(0, 10);
  const checked = await readData(data, { today, cwd: io.cwd });
  const errors = checked.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || checked.national === null) {
    const summary = summaryLine(checked.territories.length, checked.problems, 'fr');
    return { ok: false, report: [...reportLines(errors, 'fr', true), summary] };
  }
  const { signer } = await productionKeys(io, checked.keys);
  const directory = compileDirectory(checked.territories, checked.national, {
    // Seconds since 1970 grow from one publication to the next with nothing to remember.
    version: Math.max(Math.floor(now.getTime() / 1000), after + 1),
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
    throw new UsageError(
      `phones would refuse what "${signer.kid}" signs: ${JSON.stringify(opened.refusal)}. See data/keys.json.`,
    );
  }
  return { ok: true, text, directory, kid: signer.kid };
}
