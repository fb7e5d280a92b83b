/** How often one address may ask and one key may publish. Counted in memory, forgotten in a minute. */
import { isIPv6 } from 'node:net';
import { type IRateLimiterRes, RateLimiterMemory } from 'rate-limiter-flexible';

export interface Limits {
  /** Bytes of one signed file. */
  bytes: number;
  /** Requests a minute from one address, reading and writing. */
  reads: number;
  writes: number;
  /** Files a minute that bear the genuine signature of one key. */
  perKey: number;
}

/** A full territory file has some 60 KB, an announcement in 12 languages some 40 KB. */
export const LIMITS: Limits = { bytes: 1_048_576, reads: 600, writes: 60, perKey: 30 };

export class Limiter {
  readonly #minute: RateLimiterMemory;

  constructor(perMinute: number) {
    this.#minute = new RateLimiterMemory({ points: perMinute, duration: 60 });
  }

  /** Null when there is room, else seconds until there is. */
  async wait(who: string): Promise<number | null> {
    try {
      await this.#minute.consume(who);
      return null;
    } catch (full) {
      return Math.ceil(((full as IRateLimiterRes).msBeforeNext ?? 60_000) / 1000);
    }
  }
}

/** The part of an address that stands for one subscriber: all of IPv4, the first 64 bits of IPv6. */
export function subscriberOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address.replace(/^::ffff:/i, '');
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0');
  return [...groups, ...(tail === undefined ? [] : zeros), ...rest].slice(0, 4).join(':');
}
