/**
 * Settles messages into announcements: chains of alerts, updates and cancellations, in any order,
 * with repeats, loops and forks, come to one state that does not depend on the order they came in.
 *
 * - A reference links two messages of the SAME sender only: nobody ends another's alert. The time
 *   in a reference is not compared (feeds write it in other notations, some some seconds off).
 * - In a chain the newest message stands; at one and the same instant a cancellation before an
 *   update before an alert, then the one that refers to the other.
 * - A cancellation takes back all that its chain said, unless it says itself that the outage is over.
 * - Exercises and real messages are settled apart; only a real cancellation also ends an exercise.
 *   One that joins the other is not used at all (`apart`).
 */
import { instantOf } from '../base/instant.ts';
import { type Linked, linkedKeys, messageKey, partKey } from './linked.ts';
import type { Content, Message } from './message.ts';
import type { Announcement } from './model.ts';
import { apart, type Heard, NATURES, type Nature } from './nature.ts';
import { isOver, meaningOf, type Over, retracted } from './retraction.ts';

/** Free text seldom says until when it holds: its information lapses this long after it was sent. */
export const PROBABLE_LAPSES_MS = 24 * 3_600_000;

/** All contents of one message: one sender, one identifier. */
interface Node extends Linked {
  sender: string;
  id: string;
  sent: string;
  type: Message['type'];
  format: Message['format'];
  /** The key that signed it; null for what nobody signed. */
  kid: string | null;
  contents: Part[];
}

interface Part {
  part: number;
  content: Content;
}

const TYPE_RANK = { alert: 0, update: 1, cancel: 2 } as const;

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A total order on messages under one key, the one that stands first. */
function compareVersions(a: Message, b: Message): number {
  return (
    compareText(b.sent, a.sent) ||
    TYPE_RANK[b.type] - TYPE_RANK[a.type] ||
    (a.part ?? 1) - (b.part ?? 1) ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  );
}

/** One node a key: of several versions under one identifier, the newest stands. */
function toNodes(heard: readonly Heard[]): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const newestFirst = [...heard].sort((a, b) => compareVersions(a.message, b.message));
  for (const { message, references } of newestFirst) {
    const { sender, id, sent, type, content, format, kid = null } = message;
    const key = messageKey(message);
    const held = nodes.get(key);
    const part = message.part ?? 1;
    if (held === undefined) {
      const contents = content === null ? [] : [{ part, content }];
      nodes.set(key, { key, sender, id, sent, type, format, kid, contents, references });
    } else if (held.sent === sent && held.type === type && content !== null) {
      if (!held.contents.some((c) => c.part === part)) held.contents.push({ part, content });
    }
  }
  return nodes;
}

/** Newest first, in a total order. */
function inOrder(chain: readonly Node[]): Node[] {
  const compare = (a: Node, b: Node) =>
    compareText(b.sent, a.sent) || TYPE_RANK[b.type] - TYPE_RANK[a.type];
  const sorted = [...chain].sort((a, b) => compare(a, b) || compareText(b.key, a.key));
  const [first] = sorted;
  if (first === undefined) return sorted;
  // Among those of the newest instant, one that another refers to is not the last word.
  const newest = sorted.filter((node) => compare(node, first) === 0);
  const referred = new Set(newest.flatMap((node) => node.references));
  const tip = newest.find((node) => !referred.has(node.key)) ?? first;
  return [tip, ...sorted.filter((node) => node !== tip)];
}

/**
 * Identity of a chain: its first alert, or the earliest trace of it. A message that is referred to
 * but is not here came before those that are.
 */
function firstOf(keys: readonly string[], nodes: ReadonlyMap<string, Node>): string {
  const age = (key: string) => {
    const node = nodes.get(key);
    return node === undefined ? '' : `${node.type === 'alert' ? 0 : 1} ${node.sent}`;
  };
  const hasAlert = keys.some((key) => nodes.get(key)?.type === 'alert');
  const candidates = hasAlert ? keys.filter((key) => nodes.has(key)) : keys;
  return [...candidates].sort((a, b) => compareText(age(a), age(b)) || compareText(a, b))[0] ?? '';
}

/** How the chain ended when its last word is a cancellation; null while it is not. */
const cancelledAs = (tip: Node): Over | null =>
  tip.type === 'cancel' ? meaningOf(tip, tip.contents[0]?.content ?? null) : null;

/** Every part that messages ever gave, as it was said last. */
function everSaid(newestFirst: readonly Node[]): Part[] {
  const said = new Map<number, Part>();
  for (const part of newestFirst.flatMap(({ contents }) => contents)) {
    if (!said.has(part.part)) said.set(part.part, part);
  }
  return [...said.values()];
}

