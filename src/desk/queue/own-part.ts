/** What of a text is the officer's own: where they work on it, and its numbers that are to be verified there. */
import type { PublishedLine } from '../../directory/model.ts';
import type { QueuedText } from '../../status/review/model.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import { covers, type Scope } from '../../territories/scope.ts';

/** Territories of the text that the key has; null for the whole country of a key that has it all. */
function shared(text: Scope, key: Scope): readonly string[] | null {
  const wide = text === 'all' || text.length === 0;
  if (wide) return key === 'all' ? null : key;
  return text.filter((code) => covers(key, code));
}

/** The one worked on first, as long as it is among them. */
function ordered(codes: readonly string[] | null, current: string | null): readonly string[] {
  if (codes === null) return current === null ? [] : [current];
  return current !== null && codes.includes(current)
    ? [current, ...codes.filter((code) => code !== current)]
    : codes;
}

/**
 * The territory that a text is worked on for: the one at hand if both the text and the key have it, else the
 * first that both have; null when there is none to name.
 */
export const ownTerritory = (text: Scope, key: Scope, current: string | null): string | null =>
  ordered(shared(text, key), current)[0] ?? null;

/**
 * The territories whose lines stand beside a number of a text: the officer's own, the one at hand first; the one that
 * the text names for that number. None for the whole country while no territory is at hand.
 * @param area of the number, as it was read
 */
export const linesBeside = (
  area: string,
  text: Scope,
  key: Scope,
  current: string | null,
): readonly string[] => (isTerritoryCode(area) ? [area] : ordered(shared(text, key), current));

/** Numbers of a text that hold in a territory. */
type NumberRead = QueuedText['numbers'][number];
const holdsIn = ({ area }: NumberRead, code: string): boolean =>
  !isTerritoryCode(area) || area === code;

/** Numbers of a territory that two people are to verify. */
interface ToVerify {
  code: string;
  numbers: NumberRead[];
}

/**
 * Where the key's own numbers of a text are verified, with those that are no line there yet; null when the
 * text has none for it.
 * @param lines of the directory for a territory
 */
export function toVerify(
  { territories, numbers }: Pick<QueuedText, 'territories' | 'numbers'>,
  key: Scope,
  current: string | null,
  lines: (code: string) => readonly Pick<PublishedLine, 'number'>[],
): ToVerify | null {
  const named = numbers.map(({ area }) => area).filter(isTerritoryCode);
  const codes = shared(territories, key) ?? (current === null ? [...new Set(named)] : null);
  for (const code of ordered(codes, current)) {
    const known = new Set(lines(code).map(({ number }) => number));
    const own = numbers.filter((each) => holdsIn(each, code) && !known.has(each.number));
    if (own.length > 0) return { code, numbers: own };
  }
  return null;
}
