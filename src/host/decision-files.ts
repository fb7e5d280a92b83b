/**
 * What was decided, as a data folder holds it: one file a decision in `decisions/`, named by text, words and
 * its own content, so that none ever takes the place of another. See docs/decisions/2026-11-28-a-verifier.md.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Key } from '../directory/model.ts';
import { peekSigner } from '../directory/peek-signer.ts';
import {
  byWords,
  type Decisions,
  isDatedAhead,
  type LostDecision,
} from '../status/review/decided.ts';
import { peekDecision, reopenDecision, type Taken } from '../status/review/decision.ts';
import { TEXT_ID } from '../status/review/model.ts';
import { writeAtomically } from './atomic.ts';
import { whyUnread } from './file-errors.ts';
import { namesIfThere, textIfThere } from './if-there.ts';
import type { QueueFault } from './queue-faults.ts';
import { fileText } from './regular-file.ts';

const DECISIONS_FOLDER = 'decisions';

/** Files of earlier versions held the last decision of a text under its name alone. */
const formerFile = (id: string): string => `${id}.jws`;

/**
 * Name of the file that holds a decision.
 * @returns null for a text that is no decision
 */
function decisionFile(signed: string): string | null {
  const decision = peekDecision(signed);
  if (decision === null) return null;
  const own = createHash('sha256').update(signed).digest('hex').slice(0, 16);
  return `${decision.text}.${decision.digest}.${decision.version}.${own}.jws`;
}

/**
 * Lays a decision among the others, unless it lies there. A file that should hold it and cannot be read is made anew.
 * @returns path of its file
 * @throws Error when it cannot be written, or is no decision
 */
export async function keepDecision(data: string, signed: string): Promise<string> {
  const path = await heldDecision(data, signed).catch(() => null);
  if (path !== null) return path;
  const name = decisionFile(signed);
  if (name === null) throw new Error('no decision');
  const fresh = join(data, DECISIONS_FOLDER, name);
  await writeAtomically(fresh, signed);
  return fresh;
}

/**
 * Path of the file that holds this very decision; null when none does.
 * @throws Error when one that may hold it cannot be read
 */
export async function heldDecision(data: string, signed: string): Promise<string | null> {
  const name = decisionFile(signed);
  const id = peekDecision(signed)?.text;
  if (name === null || id === undefined) return null;
  for (const file of [name, formerFile(id)]) {
    const path = join(data, DECISIONS_FOLDER, file);
    if ((await textIfThere(path)) === signed) return path;
  }
  return null;
}

/** The text that a file is named by: `ID.jws`, or `ID.` and what tells its decisions apart. */
const idOf = (name: string): string => name.split('.', 1)[0] ?? '';

/** The words and the version that a file is named by; null for a file of earlier versions, which lay alone. */
function namedIn(name: string): LostDecision | null {
  const [, digest, version] =
    /^[^.]+\.([0-9a-f]{16})\.(\d{1,16})\.[0-9a-f]{16}\.jws$/.exec(name) ?? [];
  return digest === undefined ? null : { digest, version: Number(version) };
}

/** What one file holds. */
interface DecisionFile {
  taken?: Taken;
  /** The same, dated ahead of the clock: it counts for nothing yet. */
  ahead?: Taken;
  /** Its name tells that it held a decision, and nobody knows which any more. */
  lost?: LostDecision;
  fault?: QueueFault;
}

interface Reading {
  data: string;
  keys: readonly Key[];
  now: Date;
}

async function decisionIn(name: string, { data, keys, now }: Reading): Promise<DecisionFile> {
  const file = `${DECISIONS_FOLDER}/${name}`;
  const named = namedIn(name);
  const lost = named === null ? {} : { lost: named };
  let signed: string;
  try {
    signed = await fileText(join(data, file));
  } catch (error) {
    return { ...lost, fault: { file, why: 'unreadable', detail: whyUnread(error) } };
  }
  const claimed = peekDecision(signed);
  if (claimed === null) return { ...lost, fault: { file, why: 'no-decision', detail: '' } };
  if (claimed.text !== idOf(name)) {
    return { ...lost, fault: { file, why: 'other-name', detail: claimed.text } };
  }
  const taken = await reopenDecision(signed, keys);
  if (taken !== null) {
    if (!isDatedAhead(taken, now)) return { taken };
    return { ahead: taken, fault: { file, why: 'ahead', detail: taken.decision.issuedAt } };
  }
  const kid = peekSigner(signed) ?? '';
  // A revocation takes back what its key decided: that is meant, and no fault of the file. A dismissal taken back
  // leaves an alert where it is, as one that nobody signed; anything else may have brought one back.
  const revoked = keys.some((key) => key.kid === kid && key.revoked !== null);
  if (revoked) return claimed.verdict === 'not-an-outage' ? {} : lost;
  return { ...lost, fault: { file, why: 'not-signed', detail: kid } };
}

/** All that was decided, and the files that count for nothing. */
interface ReadDecisions {
  decisions: Decisions;
  faults: QueueFault[];
}

/**
 * All that was decided in a data folder: opened with the keys as they are now, so that a revocation takes
 * back what it was stolen for. A file that is no decision, or of another text, counts for nothing and is named; what
 * was decided of the same words before it no longer stands, as it may have been taken back there. So it is of one dated
 * ahead of the clock, until its moment comes or somebody decides after it. A folder that cannot be read is such a fault
 * too: nothing that it holds counts.
 */
export async function readDecisions(
  data: string,
  keys: readonly Key[],
  now: Date,
): Promise<ReadDecisions> {
  let listed: string[];
  try {
    listed = await namesIfThere(join(data, DECISIONS_FOLDER));
  } catch (error) {
    const fault = { file: DECISIONS_FOLDER, why: 'decisions-unread' } as const;
    return { decisions: new Map(), faults: [{ ...fault, detail: whyUnread(error) }] };
  }
  const names = listed.filter((name) => !name.startsWith('.'));
  const read = await Promise.all(
    names.sort().map(async (name): Promise<DecisionFile> => {
      const named = name.endsWith('.jws') && TEXT_ID.test(idOf(name));
      if (named) return decisionIn(name, { data, keys, now });
      return { fault: { file: `${DECISIONS_FOLDER}/${name}`, why: 'no-name', detail: '' } };
    }),
  );
  const decisions = byWords(
    read.flatMap(({ taken }) => taken ?? []),
    read.flatMap(({ lost }) => lost ?? []),
    read.flatMap(({ ahead }) => ahead ?? []),
  );
  // What was decided after it is the last word already: nobody has anything left to do about it.
  const isSettled = ({ ahead }: DecisionFile) =>
    ahead !== undefined &&
    (decisions.get(ahead.decision.digest)?.taken[0]?.decision.version ?? 0) >
      ahead.decision.version;
  return {
    decisions,
    faults: read.flatMap((file) => (isSettled(file) ? [] : (file.fault ?? []))),
  };
}
