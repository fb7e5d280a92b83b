/** From what a person types to territories: a postcode, a territory's number, or its name. */
import { TERRITORIES } from '../../directory/territories.ts';
import { territoriesOfPostcode } from '../../place/postcode.ts';

export type Found =
  | { kind: 'nothing-asked' }
  | { kind: 'none' }
  /** The beginning of a postcode: where it can still lead, when that is few. */
  | { kind: 'incomplete'; codes: readonly string[] }
  /** A postcode that several territories share. */
  | { kind: 'shared'; codes: readonly string[] }
  /** Best first. */
  | { kind: 'found'; codes: readonly string[] };

/** More than this is no help in an emergency. */
const MOST = 8;

/** Without accents, case, hyphens or apostrophes. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const NAMES = TERRITORIES.map(({ code, name }) => ({ code, name: plain(name) }));

/** Territories that answer a query; names match from the start of any of their words. */
export function findTerritories(query: string): Found {
  const asked = plain(query);
  if (asked === '') return { kind: 'nothing-asked' };
  const byCode = TERRITORIES.filter(({ code }) => code.toLowerCase() === asked).map((t) => t.code);
  if (byCode.length > 0) return { kind: 'found', codes: byCode };
  if (/\d/.test(asked)) return byPostcode(query);
  const starts = NAMES.filter(({ name }) => name.startsWith(asked));
  const within = NAMES.filter(({ name }) => name.includes(` ${asked}`));
  const codes = [...new Set([...starts, ...within].map(({ code }) => code))].slice(0, MOST);
  return codes.length === 0 ? { kind: 'none' } : { kind: 'found', codes };
}

function byPostcode(query: string): Found {
  const answer = territoriesOfPostcode(query);
  switch (answer.kind) {
    case 'one':
      return { kind: 'found', codes: [answer.code] };
    case 'several':
      return { kind: 'shared', codes: answer.codes };
    case 'incomplete':
      return { kind: 'incomplete', codes: answer.codes.length > MOST ? [] : answer.codes };
    case 'unknown':
    case 'nonsense':
      return { kind: 'none' };
  }
}
