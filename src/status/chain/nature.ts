/**
 * Exercises and real messages are kept apart (law 3). A message that crosses the line is not used at
 * all: an exercise that refers to a real message, a real one that goes on with an exercise. Nobody
 * can know which of the two its author meant.
 */
import type { Message } from '../message.ts';
import type { Announcement } from '../model.ts';
import type { Remark } from '../remarks.ts';
import { chainKeys, type MessageKey, messageKey, referredKeys, scopedKey } from './key.ts';
import { compareSent, compareText } from './order.ts';

export type Nature = Message['nature'];
export const NATURES = ['actual', 'exercise'] as const satisfies readonly Nature[];

/** Codes of the remarks on messages that are not used. */
export const MIXED = { exercise: 'exercise-joins-real', actual: 'real-joins-exercise' } as const;

/** A message as one side hears it. */
export interface Heard {
  message: Message;
  /** Keys it refers to: neither those of the other side, nor those of messages that are not used. */
  references: readonly MessageKey[];
}

interface Apart {
  /** What speaks of real outages, and what speaks of exercises: a real cancellation ends both. */
  heard: Readonly<Record<Nature, readonly Heard[]>>;
  /** Messages that cross the line: used nowhere. */
  mixed: Message[];
}

/** A real cancellation takes back what it names, an exercise too: it adds nothing to either. */
const endsBoth = ({ nature, type }: Message): boolean => nature === 'actual' && type === 'cancel';

/** A total order: two versions under one identifier, sent at one instant, stand in it by what they say. */
const compareMessages = (a: Message, b: Message): number =>
  compareSent(a, b) ||
  compareText(messageKey(a), messageKey(b)) ||
  compareText(a.nature, b.nature) ||
  compareText(JSON.stringify(a), JSON.stringify(b));

/** Natures of the messages that are used, by key. A message that is not used draws nobody over. */
class Known {
  readonly #natures = new Map<MessageKey, Set<Nature>>();

  /** @param before what the same source announced in the last bulletin */
  constructor(before: readonly Announcement[]) {
    for (const announcement of before) {
      for (const key of chainKeys(announcement)) this.learn(key, announcement.nature);
    }
  }

  learn(key: MessageKey, nature: Nature): void {
    const held = this.#natures.get(key);
    if (held === undefined) this.#natures.set(key, new Set([nature]));
    else held.add(nature);
  }

  has(key: MessageKey): boolean {
    return this.#natures.has(key);
  }

  /** Whether a key is known, and only of the other nature. One nobody has seen crosses no line. */
  isOther(key: MessageKey, nature: Nature): boolean {
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
  const known = new Known(before);
  const oldestFirst = [...messages].sort(compareMessages);
  const used = oldestFirst.filter((message) => {
    const crosses = known.crosses(message);
    if (!crosses) known.learn(messageKey(message), message.nature);
    return !crosses;
  });
  // Clocks err: one may refer to what was sent after it.
  const crossing = new Set(oldestFirst.filter((message) => known.crosses(message)));
  const staying = used.filter((message) => !crossing.has(message));
  const sides = new Known(before);
  for (const message of staying) sides.learn(messageKey(message), message.nature);
  // Not used by either side: no link between others, and no member of what they say. It would be taken
  // for one of their own in the next bulletin, and draw over who names it.
  const unused = new Set([...crossing].map(messageKey).filter((key) => !sides.has(key)));
  const heardBy = (nature: Nature) =>
    staying.flatMap((message) => asHeard(message, nature, sides, unused) ?? []);
  return {
    heard: { actual: heardBy('actual'), exercise: heardBy('exercise') },
    mixed: messages.filter((message) => crossing.has(message)),
  };
}

/** What one side hears of a message; null for nothing. Of a real cancellation each hears only what is its own. */
function asHeard(
  message: Message,
  nature: Nature,
  sides: Known,
  unused: ReadonlySet<MessageKey>,
): Heard | null {
  const named = referredKeys(message);
  const references = named.filter((key) => !unused.has(key) && !sides.isOther(key, nature));
  const speaksHere = endsBoth(message)
    ? named.length === 0 || references.length > 0
    : message.nature === nature;
  return speaksHere ? { message, references } : null;
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
      return [scopedKey(nature, messageKey(message)), { code: MIXED[nature], detail }];
    }),
  );
  return [...said.values()];
}
