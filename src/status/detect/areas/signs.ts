/**
 * Signs of whether an area is a number's own: where it stands, what leads to it, what the other numbers of the text
 * have. What each sign is worth is fitted.
 */
import { oncePer } from '../../../base/once.ts';
import type { TextLine } from '../grammar/lines.ts';
import { isSamuSeat } from '../lexicon/places/seats.ts';
import { words } from '../lexicon/words.ts';
import { areaKey } from '../lists/area-key.ts';
import { few } from '../weigh/few.ts';
import { addAfar, addBeside, addOver, wordsAround } from './around.ts';
import { leadOf } from './lead.ts';
import type { Candidate } from './named.ts';
import { type AreaQuestion, failsThere, sistersThere } from './question.ts';
import { addTown, townByItself } from './town-signs.ts';

/** The signs of one candidate. */
export interface CandidateSigns {
  /** Lists of signs that it has in common with others of its question, or with itself beside other numbers. */
  shared: readonly (readonly string[])[];
  own: readonly string[];
}

function addTerritory(question: AreaQuestion, { area, spot }: Candidate, signs: string[]): void {
  const { entry, placing, others, alone: numbers, of, hit } = question;
  const { label } = entry;
  const { departements, item } = placing;
  const add = (...told: string[]) => signs.push(`territory, ${told.join(', ')}`);
  const named = label.codes.includes(area);
  const how = named
    ? label.ownCodes
      ? 'own'
      : 'before'
    : label.codes.length > 0
      ? 'another'
      : 'none';
  add(`named by its words: ${how}`, `of ${few(label.codes.length)}`);
  add(`hit: ${departements.includes(area)}`, `of ${few(departements.length)}`);
  add(`of the source: ${item.source.departement === area}`);
  add(of, hit);
  add(`a town: ${label.town !== ''}`, `named: ${named}`, of);
  add(numbers, `named: ${named}`);
  const there = others.filter((other) => other.label.codes.includes(area)).length;
  add(`others of it: ${few(there)}`);
  const town = label.town === '' ? 'no town' : isSamuSeat(label.town, area) ? 'its seat' : 'a town';
  const scoped = `others there have ${sistersThere(question, area, areaKey(label.town))}`;
  add(`named: ${named}`, town, scoped);
  add(`named: ${named}`, town, of);
  add(`named: ${named}`, town, of, scoped);
  if (spot === null) return;
  const lead = spot.line === entry.line ? leadOf(question.line, spot, entry.at) : 'over it';
  add(lead, town, of);
  add(lead, `named: ${named}`);
}

/** Words that tell of everywhere. */
const WIDE = words(
  `partout tout toute toutes tous ensemble entier entiere departement departemental departementale ile territoire communes habitants unique seul commun commune`,
);
/** How far from a number they are looked for, in words and marks. */
const NEARBY = 14;

/** « Valable pour toutes les communes », « dans tout le département »: such words between a number and the next. */
function wideWords({ line, entry }: AreaQuestion): ReadonlySet<string> {
  const found = new Set<string>();
  for (const step of [-1, 1])
    for (let at = entry.at + step; Math.abs(at - entry.at) <= NEARBY; at += step) {
      const token = line.tokens[at];
      if (token === undefined || token.kind === 'phone') break;
      if (WIDE.has(token.key)) found.add(`${step < 0 ? 'before' : 'after'}: ${token.key}`);
    }
  return found;
}

