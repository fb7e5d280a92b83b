/**
 * The desk's outbox: whatever was signed here stays in it until the publishing service has taken it,
 * refused it or let it be taken back, through reloads and in whatever window.
 */
import type { Sent, ServiceFolder } from '../publisher.ts';
import { afterSending, goesAt, isOld, nameOf, type Outgoing, outgoingOf } from './outgoing.ts';

export interface Outbox {
  subscribe(changed: () => void): () => void;
  /** The same array as long as nothing changes. */
  items(): readonly Outgoing[];
  /**
   * Keeps a signed file and sends it at once; one that waits under the same name is replaced.
   * @returns false when this device could not keep it
   */
  put(kind: ServiceFolder, id: string, text: string): Promise<boolean>;
  /** Sends one that waits now, however old it is. */
  send(name: string): void;
  /**
   * Sends nothing more of it. What may have come to the service is taken back there by a signed word,
   * as soon as the service can be reached.
   * @param sign makes that word; rejects when it cannot be made, and nothing has changed then
   */
  takeBack(name: string, sign: (digest: string) => Promise<string>): Promise<void>;
  /** Forgets it: somebody has taken note of what became of it. */
  drop(name: string): Promise<void>;
  close(): void;
}

export interface OutboxParts {
  now: () => number;
  send: (kind: ServiceFolder | 'taken-back', id: string, text: string) => Promise<Sent>;
  digestOf: (text: string) => Promise<string>;
  keep: (outgoing: Outgoing) => Promise<void>;
  forget: (name: string) => Promise<void>;
  held: () => Promise<Outgoing[]>;
  /** Told of what was settled, before anybody else is. */
  settled: (outgoing: Outgoing) => Promise<void>;
  /** Runs some work as the only window that sends. */
  alone: (work: () => Promise<void>) => Promise<void>;
  /** Tells the other windows of this browser, and is told by them. */
  others: { tell(): void; listen(heard: () => void): () => void };
  /** Calls back when the network returns; answers how to stop that. */
  onNetwork: (back: () => void) => () => void;
}

/** Why it is tried now: its time has come, the network is (or may be) back, or somebody asks for it. */
type Occasion = 'time' | 'network' | { name: string };

const isFinal = ({ state }: Outgoing): boolean => state.is === 'sent' || state.is === 'taken-back';

/** Whether it is sent on this occasion. */
function goesNow(outgoing: Outgoing, occasion: Occasion, now: number): boolean {
  const { state } = outgoing;
  if (state.is !== 'waiting') return false;
  if (typeof occasion === 'object') return occasion.name === nameOf(outgoing);
  if (isOld(outgoing, now)) return false;
  const due = state.until !== null && state.until <= now;
  return due || (occasion === 'network' && state.why !== 'later');
}

export function createOutbox(parts: OutboxParts): Outbox {
  const { now, others } = parts;
  const listeners = new Set<() => void>();
  /** Names that are on the device: missing there later, another window settled them. */
  const kept = new Set<string>();
  let all: readonly Outgoing[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<void> = Promise.resolve();

  const named = (name: string) => all.find((outgoing) => nameOf(outgoing) === name);
  function show(next: readonly Outgoing[]): void {
    all = [...next].sort((a, b) => (a.at < b.at ? -1 : 1));
    for (const listener of listeners) listener();
  }
  function showOne(outgoing: Outgoing): void {
    show([...all.filter((other) => nameOf(other) !== nameOf(outgoing)), outgoing]);
  }

  /** What the device holds, beside what only this window knows: it is settled, or could not be kept. */
  async function load(): Promise<void> {
    const held = await parts.held().catch(() => null);
    if (held === null) return;
    const there = new Set(held.map(nameOf));
    const own = all.filter((outgoing) => {
      const name = nameOf(outgoing);
      return !there.has(name) && (isFinal(outgoing) || !kept.has(name));
    });
    for (const name of there) kept.add(name);
    const current = held.map((outgoing) => {
      const mine = named(nameOf(outgoing));
      return mine?.state.is === 'sending' && mine.text === outgoing.text ? mine : outgoing;
    });
    show([...own, ...current]);
  }

  async function keep(outgoing: Outgoing): Promise<boolean> {
    try {
      await parts.keep(outgoing);
    } catch {
      return false;
    }
    kept.add(nameOf(outgoing));
    others.tell();
    return true;
  }

  async function forget(name: string): Promise<void> {
    await parts.forget(name).catch(() => undefined);
    others.tell();
  }

  /** @returns whether the network brought it there */
  async function sendOne(outgoing: Outgoing): Promise<boolean> {
    const { kind, id, text, back } = outgoing;
    showOne({ ...outgoing, state: { is: 'sending' } });
    const answer =
      back === null
        ? await parts.send(kind, id, text)
        : await parts.send('taken-back', await parts.digestOf(text), back);
    const newest = named(nameOf(outgoing));
    const reached = answer.ok || answer.why === 'refused' || answer.why === 'later';
    // Signed anew or taken back meanwhile: this answer is about what nobody waits for any more.
    if (newest === undefined || newest.text !== text || newest.back !== back) return reached;
    const after = afterSending(outgoing, answer, now());
    if (isFinal(after)) await settle(after);
    else {
      await keep(after);
      showOne(after);
    }
    return reached;
  }

  async function settle(final: Outgoing): Promise<void> {
    await parts.settled(final).catch(() => undefined);
    // Lines that were sent stay until their draft has taken note.
    if (final.kind === 'territories' && final.state.is === 'sent') await keep(final);
    else await forget(nameOf(final));
    showOne(final);
  }

  function send(occasion: Occasion): void {
    const work = async () => {
      await load();
      for (const { name } of all.map((outgoing) => ({ name: nameOf(outgoing) }))) {
        const outgoing = named(name);
        if (outgoing === undefined || !goesNow(outgoing, occasion, now())) continue;
        // A network that took one nowhere takes the others nowhere.
        if (!(await sendOne(outgoing))) break;
      }
    };
    turn = turn.then(() => parts.alone(work)).then(schedule, schedule);
  }

  function schedule(): void {
    clearTimeout(timer);
    const dues = all.flatMap((outgoing) => goesAt(outgoing, now()) ?? []);
    if (dues.length === 0) return;
    timer = setTimeout(() => send('time'), Math.max(0, Math.min(...dues) - now()));
  }

  const stops = [
    others.listen(() => void load().then(schedule)),
    parts.onNetwork(() => send('network')),
  ];
  send('network');
  return {
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    items: () => all,
    put: async (kind, id, text) => {
      const outgoing = outgoingOf(kind, id, text, new Date(now()));
      const done = await keep(outgoing);
      showOne(outgoing);
      send('time');
      return done;
    },
    send: (name) => send({ name }),
    takeBack: async (name, sign) => {
      const outgoing = named(name);
      if (outgoing === undefined || isFinal(outgoing)) return;
      if (!outgoing.left && outgoing.state.is !== 'sending') {
        return settle({ ...outgoing, state: { is: 'taken-back' } });
      }
      const word = await sign(await parts.digestOf(outgoing.text));
      const state = { is: 'waiting', why: 'not-tried', until: now() } as const;
      const back = { ...outgoing, left: true, back: word, state };
      await keep(back);
      showOne(back);
      send('time');
    },
    drop: async (name) => {
      show(all.filter((outgoing) => nameOf(outgoing) !== name));
      kept.delete(name);
      await forget(name);
    },
    close: () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}
