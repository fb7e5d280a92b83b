import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compileDirectory } from '../../directory/compile.ts';
import { openDocument, signDocument } from '../../directory/signed.ts';
import { productionKeys } from '../build/keys.ts';
import { reportLines, summaryLine } from '../check/report.ts';
import { type Command, UsageError } from '../command.ts';
import { readData } from '../read-data.ts';

const USAGE = 'sign [--data FOLDER] [--out FILE] [--days NUMBER]';
const DAY_MS = 86_400_000;

/** `repli sign`: checks the data, compiles it and signs it, without building the site. */
export const command: Command = {
  summary: 'Vérifie, compile et signe l’annuaire / checks, compiles and signs the directory',
  async run(args, io) {
    const { data, out, days } = options(args);
    const now = io.now();
    const today = now.toISOString().slice(0, 10);
    const checked = await readData(data, { today, cwd: io.cwd });
    const errors = checked.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 || checked.national === null) {
      for (const line of reportLines(errors, 'fr', true)) io.err(line);
      io.err(summaryLine(checked.territories.length, checked.problems, 'fr'));
      return 1;
    }
    const { signer } = await productionKeys(io, checked.keys);
    const directory = compileDirectory(checked.territories, checked.national, {
      // Seconds since 1970 grow from one publication to the next with nothing to remember.
      version: Math.floor(now.getTime() / 1000),
      issuedAt: now.toISOString(),
      validUntil: new Date(now.getTime() + days * DAY_MS).toISOString(),
    });
    const text = await signDocument(
      directory,
      { kid: signer.kid, privateJwk: signer },
      'directory',
    );
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
    const path = resolve(io.cwd, out);
    await replaceFile(path, text);
    io.out(
      `${relative(io.cwd, path)}: ${directory.territories.length} territories, version ${directory.version}, valid until ${directory.validUntil.slice(0, 10)}, signed by ${signer.kid}.`,
    );
    return 0;
  },
};

/** Writes beside, then renames: a reader sees the old file or the new one, never a half. */
async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  await writeFile(beside, text);
  await rename(beside, path);
}

function options(args: readonly string[]): { data: string; out: string; days: number } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string', default: 'data' },
        out: { type: 'string', default: 'dist/data/directory.jws' },
        days: { type: 'string', default: '365' },
      },
    });
    const days = Number(values.days);
    if (!Number.isInteger(days) || days < 1 || days > 3650) {
      throw new Error(`--days ${values.days}: expected a whole number from 1 to 3650`);
    }
    return { data: values.data, out: values.out, days };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n  ${USAGE}`);
  }
}
