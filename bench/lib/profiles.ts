/** The networks of the bench, in the words of the browser's developer tools. */

export interface Profile {
  name: string;
  /** Milliseconds each request waits at least before its answer begins. */
  latency: number;
  /** Bytes a second. */
  down: number;
  up: number;
}

const bits = (kilobits: number) => (kilobits * 1000) / 8;

/** Lighthouse's slow 4G; the developer tools' "Slow 4G" and "3G" (formerly "Slow 3G"). */
export const PROFILES: readonly Profile[] = [
  { name: 'slow 4G (150 ms)', latency: 150, down: bits(1_600), up: bits(750) },
  { name: 'slow 4G (562 ms)', latency: 562.5, down: bits(1_440), up: bits(675) },
  { name: 'slow 3G (2000 ms)', latency: 2000, down: bits(400), up: bits(400) },
];

/** A profile in one line. */
export function described({ name, latency, down, up }: Profile): string {
  const kilobits = (bytes: number) => `${Math.round((bytes * 8) / 1000)} kbit/s`;
  return `${name}: ${latency} ms a request, ${kilobits(down)} down, ${kilobits(up)} up`;
}