function addAll(question: AreaQuestion, signs: string[]): void {
  const { entry, placing, candidates, sisters, others, alone: numbers } = question;
  const { of, source, hit } = question;
  const { label } = entry;
  signs.push('all');
  const add = (...told: string[]) => signs.push(`all, ${told.join(', ')}`);
  const town = `a town: ${label.town !== ''}`;
  add(of);
  add(source, hit);
  add(source, of);
  add(town, `territories: ${few(label.codes.length)}`, hit);
  for (const wide of wideWords(question)) add(`said ${wide}`);
  add(hit, `source of one: ${placing.item.source.departement !== null}`);
  add(`reach: ${entry.reach ?? 'not said'}`);
  add(`common: ${few(entry.common, 3)}`);
  const towns = candidates.filter(
    ({ kind, joined, town }) => kind === 'town' && joined < 2 && town !== null,
  );
  add(`towns near: ${few(towns.length, 4)}`);
  add(numbers, source);
  add(numbers, town, source);
  add(numbers, town, of);
  add(numbers, hit, of);
  const bare = (some: typeof others) =>
    few(some.filter((other) => other.label.town === '').length, 3);
  add(`others of the service: ${few(sisters.length, 3)}`, `without a town: ${bare(sisters)}`);
  add(`others without a town: ${bare(others)}`);
  add(`the text is of a sector: ${placing.area !== ''}`);
  add(source, `towns told: ${few(question.towns, 4)}`);
  add(`towns told: ${few(question.towns, 4)}`, hit);
  const fails = `fails in towns: ${few(placing.failingTowns.size, 3)}`;
  const there = label.town === '' ? 'none' : failsThere(placing, areaKey(label.town));
  add(fails, `of its town: ${there}`);
  add(fails, source);
  add(fails, hit);
}

/** Where a name stands from a number: in its line, in a line above that gives no number, or further off. */
type Where = 'beside' | 'over' | 'afar';

function whereIs({ entry, heads }: AreaQuestion, { spot }: Candidate): Where {
  if (spot?.line === entry.line) return 'beside';
  return spot !== null && heads.includes(spot.line) ? 'over' : 'afar';
}

const ADDED = { beside: addBeside, over: addOver, afar: addAfar };

const signsAlone = oncePer((_: Candidate) => new Map<Where, readonly string[]>());

/** What a name is by itself, with the words around it. Found once for each place that it may have. */
function byItself(
  lines: readonly TextLine[],
  candidate: Candidate,
  where: Where,
): readonly string[] {
  const found = signsAlone(candidate);
  const known = found.get(where);
  if (known !== undefined) return known;
  const { kind, spot } = candidate;
  const line = lines[spot?.line ?? 0] as TextLine;
  const place = where === 'beside' ? kind : `${kind} ${where === 'over' ? 'over it' : where}`;
  const signs = [
    ...(kind === 'town' ? townByItself(line, candidate) : []),
    ...(spot === null ? [] : wordsAround(line, spot, place)),
  ];
  found.set(where, signs);
  return signs;
}

/** What tells of all candidates of one kind alike. */
function ofTheKind(
  { line, of, alone: numbers, source }: AreaQuestion,
  kind: 'territory' | 'town',
): string[] {
  const signs = [kind, `${kind}, in a ${line.kind}`];
  if (kind === 'town') signs.push(`town, ${of}`, `town, ${numbers}, ${source}`);
  return signs;
}

/** What tells of all candidates of a question alike, by their kind. */
type OfKinds = Readonly<Record<'territory' | 'town', readonly string[]>>;

export const ofKinds = (question: AreaQuestion): OfKinds => ({
  territory: ofTheKind(question, 'territory'),
  town: ofTheKind(question, 'town'),
});

/** What a candidate is by itself where it stands from the number of a question. */
export const nameSigns = (question: AreaQuestion, candidate: Candidate): readonly string[] =>
  byItself(question.placing.lines, candidate, whereIs(question, candidate));

/** The signs of one candidate of a question. */
export function areaSigns(
  question: AreaQuestion,
  candidate: Candidate,
  alike: OfKinds = ofKinds(question),
): CandidateSigns {
  const { kind, spot } = candidate;
  const own: string[] = [];
  if (kind === 'all') {
    addAll(question, own);
    return { shared: [], own };
  }
  if (kind === 'town') addTown(question, candidate, own);
  else addTerritory(question, candidate, own);
  if (spot === null) own.push(`${kind}, of the text as a whole`);
  else ADDED[whereIs(question, candidate)](question, spot, kind, own);
  return { shared: [alike[kind], nameSigns(question, candidate)], own };
}
