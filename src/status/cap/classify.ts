/** Whether a CAP `info` is about an outage of emergency numbers, and who says so: code or words. */
import { CAP_CP, EVENT_CODE, SAME, SAME_GENERIC } from '../codes.ts';
import { outageIn, plain } from './words.ts';

export interface NamedValue {
  name: string;
  value: string;
}

export type EventClass =
  /** Our own code: the parameters can be read. */
  | 'own'
  /** Another system's code for the same event. */
  | 'coded'
  /** Only the event's name or the headline tells. */
  | 'named'
  | 'named-over'
  | 'other';

function byCode({ name, value }: NamedValue): EventClass | null {
  const system = name.toLowerCase();
  if (system === EVENT_CODE.name.toLowerCase()) {
    return value.toUpperCase() === EVENT_CODE.value ? 'own' : 'other';
  }
  if (system === SAME.name.toLowerCase()) {
    const code = value.toUpperCase();
    if (code === SAME.outage) return 'coded';
    return SAME_GENERIC.includes(code) ? null : 'other';
  }
  if (system.startsWith(CAP_CP.prefix)) {
    return value.toLowerCase() === CAP_CP.outage.toLowerCase() ? 'coded' : null;
  }
  return null;
}

/**
 * Classifies by event code first (ours, SAME, CAP-CP), then by the event's name, and by the
 * headline last. A known code for another event settles it: no headline turns a tornado warning
 * into an outage.
 */
export function classify(
  eventCodes: readonly NamedValue[],
  event: string,
  headline: string,
): EventClass {
  const codes = eventCodes.map(byCode);
  for (const verdict of ['own', 'coded', 'other'] as const) {
    if (codes.includes(verdict)) return verdict;
  }
  const named = outageIn(event) ?? outageIn(headline);
  if (named === null) return 'other';
  return named === 'over' ? 'named-over' : 'named';
}

/** Whether nothing tells what an alert is about: neither a code nor a word of its name or headline. */
export function isSilent(info: {
  event: string;
  headline: string;
  eventCodes: readonly NamedValue[];
}) {
  return info.eventCodes.length === 0 && plain(info.event) === '' && plain(info.headline) === '';
}
