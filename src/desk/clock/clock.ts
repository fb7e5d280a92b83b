/** The desk's clock against the server's: what is dated wrongly is outdated, or from the future, on phones. */
import { CLOCK_TOLERANCE_MS } from '../../status/situation/model.ts';

export interface Clock {
  /** How far this computer is ahead of the server, in milliseconds; null when it is not known. */
  ahead: number | null;
  /**
   * `right`: within what phones allow, or nothing says otherwise. `astray`: nothing may be signed.
   * `by-server`: the officer looked at the time and works by the server's.
   */
  state: 'right' | 'astray' | 'by-server';
  /** The time to date what is signed with. */
  now(): Date;
  /** The server's time, as well as it is known. */
  serverNow(): Date;
  /** From now on the server's clock counts. */
  followServer(): void;
}

interface Correction {
  /** What an officer agreed to take off this computer's clock, in milliseconds. */
  agreed: number;
  ahead: number | null;
}

/** @param agreed milliseconds that the officer agreed to take off */
export function clockState({ agreed, ahead }: Correction): Clock['state'] {
  const off = agreed === 0 ? ahead : ahead === null ? 0 : ahead - agreed;
  if (off !== null && Math.abs(off) > CLOCK_TOLERANCE_MS) return 'astray';
  return agreed === 0 ? 'right' : 'by-server';
}

/** What stays agreed when the clock was read again: nothing, once it was set right. */
export function stillAgreed({ agreed, ahead }: Correction): number {
  return ahead !== null && Math.abs(ahead) <= CLOCK_TOLERANCE_MS ? 0 : agreed;
}

interface Span {
  days: number;
  hours: number;
  minutes: number;
}

/** A difference of clocks in days, hours and whole minutes. */
export function spanOf(ms: number): Span {
  const all = Math.round(Math.abs(ms) / 60_000);
  return { days: Math.floor(all / 1440), hours: Math.floor(all / 60) % 24, minutes: all % 60 };
}
