/** From the host's states to what may be said of one territory: nothing is fine without good, fresh news. Pure. */

import { HOUR_MS, MINUTE_MS } from '../base/durations.ts';
import type { StatedOutage, States } from '../status/states/states.ts';

/** As on a phone: see `src/status/situation/model.ts`, whose times these are. */
const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS;
const FRESH_AT_MOST_MS = HOUR_MS;
/** A day of being last known, and two in sight. */
const IN_SIGHT_MS = 72 * HOUR_MS;

/** Why nothing can be said to work. */
type Doubt = 'partial' | 'unknown' | 'nobody' | 'stale' | 'cannotCheck';

export interface News {
  /** Announced here, the most pressing first. */
  outages: readonly StatedOutage[];
  /** What silence means; told where nothing pressing is announced. */
  silence: 'allClear' | Doubt;
  /** When the host's news was made; null without any. */
  at: string | null;
  fresh: boolean;
}

/** Whether something here may be out of order now. */
export const isPressing = ({ standing }: StatedOutage): boolean =>
  standing === 'official' || standing === 'lastKnown' || standing === 'probable';

/**
 * What the states say of a territory.
 * @param states null when none could be had
 * @param reached whether the last attempt to read them brought an answer
 */
export function newsOf(states: States | null, code: string, now: Date, reached: boolean): News {
  if (states === null) return { outages: [], silence: 'cannotCheck', at: null, fresh: false };
  const time = now.getTime();
  const issued = Date.parse(states.issuedAt);
  const fresh =
    reached &&
    time <= Date.parse(states.validUntil) &&
    time <= issued + FRESH_AT_MOST_MS &&
    issued <= time + CLOCK_TOLERANCE_MS;
  const here = states.outages.filter(
    ({ territories }) => territories === 'all' || territories.includes(code),
  );
  return {
    outages: fresh ? here : time - issued > IN_SIGHT_MS ? [] : here.map((o) => unvouched(o, time)),
    silence: fresh ? silenceOf(states, code) : reached ? 'stale' : 'cannotCheck',
    at: states.issuedAt,
    fresh,
  };
}

/** What nobody vouches for any more may still go on; its lines are no longer given. */
function unvouched(outage: StatedOutage, now: number): StatedOutage {
  const begun = outage.standing === 'planned' && Date.parse(outage.onset ?? '') <= now;
  return outage.standing === 'official' || begun
    ? { ...outage, standing: 'lastKnown', lines: [] }
    : outage;
}

function silenceOf({ clear, doubt }: States, code: string): News['silence'] {
  if (clear.includes(code)) return 'allClear';
  if (doubt.partial.includes(code)) return 'partial';
  return doubt.nobody.includes(code) ? 'nobody' : 'unknown';
}
