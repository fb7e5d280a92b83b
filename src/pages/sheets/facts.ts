/** What sheets are told beside their words: all of it is of the day that they were drawn. */
import type { DirectoryHealth } from '../../opendata/health.ts';

export interface SheetFacts {
  /** Instant of the directory that they are drawn from. */
  madeAt: string;
  /** Address of the site without a slash at the end; empty if not known. */
  site: string;
  health: DirectoryHealth;
  /** Size in bytes of each file that may be reused, by its path in the site. */
  sizes: Readonly<Record<string, number>>;
}
