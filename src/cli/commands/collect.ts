import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CollectOptions, collectOnce, startCollector } from '../../collector/collector.ts';
import { duration } from '../../collector/schedule.ts';
import { askedToEnd } from '../../host/ending.ts';
import { type Folders, foldersOf } from '../../host/folders.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { logTo } from '../../host/log.ts';
import { loadPrivateKey } from '../../host/private-key.ts';
import { type Command, orUsage } from '../command.ts';

const USAGE =
  'repli collect [--once | --every 60s] [--valid 5m] [--data data] [--out .repli/status] [--memory .repli/collector.json] [--name announcements] [--no-sources | --unverified] [--patience 15s] [--merge FILE|ADDRESS]… [--json]';

function read(args: readonly string[], folders: Folders) {
  return orUsage(USAGE, () => {
    return parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        once: { type: 'boolean', default: false },
        every: { type: 'string' },
        valid: { type: 'string', default: '5m' },
        data: { type: 'string', default: folders.data },
        out: { type: 'string', default: folders.status },
        name: { type: 'string', default: 'announcements' },
        memory: { type: 'string', default: folders.memory },
        sources: { type: 'boolean', default: true },
        unverified: { type: 'boolean', default: false },
        patience: { type: 'string', default: '15s' },
        merge: { type: 'string', multiple: true, default: [] as string[] },
        json: { type: 'boolean', default: false },
      },
    }).values;
  });
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const values = read(args, foldersOf(io));
  if (values.once && values.every !== undefined) {
    throw new UsageError(`--once and --every exclude each other.\n${USAGE}`);
  }
  const every = duration(values.every ?? '60s', '--every');
  const validFor = duration(values.valid, '--valid');
  if (!values.once && validFor < 2 * every) {
    throw new UsageError(
      `--valid ${values.valid} is less than two rounds of --every ${values.every ?? '60s'}: phones would say "stale" between two bulletins.`,
    );
  }
  const patience = duration(values.patience, '--patience');
  // By itself, a round waits for redirects and pages; among others, the next one brings what is late.
  const patienceOfRound = values.once ? 2 * patience : Math.min(patience, every / 2);
  const options: CollectOptions = {
    data: resolve(io.cwd, values.data),
    out: resolve(io.cwd, values.out),
    memory: resolve(io.cwd, values.memory),
    key: await loadPrivateKey(io),
    name: values.name,
    ...(values.sources
      ? { feeds: { unverified: values.unverified, patience, budget: patienceOfRound } }
      : {}),
    peers: values.merge.map((peer) => (/^https?:/.test(peer) ? peer : resolve(io.cwd, peer))),
    validFor,
    now: io.now,
    log: logTo(io, values.json),
  };
  if (values.once) {
    await collectOnce(options);
    return 0;
  }
  const collector = startCollector({ ...options, every });
  // A first round that fails is logged like any other; the next one may do better.
  await collector.ready.catch(() => undefined);
  await askedToEnd();
  await collector.stop();
  return 0;
}

export const command: Command = {
  summary: 'Réunit les annonces en un bulletin signé / compiles the signed bulletin',
  usage: USAGE,
  run,
};
