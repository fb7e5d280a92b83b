/** The host that exercises are played on, opened: its stage, its site and desk, and who leads. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join, relative, resolve } from 'node:path';
import { type OfficeLanguage, told } from '../../base/messages.ts';
import { listedKeys } from '../../collector/published.ts';
import type { Scenario } from '../../exercise/scenario.ts';
import { throwawayKeys } from '../../host/build-keys.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { type Log, logTo } from '../../host/log.ts';
import { closeServer, listen, PUBLISHER_PATH, siteHandler } from '../../site/serve/server.ts';
import { prepareTrial, TRIAL_PASSPHRASE } from '../trial.ts';
import { startTrialPublisher } from '../trial-publisher.ts';
import { type Journal, Leader } from './leader.ts';
import type { Report } from './report.ts';
import { isBuilt, openStage } from './stage.ts';
import { ordersFrom } from './terminal.ts';
import { EXERCISE_WORDS, toldEntry } from './words.ts';

export interface HostOptions {
  /** Folder of the real data, copied. */
  data: string;
  /** Built site. */
  dist: string;
  port: number;
  language: OfficeLanguage;
}

interface Opening extends HostOptions {
  /** Name of its folder. */
  name: string;
  scenarios: ReadonlyMap<string, Scenario>;
  journalOf: (scenario: Scenario, now: Date) => Promise<Journal>;
}

/** Milliseconds between two bulletins of an exercise. */
const ROUND_MS = 5_000;

export interface ExerciseHost {
  lead: Leader;
  orders: ReturnType<typeof ordersFrom>;
  /** Whether its bulletin holds nothing of an exercise. */
  isClean(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens it, and says where it is and with which keys one works there. */
export async function openHost(options: Opening, io: Io): Promise<ExerciseHost> {
  const { language, scenarios, journalOf } = options;
  const words = EXERCISE_WORDS[language];
  const dist = resolve(io.cwd, options.dist);
  if (!(await isBuilt(dist))) {
    throw new UsageError(told(EXERCISE_WORDS, ({ noSite }) => noSite(options.dist)));
  }
  const home = join(io.cwd, '.repli/exercice', basename(options.name));
  const realData = resolve(io.cwd, options.data);
  const keys = await throwawayKeys(io, await listedKeys(realData, () => undefined));
  const trial = await prepareTrial(realData, home, keys, io.now());
  const log: Log = (entry) => {
    if (entry.level === 'error') logTo(io, false)(entry);
  };
  const { signer, accepted } = keys;
  const status = join(home, 'status');
  const stage = await openStage({
    ...{ data: trial.data, status, memory: join(home, 'collector.json') },
    ...{ key: signer, keys: accepted, every: ROUND_MS, now: io.now, log },
  });
  const orders = ordersFrom(process.stdin, (line) => io.err(words.unknownOrder(line)));
  const lead = new Leader({
    ...{ stage, scenarios, journalOf, language },
    folder: {
      data: trial.data,
      keys: accepted,
      signer: { kid: signer.kid, privateKey: signer },
    },
    ...{ keys: accepted, now: io.now, wait: orders.wait, orders: orders.taken, give: orders.give },
    told: (entry) => {
      const line = toldEntry(entry, language);
      if (line !== null) io.out(line);
    },
  });
  const publisher = await startTrialPublisher(trial, { dist, status }, JSON.stringify(signer), io, {
    log,
    exercise: lead,
  });
  const site = await siteHandler({
    ...{ dist, status },
    ...(publisher === null ? {} : { publisher: publisher.address }),
  });
  const { server, address } = await listen((request, response) => {
    const { url = '' } = request;
    // Faults are played on phones and collector. Who leads must always be able to stop, and players to be told.
    if (url.startsWith(REPORT_PATH)) answerReport(url, lead.report(), response);
    else if (url.startsWith(LED_PATH)) site(request, response);
    else stage.behind(site)(request, response);
  }, options.port);
  const here = (file: string) => relative(io.cwd, file);
  for (const line of [
    words.where(address),
    words.folder(here(home)),
    ...(publisher === null
      ? [words.noDesk]
      : [
          words.leaderKey(here(trial.keyFile), TRIAL_PASSPHRASE),
          words.keys(here(trial.colleagueFile), TRIAL_PASSPHRASE),
        ]),
    words.orders,
  ]) {
    io.out(line);
  }
  return {
    lead,
    orders,
    isClean: async () =>
      (await stage.bulletin())?.announcements.every(({ nature }) => nature !== 'exercise') === true,
    close: async () => {
      orders.close();
      await Promise.all([closeServer(server), stage.close(), publisher?.close()]);
    },
  };
}

const LED_PATH = `${PUBLISHER_PATH}/v1/exercise`;
const REPORT_PATH = `${LED_PATH}/report.`;

/** The report needs nothing from anywhere: it gets a policy that allows nothing but its own styles. */
function answerReport(
  url: string,
  report: Report | null,
  response: Pick<ServerResponse<IncomingMessage>, 'writeHead' | 'end'>,
): void {
  const kind = url.slice(REPORT_PATH.length);
  if (report === null || (kind !== 'html' && kind !== 'csv')) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404');
    return;
  }
  const styles = /<style>([\s\S]*?)<\/style>/.exec(report.html)?.[1] ?? '';
  const hash = createHash('sha256').update(styles).digest('base64');
  const own = {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
  if (kind === 'html') {
    response.writeHead(200, { ...own, 'Content-Type': 'text/html; charset=utf-8' });
    response.end(report.html);
  } else {
    const disposition = { 'Content-Disposition': 'attachment; filename="bilan.csv"' };
    response.writeHead(200, { ...own, ...disposition, 'Content-Type': 'text/csv; charset=utf-8' });
    response.end(report.csv);
  }
}
