/** `repli exercise run`: the stage, the site on it, the director, and the terminal of whoever leads. */
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import * as v from 'valibot';
import { MINUTE_MS } from '../../base/durations.ts';
import { type OfficeLanguage, told } from '../../base/messages.ts';
import { listedKeys } from '../../collector/published.ts';
import { checkFiles } from '../../directory/checks/check.ts';
import { scenarioFindings } from '../../exercise/findings.ts';
import { Scenario } from '../../exercise/scenario.ts';
import { throwawayKeys } from '../../host/build-keys.ts';
import { type Io, UsageError } from '../../host/io.ts';
import type { Log } from '../../host/log.ts';
import { logTo } from '../../host/log.ts';
import { readSource } from '../../host/read-data.ts';
import { reportLines } from '../../host/report.ts';
import { closeServer, listen, siteHandler } from '../../site/serve/server.ts';
import { prepareTrial, TRIAL_PASSPHRASE } from '../trial.ts';
import { startTrialPublisher } from '../trial-publisher.ts';
import { direct } from './direct.ts';
import { isBuilt, openStage } from './stage.ts';
import { ordersFrom, untilStopped } from './terminal.ts';
import { EXERCISE_WORDS, toldEntry } from './words.ts';

interface RunOptions {
  /** File of the scenario. */
  scenario: string;
  speed: number;
  from: number;
  /** Folder of the real data, copied. */
  data: string;
  /** Built site. */
  dist: string;
  /** File of the journal. */
  journal: string;
  port: number;
  /** Minutes for which the site stays once it has ended. */
  stay: number;
  language: OfficeLanguage;
}

/** Milliseconds between two bulletins of an exercise. */
const ROUND_MS = 5_000;

/** @throws UsageError when it cannot be read, or has a problem */
export async function readScenario(
  file: string,
  language: OfficeLanguage,
  io: Io,
): Promise<Scenario> {
  const source = await readSource(file, io.cwd);
  const checking = {
    today: io.now().toISOString().slice(0, 10),
    whole: false,
    exercises: { shape: Scenario, findings: scenarioFindings },
  };
  const { problems } = checkFiles([{ ...source, kind: 'exercise' }], checking);
  if (problems.length > 0) {
    const said = reportLines(problems, language, true).join('\n');
    throw new UsageError(told(EXERCISE_WORDS, (words) => words.faulty(file, said)));
  }
  return v.parse(Scenario, JSON.parse(await readFile(resolve(io.cwd, file), 'utf8')));
}

/** Plays it from beginning to end. @returns the exit code: 1 when something of it was left in the bulletin */
export async function runExercise(options: RunOptions, io: Io): Promise<number> {
  const words = EXERCISE_WORDS[options.language];
  const scenario = await readScenario(options.scenario, options.language, io);
  const dist = resolve(io.cwd, options.dist);
  if (!(await isBuilt(dist))) {
    throw new UsageError(told(EXERCISE_WORDS, ({ noSite }) => noSite(options.dist)));
  }
  const journal = resolve(io.cwd, options.journal);
  await mkdir(dirname(journal), { recursive: true });
  await writeFile(journal, '', { flag: 'wx' }).catch(() => {
    throw new UsageError(told(EXERCISE_WORDS, (w) => w.journalThere(options.journal)));
  });

  const home = join(io.cwd, '.repli/exercice', basename(scenario.id));
  const realData = resolve(io.cwd, options.data);
  const keys = await throwawayKeys(io, await listedKeys(realData, () => undefined));
  const trial = await prepareTrial(realData, home, keys, io.now());
  const log: Log = (entry) => {
    if (entry.level === 'error') logTo(io, false)(entry);
  };
  const { signer, accepted } = keys;
  const stage = await openStage({
    data: trial.data,
    status: join(home, 'status'),
    memory: join(home, 'collector.json'),
    key: signer,
    keys: accepted,
    every: ROUND_MS,
    now: io.now,
    log,
  });
  const publisher = await startTrialPublisher(
    trial,
    { dist, status: join(home, 'status') },
    JSON.stringify(signer),
    io,
    log,
  );
  const handler = await siteHandler({
    dist,
    status: join(home, 'status'),
    ...(publisher === null ? {} : { publisher: publisher.address }),
  });
  const { server, address } = await listen(stage.behind(handler), options.port);
  for (const line of [
    words.where(address),
    words.folder(relative(io.cwd, home)),
    publisher === null
      ? words.noDesk
      : words.keys(relative(io.cwd, trial.keyFile), TRIAL_PASSPHRASE),
    words.orders,
  ]) {
    io.out(line);
  }

  const orders = ordersFrom(process.stdin, (line) => io.err(words.unknownOrder(line)));
  const interrupted = () => orders.give({ do: 'stop' });
  process.on('SIGINT', interrupted);
  process.on('SIGTERM', interrupted);
  try {
    await direct({
      ...{ scenario, speed: options.speed, from: options.from, stage },
      folder: {
        data: trial.data,
        keys: accepted,
        signer: { kid: signer.kid, privateKey: signer },
        sender: `exercice.${scenario.id}.example`,
      },
      now: io.now,
      wait: orders.wait,
      orders: orders.taken,
      append: (line) => appendFile(journal, line),
      told: (entry) => {
        const line = toldEntry(entry, options.language);
        if (line !== null) io.out(line);
      },
    });
    const last = await stage.bulletin();
    const isClean = last?.announcements.every(({ nature }) => nature !== 'exercise') === true;
    if (isClean) io.out(words.over);
    else io.err(words.left);
    io.out(words.written(options.journal));
    // Phones learn of the end from its bulletin, and players hand over on this site what they noted.
    io.out(words.stays(options.stay));
    await untilStopped(orders, options.stay * MINUTE_MS);
    return isClean ? 0 : 1;
  } finally {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
    orders.close();
    await Promise.all([closeServer(server), stage.close(), publisher?.close()]);
  }
}
