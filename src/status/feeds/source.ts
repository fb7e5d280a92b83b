/** What a reader must know of the feed it reads: who speaks, and for where. */
import type { Scope } from '../../territories/scope.ts';
import type { DateOrder } from '../dates/read.ts';
import type { SourceKind } from '../detect/model.ts';

export interface FeedSource {
  id: string;
  /** As it is shown to people: "Préfecture d'Ille-et-Vilaine". */
  name: string;
  kind: SourceKind;
  /** Territories it speaks for; empty for a foreign warning system. */
  territories: Scope;
  /** `official`: an authority or its own operator. `other`: its word stays unconfirmed. */
  trust: 'official' | 'other';
  /** What it is expected to be; only an empty list needs it to be understood. */
  format?: string;
  /** Two letters. */
  lang: string;
  /** IANA time zone of the times it writes without one; without it that of its first territory. */
  timeZone?: string | undefined;
  /** Which comes first in 03/04/2021; without it what its dates show, then its language. */
  dateOrder?: DateOrder | undefined;
  /** Where it is read; resolves relative links. */
  address: string;
}

/** The part of what is said that a source speaks for: its own territories, whatever its words are about. */
export function ownPart({ territories }: Pick<FeedSource, 'territories'>, said: Scope): Scope {
  if (territories === 'all') return said;
  return said === 'all' ? territories : said.filter((code) => territories.includes(code));
}

/** Whether something is said of others alone: it is for people to look at, and for no phone. */
export const isOfOthers = (source: Pick<FeedSource, 'territories'>, said: Scope): boolean =>
  source.territories.length > 0 && said.length > 0 && ownPart(source, said).length === 0;
