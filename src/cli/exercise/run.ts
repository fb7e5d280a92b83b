/** `repli exercise run` and `repli exercise host`: one exercise that begins at once, or as many as the desk starts. */
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { MINUTE_MS } from '../../base/durations.ts';
import { type OfficeLanguage, told } from '../../base/messages.ts';
import type { Scenario } from '../../exercise/scenario.ts';
import { namesIfThere } from '../../host/if-there.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { outFile } from '../../host/out-file.ts';
import { type ExerciseHost, type HostOptions, openHost } from './host.ts';
import type { Journal } from './leader.ts';
import { readScenario } from './read-scenario.ts';
import { untilStopped } from './terminal.ts';
import { EXERCISE_WORDS } from './words.ts';

interface RunOptions extends HostOptions {
  /** File of the scenario. */
  scenario: string;
  speed: number;
  from: number;
  /** File of the journal. */
  journal: string;
  /** Minutes for which the site stays once it has ended. */
  stay: number;
}

/** Plays it from beginning to end. @returns the exit code: 1 when something of it was left in the bulletin */
export async function runExercise(options: RunOptions, io: Io): Promise<number> {
  const words = EXERCISE_WORDS[options.language];
  const scenario = await readScenario(options.scenario, options.language, io);
  const journal = await newJournal(options.journal, io);
  const scenarios = new Map([[scenario.id, scenario]]);
  const journalOf = async () => journal;
  const host = await openHost({ ...options, name: scenario.id, scenarios, journalOf }, io);
  return interruptible(host, async () => {
    await host.lead.play(scenario, options);
    const isClean = await host.isClean();
    if (isClean) io.out(words.over);
    else io.err(words.left);
    io.out(words.written(options.journal));
    // Phones learn of the end from its bulletin, and players hand over on this site what they noted.
    io.out(words.stays(options.stay));
    await untilStopped(host.orders, options.stay * MINUTE_MS);
    return isClean ? 0 : 1;
  });
}

interface WaitOptions extends HostOptions {
  /** Folder of the journals. */
  journals: string;
}

/** Name of the host's folder; no scenario may be called so. */
const DESK_NAME = 'du-bureau';

/** Opens the host of exercises: whoever holds its key starts one from the desk, and another after it. */
export async function waitForExercises(options: WaitOptions, io: Io): Promise<number> {
  const { data, journals, language } = options;
  const scenarios = await scenariosIn(join(data, 'exercises'), language, io);
  const journalOf = ({ id }: Scenario, now: Date) =>
    newJournal(join(journals, `${id}-${stampOf(now)}.jsonl`), io);
  const host = await openHost({ ...options, name: DESK_NAME, scenarios, journalOf }, io);
  io.out(EXERCISE_WORDS[language].waits);
  return interruptible(host, async () => {
    await host.lead.untilClosed();
    return (await host.isClean()) ? 0 : 1;
  });
}

/** `2026-11-28T20-15-03` in UTC: the name of a file on every system. */
const stampOf = (now: Date): string => now.toISOString().slice(0, 19).replaceAll(':', '-');

/** Those of a folder that can be played; one with a problem is named, and hides no other. */
async function scenariosIn(
  folder: string,
  language: OfficeLanguage,
  io: Io,
): Promise<ReadonlyMap<string, Scenario>> {
  const names = await namesIfThere(resolve(io.cwd, folder));
  const found = new Map<string, Scenario>();
  for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
    try {
      const scenario = await readScenario(join(folder, name), language, io);
      found.set(scenario.id, scenario);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      io.err(error.told[language]);
    }
  }
  return found;
}

/** @throws UsageError when there is one already */
async function newJournal(file: string, io: Io): Promise<Journal> {
  const path = await outFile(io, file, 'journal.jsonl');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, '', { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new UsageError(told(EXERCISE_WORDS, (words) => words.journalThere(file)));
  });
  return { name: relative(io.cwd, path), append: (line) => appendFile(path, line) };
}

/** Does it, with Ctrl+C as an order to stop; whatever comes, the host is closed. */
async function interruptible(host: ExerciseHost, act: () => Promise<number>): Promise<number> {
  const interrupted = () => host.orders.give({ do: 'stop' });
  process.on('SIGINT', interrupted);
  process.on('SIGTERM', interrupted);
  try {
    return await act();
  } finally {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
    await host.close();
  }
}
