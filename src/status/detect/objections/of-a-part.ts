/** Ends that are told of a part alone: a town, a sector, one operator's clients, one kind of telephone. */
import type { RawClaim } from '../claims/raw-claim.ts';
import { inStretch } from '../grammar/stretch.ts';
import { keysOf } from '../grammar/tokens.ts';
import {
  EVERYWHERE,
  OF_CLIENTS,
  OF_SOME_PHONES,
  PARTS_OF_A_TERRITORY,
} from '../lexicon/parts-of-an-end.ts';
import { townsOf } from '../lists/towns.ts';
import type { Understood } from '../read.ts';

const saidIn = ({ clause: { tokens } }: RawClaim): string =>
  ` ${keysOf(tokens, 0, tokens.length)} `;

/** « Depuis les lignes fixes »; not « fixes et mobiles ». */
function isOfSomePhones({ clause: { hits } }: RawClaim, said: string): boolean {
  const has = (wanted: string) => hits.some(({ tag }) => tag === wanted);
  return has('landline') !== has('mobile') && OF_SOME_PHONES.test(said);
}

function isOfAPart({ page, item }: Understood, claim: RawClaim): boolean {
  const { clause } = claim;
  const said = saidIn(claim);
  if (EVERYWHERE.test(said)) return false;
  const line = page.lines[clause.line];
  const to = clause.from + clause.tokens.length;
  const towns = line === undefined ? [] : inStretch(townsOf(line), clause.from, to);
  // Whoever speaks of its own clients tells all that it knows.
  const clients = item.source.kind !== 'operator' && OF_CLIENTS.test(said);
  const phones = item.source.kind !== 'operator' && isOfSomePhones(claim, said);
  // « Le centre 15 d'Ajaccio »: where those who answer sit.
  const inTowns = towns.some(({ guessed, seat }) => !guessed && seat === null);
  return inTowns || PARTS_OF_A_TERRITORY.test(said) || clients || phones;
}

const isOfTheWhole = (claim: RawClaim): boolean =>
  EVERYWHERE.test(saidIn(claim)) ||
  claim.places.some(({ kind }) => kind === 'departement' || kind === 'region');

/**
 * « Le 15 fonctionne de nouveau à Saint-Malo »: what goes on elsewhere is not over. A town hall speaks of its own town
 * alone.
 */
export function isOfAPartAlone(understood: Understood): boolean {
  const { item, claims } = understood;
  if (item.source.kind === 'mairie') return false;
  const ends = claims.filter(
    ({ says, about, elsewhere }) => says === 'restored' && about.length > 0 && !elsewhere,
  );
  const parts = ends.filter((claim) => isOfAPart(understood, claim));
  return parts.length > 0 && !ends.some((claim) => !parts.includes(claim) && isOfTheWhole(claim));
}
