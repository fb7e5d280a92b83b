/**
 * Makes `src/place/postcode-exceptions.ts`: the postcodes that do not lead where their first digits
 * say. Run `npm run place:tables` after a new edition of the lists; a test compares the two.
 */
import { readCommunes, readPostcodes } from './sources.ts';

/** Territories of each listed postcode: those of its communes, then those of some streets only. */
interface PostcodeTerritories {
  communes: string[];
  streets: string[];
}

/** Every listed postcode with its territories, the most inhabited first. */
export function territoriesByPostcode(): Map<string, PostcodeTerritories> {
  const communes = readCommunes();
  const byCode = new Map(
    communes.filter(({ type }) => type === 'commune-actuelle').map((c) => [c.code, c]),
  );
  const inhabitants = new Map<string, Map<string, number>>();
  for (const commune of communes) {
    for (const postcode of commune.codesPostaux ?? []) {
      const territories = inhabitants.get(postcode) ?? new Map<string, number>();
      const before = territories.get(commune.departement) ?? 0;
      territories.set(commune.departement, before + (commune.population ?? 0));
      inhabitants.set(postcode, territories);
    }
  }
  const answer = new Map<string, PostcodeTerritories>();
  for (const [postcode, territories] of inhabitants) {
    const order = [...territories].sort((a, b) => b[1] - a[1]).map(([code]) => code);
    answer.set(postcode, { communes: order, streets: [] });
  }
  for (const { codePostal, codeCommune } of readPostcodes()) {
    const territory =
      byCode.get(codeCommune)?.departement ??
      codeCommune.slice(0, /^9[78]/.test(codeCommune) ? 3 : 2);
    const known = answer.get(codePostal);
    if (known === undefined) answer.set(codePostal, { communes: [territory], streets: [] });
    else if (![...known.communes, ...known.streets].includes(territory))
      known.streets.push(territory);
  }
  return answer;
}

/** What the first digits alone say; the same rule as `postcode.ts`, kept apart to check it. */
function byRule(postcode: string): string {
  if (/^20[01]/.test(postcode)) return '2A';
  if (/^20/.test(postcode)) return '2B';
  return postcode.slice(0, /^9[78]/.test(postcode) ? 3 : 2);
}

/** The table's text: `05110:05,04 75015~75,92 …`, `~` where only streets are shared. */
export function postcodeExceptions(): string {
  const lines: string[] = [];
  for (const [postcode, { communes, streets }] of territoriesByPostcode()) {
    const codes = [...communes, ...streets];
    if (codes.length === 1 && codes[0] === byRule(postcode)) continue;
    lines.push(`${postcode}${streets.length > 0 ? '~' : ':'}${codes.join(',')}`);
  }
  return lines.sort().join(' ');
}

/** The whole generated module. */
export function postcodeExceptionsModule(): string {
  const lines = postcodeExceptions().match(/.{1,90}(?: |$)/g) ?? [];
  return [
    '/** Made by tools/place/tables.ts: postcodes that do not lead where their first digits say. */',
    'export const EXCEPTIONS =',
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}
