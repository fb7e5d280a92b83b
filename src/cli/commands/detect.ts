import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Io, UsageError } from '../../host/io.ts';
import { detect } from '../../status/detect/detect.ts';
import { readItem } from '../../status/detect/item.ts';
import type { Command } from '../command.ts';

async function readText(file: string, io: Io): Promise<string> {
  try {
    return await readFile(resolve(io.cwd, file), 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new UsageError(
      code === 'ENOENT'
        ? `${file}: no such file; expected a file of JSON lines`
        : `${file}: cannot be read (${code ?? String(error)})`,
    );
  }
}

/** Reads one file and prints a detection a line; answers how many lines were bad. */
async function detectFile(file: string, io: Io): Promise<number> {
  let bad = 0;
  for (const [index, line] of (await readText(file, io)).split(/\r?\n/).entries()) {
    if (line.replace(/^\uFEFF/, '').trim() === '') continue;
    const read = readItem(line.replace(/^\uFEFF/, ''));
    if ('problem' in read) {
      bad += 1;
      io.err(`${file}:${index + 1}: ${read.problem}`);
      continue;
    }
    const { id, state, services, departements, national, replacements, advice, reasons } = detect(
      read.item,
    );
    io.out(
      JSON.stringify({
        id,
        state,
        services,
        departements,
        national,
        replacements,
        advice,
        reasons,
      }),
    );
  }
  return bad;
}

const USAGE = 'repli detect FILE.jsonl…';

/**
 * `repli detect FILE.jsonl…`: tells announcements of outages in free text from everything else. Each
 * line of a file is an item `{id, source: {kind, departement}, lang, published, title, body}`; each line
 * printed is what was detected in it. A bad line is named on the error output with what was expected,
 * the others are still read, and the exit code is 1.
 */
export const command: Command = {
  summary: 'tell outages in free text (FILE.jsonl…), one JSON line an item',
  usage: USAGE,
  async run(args, io) {
    if (args.length === 0 || args.some((arg) => arg.startsWith('--'))) {
      throw new UsageError(`usage: ${USAGE}`);
    }
    let bad = 0;
    for (const file of args) bad += await detectFile(file, io);
    return bad === 0 ? 0 : 1;
  },
};
