/** The queue of texts for people as the service gives it out, and what is told to who looks after the host. */
import type { Log } from '../host/log.ts';
import { type QueueFault, queueFaultSaid } from '../host/queue-faults.ts';
import { type ReadQueue, readQueue } from '../host/review-files.ts';
import type { Keyring } from './keyring.ts';

/** Named one by one up to here; the rest are counted. */
const MOST_NAMED = 10;

interface ReviewQueueParts {
  data: string;
  /** Folder that the collector writes to. */
  status: string;
  keyring: Keyring;
  now: () => Date;
  log: Log;
}

/** Reads the queue anew at each call; the log names each file that cannot be used, once while it lasts. */
export function openReviewQueue({
  data,
  status,
  keyring,
  now,
  log,
}: ReviewQueueParts): () => Promise<ReadQueue> {
  let told: ReadonlySet<string> = new Set();
  return async () => {
    const at = now();
    const queue = await readQueue(data, await keyring.keys(at), { status, now: at });
    const found = new Set<string>();
    for (const fault of queue.faults) {
      const subject = `${data}/${fault.file}`;
      const detail = queueFaultSaid(fault, 'en');
      found.add(`${subject} ${detail}`);
      if (told.has(`${subject} ${detail}`)) continue;
      log({ level: 'error', event: 'queue-file-unused', subject, detail });
    }
    told = found;
    return queue;
  };
}

/** `ok`, or `faulty:` with the files of the queue that cannot be used. */
export function queuePart(faults: readonly QueueFault[]): string {
  if (faults.length === 0) return 'ok';
  const rest = faults.length - MOST_NAMED;
  const named = faults.slice(0, MOST_NAMED).map(({ file }) => file);
  return `faulty: ${[...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ')}`;
}
