/** What one clause claims, as read: what becomes of which services, where, when and by which days. */
import type { Clause } from '../grammar/clauses.ts';
import type { Mention } from '../grammar/lines.ts';
import type { Place } from '../grammar/places.ts';
import type { FailingService } from '../model.ts';
import type { Polarity } from './polarity.ts';

type When = 'now' | 'past' | 'future' | 'if';

/** A claim as its clause makes it, before all of them are weighed together. */
export interface RawClaim extends Polarity {
  clause: Clause;
  when: When;
  /** Services spoken of, numbers to be called left out. */
  about: readonly Mention[];
  /** Numbers said to be called instead. */
  dialled: readonly Mention[];
  /** `about` was said in this clause, not taken from the one before. */
  own: boolean;
  /** It speaks of power, internet, a town hall's desk… and of no number of ours. */
  elsewhere: boolean;
  places: readonly Place[];
  /** Minutes after midnight when it was said, in a live report. */
  hour: number | null;
  /** The same of the entry that it stands in: an hour may head several lines. */
  entryHour: number | null;
  days: readonly number[];
  /** Quoted from an older message below the newer one. */
  earlier: boolean;
  /** « Le 15, le 17… sauf le 112 ». */
  except: readonly FailingService[];
}

/** Said of short numbers, one or all: not of a service by its name. */
export const isOfNumbers = ({ by }: Pick<Mention, 'by'>): boolean =>
  by === 'number' || by === 'all';

/** Services spoken of by their own numbers in some claims. */
export const numberedIn = (claims: readonly RawClaim[]): ReadonlySet<FailingService> =>
  new Set(
    claims
      .flatMap(({ about }) => about.filter(({ by }) => by === 'number'))
      .map(({ service }) => service),
  );
