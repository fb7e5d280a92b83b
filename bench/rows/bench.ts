/** What the rows are given. */
import type { Site } from '../lib/site.ts';

export interface Bench {
  repli: Site;
  floor: Site;
  /** Folder of the built site. */
  dist: string;
  pairs: number;
  /** Says what is being done, on one line that is overwritten. */
  progress(text: string): void;
  /** Adds a remark below the table. */
  note(text: string): void;
}

/** The two sites in an order that alternates from pair to pair. */
export function alternated({ repli, floor }: Bench, pair: number) {
  const both = [
    { site: floor, who: 'floor' },
    { site: repli, who: 'repli' },
  ] as const;
  return pair % 2 === 0 ? both : ([both[1], both[0]] as const);
}
