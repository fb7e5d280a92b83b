/** The town or sector an announcement is limited to, as written. */
import type { RawClaim } from '../claims/raw-claim.ts';
import type { TextLine } from '../grammar/lines.ts';
import { AREA_NOUNS } from '../lexicon/places/offices.ts';
import { words } from '../lexicon/words.ts';
import { withArticleOf } from './articles.ts';
import { asWritten } from './names.ts';
import { openingTown, townsOf } from './towns.ts';

interface Sector {
  /** Empty when the failing is wider than a town or sector. */
  area: string;
  /** The same for the lines of the police, who answer town by town. */
  policeArea: string;
  gendarmerieArea: string;
  /** The Samu answers for a whole territory, whichever town hall gives its number. */
  samuArea: string;
}

export const NOWHERE: Sector = { area: '', policeArea: '', gendarmerieArea: '', samuArea: '' };

const WHOLE_AREAS = words('departement ile archipel territoire');

/** « … à Villeneuve avant de gagner tout le département »: wider than its towns. */
const wider = ({ clause }: RawClaim): boolean =>
  clause.tokens.some(
    ({ key }, at) =>
      (/^(?:toute?|ensemble)$/.test(key) &&
        clause.tokens.slice(at + 1, at + 4).some((next) => WHOLE_AREAS.has(next.key))) ||
      (/^(?:dans|across|throughout)$/.test(key) && clause.tokens[at + 2]?.key === 'departement'),
  );

function onlyTown(claims: readonly RawClaim[], links: readonly string[]): string {
  if (claims.some(wider)) return '';
  const towns = new Set(
    claims.flatMap(({ places, clause }) =>
      places
        .filter(({ kind, link }) => kind === 'town' && links.includes(link))
        .map(({ from, to }) =>
          withArticleOf(
            clause.tokens[from - 1 - clause.from]?.key ?? '',
            wordsOf(clause, from, to),
          ),
        ),
    ),
  );
  const [only] = towns;
  return towns.size === 1 && only !== undefined && !claims.some(listsTowns) ? only : '';
}

/** « … à Saint-Laurent-du-Maroni, Mana et Apatou »: one that leads a list is not the only one. */
const listsTowns = ({ places, clause }: RawClaim): boolean =>
  places.some(({ kind, link, to }) => {
    const [joint, next] = clause.tokens.slice(to - clause.from, to - clause.from + 2);
    return kind === 'town' && link === 'at' && /^(?:et|,)$/.test(joint?.key ?? '') && next?.capital;
  });

function wordsOf(
  { text, tokens, from: shift }: RawClaim['clause'],
  from: number,
  to: number,
): string {
  const base = tokens[0]?.start ?? 0;
  return text.slice(
    (tokens[from - shift]?.start ?? base) - base,
    (tokens[to - 1 - shift]?.end ?? base) - base,
  );
}

/** « Dans le secteur de Millau », not « relayé par la commune de Melle ». */
function placed(line: TextLine, at: number): boolean {
  const before = line.tokens.slice(Math.max(0, at - 3), at).map(({ key }) => key);
  return (
    before.length === 0 ||
    before.some((key) => /^(?:dans|sur|en|a|:|-|–|prive|privent|toute|tout)$/.test(key))
  );
}

const POLICE = /^(?:commissariats?|brigades?|compagnie|gendarmeries?|police|nationale)$/;

/**
 * The one town of a line where numbers are said to fail: « Dordogne : le 18 est coupé à Sarlat. » Asked of
 * lines of a live report, and of all where `several` territories are told of.
 */
export function townOfLine(
  claims: readonly RawClaim[],
  lines: readonly TextLine[],
  several: boolean,
): (line: number) => string {
  return (index) => {
    const line = lines[index];
    if (line === undefined || line.kind === 'title' || (!several && line.hour === null)) return '';
    const own = claims.filter(
      ({ clause, says, about }) =>
        clause.line === index && /^(?:fails|notYet)$/.test(says) && about.length > 0,
    );
    const wide = ({ places }: RawClaim) =>
      places.some(({ kind, link }) => kind !== 'town' && link === 'at');
    if (own.some((claim) => wide(claim) || wider(claim))) return '';
    const towns = new Set(
      own.flatMap(({ clause }) =>
        townsOf(line)
          .filter(({ from, guessed }) => !guessed && from >= clause.from && from < clause.to)
          .filter(({ from }) => line.tokens[from - 1]?.key === 'a')
          .map(({ text }) => text),
      ),
    );
    const [only] = towns;
    return towns.size === 1 && only !== undefined ? only : '';
  };
}

/** Reads it from the claims that tell what fails and from the title. */
export function sectorOf(
  claims: readonly RawClaim[],
  lines: readonly TextLine[],
  byMairie: boolean,
  policeAlone: boolean,
): Sector {
  if (claims.some((claim) => claim.says === 'fails' && wider(claim))) return NOWHERE;
  let office = '';
  for (const { clause } of claims) {
    const line = lines[clause.line];
    if (line === undefined) continue;
    for (const town of townsOf(line)) {
      if (town.from < clause.from || town.from >= clause.to || !town.sure) continue;
      if (AREA_NOUNS.has(line.tokens[town.from]?.key ?? '') && placed(line, town.from)) {
        const area = town.text;
        return { area, policeArea: area, gendarmerieArea: area, samuArea: area };
      }
      const led = line.tokens
        .slice(Math.max(0, town.from - 3), town.from)
        .some(({ key }) => POLICE.test(key));
      if (office === '' && led) office = asWritten(town.text);
    }
  }
  const title = claims.filter(({ clause }) => clause.line === 0);
  const wide = title.some(({ places }) =>
    places.some(({ kind }) => kind === 'departement' || kind === 'region'),
  );
  const only = onlyTown(
    claims.filter(
      ({ says, about, places, clause }) =>
        says !== 'works' &&
        says !== 'restored' &&
        clause.line >= 0 &&
        about.some(({ by }) => by === 'number') &&
        places.every(({ kind }) => kind === 'town'),
    ),
    ['at'],
  );
  if (wide)
    return {
      area: only,
      policeArea: office || only,
      gendarmerieArea: office || only,
      samuArea: only,
    };
  // The town that opens a title is where the paper sits; only the police answer for it alone.
  const there = onlyTown(claims, ['at']);
  const opening =
    onlyTown(title, ['at', 'bare']) ||
    (byMairie && lines[0] !== undefined ? openingTown(lines[0]) : '');
  // « Le 15 et le 18 de Martinique ne répondent plus », by the town hall of Le Robert.
  const widely =
    claims.some(wider) ||
    claims.some(
      ({ says, places }) =>
        says === 'fails' &&
        places.some(({ kind, link }) => kind === 'departement' && (link === 'of' || link === 'at')),
    );
  return {
    area: widely ? '' : byMairie ? there || opening : there,
    policeArea: office || there || (policeAlone ? opening : ''),
    gendarmerieArea: office || there || (byMairie ? opening : ''),
    samuArea: widely ? '' : there,
  };
}
