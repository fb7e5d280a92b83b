/**
 * Exercises and real messages are kept apart (law 3). A message that crosses the line is not used at
 * all: an exercise that refers to a real message, a real one that goes on with an exercise. Nobody
 * can know which of the two its author meant.
 */
import { chainKeys, messageKey, referredKeys } from './linked.ts';
import type { Message } from './message.ts';
import type { Announcement } from './model.ts';
import type { Remark } from './remarks.ts';

export type Nature = Message['nature'];
export const NATURES = ['actual', 'exercise'] as const satisfies readonly Nature[];

/** Codes of the remarks on messages that are not used. */
export const MIXED = { exercise: 'exercise-joins-real', actual: 'real-joins-exercise' } as const;

/** A message as one side hears it. */
export interface Heard {
  message: Message;
  /** Keys it refers to, without those of the other side. */
  references: readonly string[];
}

export interface Apart {
  /** What speaks of real outages, and what speaks of exercises: a real cancellation ends both. */
  heard: Readonly<Record<Nature, readonly Heard[]>>;
  /** Messages that cross the line: used nowhere. */
  mixed: Message[];
}

/** A real cancellation takes back what it names, an exercise too: it adds nothing to either. */
const endsBoth = ({ nature, type }: Message): boolean => nature === 'actual' && type === 'cancel';

const TYPE_RANK = { alert: 0, update: 1, cancel: 2 } as const;
const orderOf = (message: Message): string =>
  `${message.sent} ${TYPE_RANK[message.type]} ${messageKey(message)} ${message.nature}`;

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A total order: two versions under one identifier, sent at one instant, stand in it by what they say. */
const compareMessages = (a: Message, b: Message): number =>
  compareText(orderOf(a), orderOf(b)) || compareText(JSON.stringify(a), JSON.stringify(b));

/** Natures of the messages that are used, by key. A message that is not used draws nobody over. */
class Known {
  readonly #natures = new Map<string, Set<Nature>>();

  learn(key: string, nature: Nature): void {
    const held = this.#natures.get(key);
    if (held === undefined) this.#natures.set(key, new Set([nature]));
    else held.add(nature);
  }

  /** A message that is not used has a nature all the same, if no other of that key is used. */
  learnUnused(key: string, nature: Nature): void {
    if (!this.#natures.has(key)) this.learn(key, nature);
  }

  /** Whether a key is known, and only of the other nature. One nobody has seen crosses no line. */
  isOther(key: string, nature: Nature): boolean {
    const natures = this.#natures.get(key);
    return natures !== undefined && !natures.has(nature);
  }

  crosses(message: Message): boolean {
    if (endsBoth(message)) return false;
    return referredKeys(message).some((key) => this.isOther(key, message.nature));
  }
}

/**
 * Sorts the messages of one source, whatever order they came in. Oldest first: who joins the other
 * side is the one that came later. What one refers to is looked up among them and among what the
 * source announced before.
 * @param before what the same source announced in the last bulletin
 */
export function apart(messages: readonly Message[], before: readonly Announcement[] = []): Apart {
  const known = new Known();
  for (const announcement of before) {
    for (const key of chainKeys(announcement)) known.learn(key, announcement.nature);
  }
  const oldestFirst = [...messages].sort(compareMessages);
  const used = oldestFirst.filter((message) => {
    const crosses = known.crosses(message);
    if (!crosses) known.learn(messageKey(message), message.nature);
    return !crosses;
  });
  // Clocks err: one may refer to what was sent after it.
  const crossing = new Set(oldestFirst.filter((message) => known.crosses(message)));
  const staying = used.filter((message) => !crossing.has(message));
  // Not used, and no link between those that are: nobody takes its key for one of their own.
  for (const message of crossing) known.learnUnused(messageKey(message), message.nature);
  return {
    heard: {
      actual: heardBy('actual', staying, known),
      exercise: heardBy('exercise', staying, known),
    },
    mixed: messages.filter((message) => crossing.has(message)),
  };
}

/** What speaks of one nature. Of a real cancellation each side hears only what is its own. */
function heardBy(nature: Nature, used: readonly Message[], known: Known): Heard[] {
  return used.flatMap((message) => {
    const named = referredKeys(message);
    const references = named.filter((key) => !known.isOther(key, nature));
    const speaksHere = endsBoth(message)
      ? named.length === 0 || references.length > 0
      : message.nature === nature;
    return speaksHere ? [{ message, references }] : [];
  });
}

/** What is to be said of messages that are not used, once each. */
export function mixedRemarks(mixed: readonly Message[]): Remark[] {
  const said = new Map(
    mixed.map((message) => {
      const { sender, id, nature } = message;
      const detail =
        nature === 'exercise'
          ? `exercise "${id}" of ${sender} refers to a real announcement: ignored`
          : `real message "${id}" of ${sender} refers to an exercise: ignored, as nobody can know which it is`;
      return [`${nature} ${messageKey(message)}`, { code: MIXED[nature], detail }];
    }),
  );
  return [...said.values()];
}
