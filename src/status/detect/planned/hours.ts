/** Hours that a text gives to what is to come: « de 5 h à 11 h », « entre 22 h et 2 h », « à partir de 9 h ». */
import type { WordToken } from '../grammar/tokens.ts';

/** Minutes after midnight; null for a side that is left open. */
export interface Hours {
  from: number | null;
  to: number | null;
}

/** A time of day, and the token after it. */
interface Time {
  minutes: number;
  next: number;
  /** « 5 », of « de 5 à 11 h »: a time only beside another. */
  bare: boolean;
}

const NAMED: ReadonlyMap<string, number> = new Map([
  ['midi', 12 * 60],
  ['noon', 12 * 60],
  ['minuit', 0],
  ['midnight', 0],
  ['mitternacht', 0],
]);
const UNIT = /^(?:h|heures?|hrs?|uhr)$/;

/** The time that begins at a token: « 5 h », « 13h30 », « 02:00 », « minuit ». */
function timeAt(tokens: readonly WordToken[], at: number): Time | null {
  const [first, unit, minute] = tokens.slice(at, at + 3);
  const named = NAMED.get(first?.key ?? '');
  if (named !== undefined) return { minutes: named, next: at + 1, bare: false };
  if (first?.kind !== 'number' || first.key.length > 2 || Number(first.key) > 24) return null;
  const hour = Number(first.key) * 60;
  const parted = unit !== undefined && (UNIT.test(unit.key) || unit.key === ':');
  if (!parted) return { minutes: hour, next: at + 1, bare: true };
  const timed = minute?.kind === 'number' && minute.key.length === 2 && Number(minute.key) < 60;
  if (unit.key === ':') {
    if (!timed || unit.spaced || minute.spaced) return null;
    return { minutes: hour + Number(minute.key), next: at + 3, bare: false };
  }
  // « 24 h/24 » is no hour.
  if (minute?.raw === '/') return null;
  return timed
    ? { minutes: hour + Number(minute.key), next: at + 3, bare: false }
    : { minutes: hour, next: at + 2, bare: false };
}

const BETWEEN = /^(?:a|et|au|to|and|bis|und|-|–|—)$/;
const DASH = /^[-–—]$/;
const OPENS = /^(?:de|entre|des|from|between|von|zwischen|du)$/;

/** « De 5 h à 11 h », « 01:00-04:00 », « de 2 à 4 heures ». */
function rangeAt(tokens: readonly WordToken[], at: number): { hours: Hours; next: number } | null {
  const from = timeAt(tokens, at);
  if (from === null) return null;
  const mark = tokens[from.next];
  if (mark === undefined || !BETWEEN.test(mark.key)) return null;
  const to = timeAt(tokens, from.next + 1);
  if (to === null || to.bare) return null;
  const opened = OPENS.test(tokens[at - 1]?.key ?? '');
  // « Le 14 à 3 h » and « le 14 – 3 h » are a day and an hour; « 5 h et 11 h » are two.
  if (from.bare ? !opened || DASH.test(mark.key) : !opened && !DASH.test(mark.key)) {
    if (!(mark.key === 'a' && !from.bare)) return null;
  }
  return { hours: { from: from.minutes, to: to.minutes }, next: to.next };
}

/** Words before a single time that say which side of it is meant. */
function sideAt(tokens: readonly WordToken[], at: number): 'from' | 'to' | null {
  const [second, last] = [tokens[at - 2]?.key ?? '', tokens[at - 1]?.key ?? ''];
  if (/^jusqu'?$/.test(second) && /^(?:a|au|vers)$/.test(last)) return 'to';
  if (/^(?:until|till|bis|jusqu')$/.test(last)) return 'to';
  if (second === 'partir' && /^(?:de|du)$/.test(last)) return 'from';
  return /^(?:a|des|vers|at|from|ab|um|,)$/.test(last) ? 'from' : null;
}

/** Ranges of hours that words give, in their order; « jusqu'à midi » and « à partir de 9 h » are open ones. */
export function hoursIn(tokens: readonly WordToken[]): { closed: Hours[]; open: Hours[] } {
  const closed: Hours[] = [];
  const open: Hours[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const range = rangeAt(tokens, at);
    if (range !== null) {
      closed.push(range.hours);
      at = range.next - 1;
      continue;
    }
    const time = timeAt(tokens, at);
    if (time === null || time.bare) continue;
    const side = sideAt(tokens, at);
    if (side !== null) open.push({ from: null, to: null, [side]: time.minutes });
    at = time.next - 1;
  }
  return { closed, open };
}