/** What is taken back: all that was announced, or, when none of it is at hand, what the cancellation names. */
function takenBack(chain: readonly Node[]): Part[] {
  const announced = everSaid(chain.filter(({ type }) => type !== 'cancel'));
  const parts = announced.length > 0 ? announced : everSaid(chain);
  return parts.map(({ part, content }) => ({ part, content: retracted(content) }));
}

/**
 * An exercise is known by its own messages that were seen, and by nothing else: what it says it goes
 * on with may be real.
 */
function announcementsOf(
  keys: readonly string[],
  own: ReadonlySet<string>,
  nodes: ReadonlyMap<string, Node>,
  nature: Announcement['nature'],
  source: string,
): Announcement[] {
  const chain = inOrder(keys.flatMap((key) => nodes.get(key) ?? []));
  const [tip] = chain;
  const spoken = chain.find((node) => node.contents.length > 0);
  if (tip === undefined || spoken === undefined) return [];
  const known = nature === 'exercise' ? keys.filter((key) => own.has(key)) : keys;
  const first = firstOf(known, nodes);
  const others = known.filter((key) => key !== first).sort(compareText);
  const signers = [...new Set(chain.flatMap(({ kid }) => kid ?? []))].sort(compareText);
  const cancelled = cancelledAs(tip);
  const parts = cancelled === 'retracted' ? takenBack(chain) : spoken.contents;
  return parts.map(({ part, content: said }) => {
    const content = said.phase === 'retracted' ? retracted(said) : said;
    const phase = content.phase === 'retracted' ? content.phase : (cancelled ?? content.phase);
    const over = isOver({ phase });
    const saidAt = tip.type === 'cancel' ? tip.sent : spoken.sent;
    const lapses =
      content.certainty === 'probable'
        ? instantOf(Date.parse(spoken.sent) + PROBABLE_LAPSES_MS)
        : null;
    return {
      ...content,
      id: partKey(first, part),
      sent: tip.sent,
      nature,
      phase,
      lines: content.certainty === 'official' ? content.lines : [],
      source,
      expires: over ? null : (content.expires ?? lapses),
      endedAt: over ? saidAt : null,
      sourceFailing: false,
      ...(others.length > 0 ? { members: others } : {}),
      ...(signers.length > 0 ? { signers } : {}),
    };
  });
}

/** The end of a chain, whether or not what it ends is among the messages at hand. */
export interface Ending {
  nature: Announcement['nature'];
  /** Ids of every message of the chain, those referred to included. */
  ids: string[];
  phase: Over;
  /** UTC instant of the cancellation. */
  endedAt: string;
}

/**
 * Chains whose last word is a cancellation: it also ends what was announced before and the feed no
 * longer lists, the alert or a part of it.
 */
export function endings(
  messages: readonly Message[],
  before: readonly Announcement[] = [],
): Ending[] {
  const { heard } = apart(messages, before);
  return NATURES.flatMap((nature) => {
    const nodes = toNodes(heard[nature]);
    return linkedKeys(nodes.values()).flatMap((ids) => {
      const chain = inOrder(ids.flatMap((key) => nodes.get(key) ?? []));
      const [tip] = chain;
      const phase = tip === undefined ? null : cancelledAs(tip);
      return tip === undefined || phase === null ? [] : [{ nature, ids, phase, endedAt: tip.sent }];
    });
  });
}

function settleNature(heard: readonly Heard[], nature: Nature, source: string): Announcement[] {
  const own = new Set(
    heard
      .filter(({ message }) => message.nature === nature)
      .map(({ message }) => messageKey(message)),
  );
  const nodes = toNodes(heard);
  return linkedKeys(nodes.values())
    .filter((keys) => keys.some((key) => own.has(key)))
    .flatMap((keys) => announcementsOf(keys, own, nodes, nature, source));
}

/**
 * Settles every message of one source into announcements, sorted by id.
 * @param messages in any order, with repeats
 * @param source id of the bulletin's source that brought them
 * @param before what the same source announced in the last bulletin: an exercise that left the feed is
 *   known from it
 */
export function settle(
  messages: readonly Message[],
  source: string,
  before: readonly Announcement[] = [],
): Announcement[] {
  const { heard } = apart(messages, before);
  return NATURES.flatMap((nature) => settleNature(heard[nature], nature, source)).sort(
    (a, b) => compareText(a.id, b.id) || compareText(a.nature, b.nature),
  );
}
