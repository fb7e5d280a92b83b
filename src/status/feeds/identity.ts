/** Which items of a document are one and the same. */
import type { Remark } from '../remarks.ts';

/** What an item may be known by, best first. */
interface Named {
  id: string;
  link: string;
  title: string;
  body: string;
}

/** Filled in where a program had nothing to say. */
const NOTHING =
  /^(n\/?a|none|null|nil|undefined|nan|false|true|unknown|inconnu|guid|id|0+|[-–—_.#?*]+)$/i;
const LONGEST = 500;

/** As an item is told from others: link, then title, then its words. */
const names = ({ id, link, title, body }: Named): string[] => [
  NOTHING.test(id.trim()) ? '' : id,
  link,
  title,
  `${title} ${body}`.trim(),
];

/** How often each name is met in each rank; an item that is listed twice is still one. */
function counted(items: readonly Named[]): ReadonlyMap<string, number>[] {
  const counts = [0, 1, 2, 3].map(() => new Map<string, number>());
  const different = new Map(items.map((item) => [JSON.stringify(names(item)), names(item)]));
  for (const item of different.values()) {
    item.forEach((name, rank) => {
      counts[rank]?.set(name, (counts[rank]?.get(name) ?? 0) + 1);
    });
  }
  return counts;
}

/**
 * Gives each item an identity that no other item of its document has: an id that repeats is none, so the
 * link counts, then the title, then the words. Items alike in all of that are one.
 */
export function identified<T extends Named>(
  items: readonly T[],
): { items: T[]; remarks: Remark[] } {
  const counts = counted(items);
  const repeated = new Set<string>();
  const named = items.map((item) => {
    const candidates = names(item);
    const rank = candidates.findIndex((name, at) => name !== '' && counts[at]?.get(name) === 1);
    if (rank !== 0 && item.id !== '') repeated.add(item.id);
    const name = candidates[rank === -1 ? candidates.length - 1 : rank] ?? '';
    return { ...item, id: name.slice(0, LONGEST) };
  });
  const shown = [...repeated].slice(0, 3).map((id) => JSON.stringify(id.slice(0, 80)));
  const detail = `no identity, or that of several items: ${shown.join(', ')}; links or titles count`;
  return {
    items: named,
    remarks: repeated.size === 0 ? [] : [{ code: 'repeated-identity', detail }],
  };
}
