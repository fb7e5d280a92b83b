/**
 * The directory and the app itself, renewed under an open page. A page that stays open, or that a
 * phone brings back from the background, may never be loaded anew: what was withdrawn since must
 * leave it all the same.
 */
import { type Renewed, renewDirectory } from '../published/directory.ts';

/** What is older than this is asked for again as soon as somebody looks. */
const FRESH_FOR_MS = 600_000;

interface Renewal {
  /** What the page has is as new as it can be: it was fetched just now. */
  isFresh(): void;
  /** Renews what has aged; a failure is tried again at the next call. Never rejects. */
  ifDue(): Promise<void>;
}

interface RenewalLink {
  /** Takes the newest directory this phone knows of. */
  renewed(renewed: Pick<Renewed, 'directory' | 'undoes'>): void;
  /** Nothing came: what this phone holds may still be newer than what the page was drawn from. */
  notRenewed(): void;
  /** Looks for a new version of the app. */
  lookForUpdate(): void;
}

/** The renewals of one page. */
export function createRenewal(link: RenewalLink, clock = Date.now): Renewal {
  let renewedAt = Number.NEGATIVE_INFINITY;
  let running = false;
  return {
    isFresh: () => {
      renewedAt = clock();
    },
    ifDue: async () => {
      // A clock that was put back must not put this off.
      if (running || Math.abs(clock() - renewedAt) < FRESH_FOR_MS) return;
      running = true;
      try {
        link.lookForUpdate();
        link.renewed(await renewDirectory());
        renewedAt = clock();
      } catch {
        // No network, or nothing that can be verified: what this phone has stays.
        link.notRenewed();
      } finally {
        running = false;
      }
    },
  };
}
