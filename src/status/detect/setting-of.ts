/** What is known of a whole text once it is decided what fails and where: the ground on which its numbers are placed. */
import { carriers } from './claims/carriers.ts';
import type { RawClaim } from './claims/raw-claim.ts';
import { inStretch } from './grammar/stretch.ts';
import { NOWHERE, sectorOf, townOfLine } from './lists/sector.ts';
import type { Setting } from './lists/setting.ts';
import { townsOf } from './lists/towns.ts';
import type { DetectedState, FailingService } from './model.ts';
import type { Understood } from './read.ts';

/** Territories named where something fails, failed, is back or is to fail. */
const failedCodes = (claims: readonly RawClaim[]): ReadonlySet<string> =>
  new Set(
    claims
      .filter(({ says }) => says === 'fails' || says === 'notYet' || says === 'restored')
      .flatMap(({ places }) => places.flatMap(({ codes }) => codes)),
  );

/** The clauses that tell of what fails or is to fail. */
const failingClauses = (claims: readonly RawClaim[]): Setting['failingAt'] =>
  claims
    .filter(({ says, about }) => (says === 'fails' || says === 'notYet') && about.length > 0)
    .map(({ clause: { line, from, to } }) => ({ line, from, to }));

/** @param departements INSEE codes of the territories that are hit */
export function settingOf(
  { item, claims, standings, page }: Understood,
  state: DetectedState,
  failing: readonly FailingService[],
  departements: readonly string[],
): Setting {
  const failingAt = failingClauses(claims);
  const several = item.source.departement === null && departements.length !== 1;
  const sector = several
    ? NOWHERE
    : sectorOf(
        [
          ...claims.filter(({ clause }) => clause.line === 0),
          ...carriers({ item, claims, standings }, state),
        ],
        page.lines,
        item.source.kind === 'mairie',
        failing.length === 1 && failing[0] === 'police',
      );
  return {
    item,
    state,
    failing,
    departements,
    failed: failedCodes(claims),
    failingAt,
    failingTowns: new Set(
      failingAt.flatMap(({ line, from, to }) => {
        const own = page.lines[line];
        return own === undefined ? [] : inStretch(townsOf(own), from, to).map(({ text }) => text);
      }),
    ),
    isBack: (service, code) =>
      !(failing.includes(service) && (code === '' || departements.includes(code))) &&
      standings.some(
        (held) => held.service === service && held.code === code && held.says === 'restored',
      ),
    // Where a text is about one territory and one moment, its sector is read from the whole of it.
    lineArea: townOfLine(claims, page.lines, several),
    ...sector,
  };
}
