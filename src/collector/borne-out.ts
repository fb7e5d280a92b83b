/** What texts in doubt of one source gain from those of others, whatever people decided of any of them. */
import { borneOut, type ToldEvent } from '../status/feeds/corroborate.ts';
import { houseOf } from '../status/feeds/one-source.ts';
import type { ListedSource } from '../status/feeds/sources-model.ts';
import type { Message } from '../status/message.ts';
import type { Decisions } from '../status/review/decided.ts';
import type { SourceMemory } from './memory.ts';
import { isItemDismissed } from './review.ts';

interface OriginsOfSource {
  source: ListedSource;
  origins: readonly SourceMemory[];
}

interface OriginsBorneOut {
  /** Those of the source, announcing its texts in doubt as far as others bear them out. */
  origins: SourceMemory[];
  /** What its texts in doubt told, borne out only by texts that are about no outage: said no more. */
  unsaid: Message[];
}

/** Messages of texts in doubt that are among those believed. */
const believedOf = (
  { inDoubt, told }: SourceMemory,
  believed: ReadonlySet<ToldEvent>,
): Message[] => {
  const items = new Set(told.filter((event) => believed.has(event)).map(({ item }) => item));
  return inDoubt.filter(({ id }) => items.has(id));
};

/** The origins of every source, in the order given. A text that was found to be about no outage bears none out. */
export function withBorneOut(
  found: readonly OriginsOfSource[],
  decisions: Decisions,
): OriginsBorneOut[] {
  const voices = found.flatMap(({ source, origins }) =>
    origins.flatMap((origin) =>
      origin.told.map((event) => ({
        ...{ ...event, event, house: houseOf(source.address) },
        isDismissed: isItemDismissed(origin, { ...event, source: source.id }, decisions),
      })),
    ),
  );
  const believed = new Set(
    borneOut(voices.filter(({ isDismissed }) => !isDismissed)).map(({ event }) => event),
  );
  const withDismissed = new Set(borneOut(voices).map(({ event }) => event));
  const fallen = new Set([...withDismissed].filter((event) => !believed.has(event)));
  return found.map(({ origins }) => ({
    origins: origins.map((origin) => {
      const messages = believedOf(origin, believed);
      return messages.length === 0
        ? origin
        : { ...origin, messages: [...origin.messages, ...messages] };
    }),
    unsaid: origins.flatMap((origin) => believedOf(origin, fallen)),
  }));
}
