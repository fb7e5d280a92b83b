/** Finds a night in an audit log of any length: the service gives it in pages, oldest first. */
import { type Entry, entriesIn } from './entry.ts';

/** Entries of one answer of the service, at most. */
const PAGE = 500;
/** More than a busy night of the whole country. */
const MOST_PAGES = 200;

/** The answer of the service to `?after=`; null when there is none. */
type PageOf = (after: number) => Promise<string | null>;

/**
 * Entries from one instant on and before another, in order; null when the log cannot be read.
 * @param from UTC instants
 */
export async function entriesBetween(
  pageOf: PageOf,
  from: string,
  to: string,
): Promise<Entry[] | null> {
  const page = async (after: number) => entriesIn((await pageOf(after)) ?? '');
  const found: Entry[] = [];
  let after = await lastBefore(page, Date.parse(from));
  for (let read = 0; after !== null && read < MOST_PAGES; read++) {
    const entries = await page(after);
    if (entries === null) return null;
    const last = entries.at(-1);
    const within = ({ at }: Entry) => Date.parse(at) < Date.parse(to);
    found.push(
      ...entries.filter((entry) => Date.parse(entry.at) >= Date.parse(from) && within(entry)),
    );
    if (last === undefined || !within(last)) return found;
    after = last.seq;
  }
  return null;
}

/**
 * A number after which the first entry of the night is among the next page, or near it: doubling, then
 * halving, so that years of entries cost a few answers. Null when the log cannot be read.
 */
async function lastBefore(
  page: (after: number) => Promise<Entry[] | null>,
  from: number,
): Promise<number | null> {
  /** Whether the entry that follows is older than the night. */
  const isBefore = async (after: number): Promise<boolean | null> => {
    const entries = await page(after);
    if (entries === null) return null;
    const [first] = entries;
    return first !== undefined && Date.parse(first.at) < from;
  };
  let low = 0;
  let high = PAGE;
  for (let older = await isBefore(high); older !== false; older = await isBefore(high)) {
    if (older === null) return null;
    low = high;
    high *= 2;
  }
  while (high - low > PAGE) {
    const middle = Math.floor((low + high) / 2);
    const older = await isBefore(middle);
    if (older === null) return null;
    if (older) low = middle;
    else high = middle;
  }
  return low;
}
