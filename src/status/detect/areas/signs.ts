/**
 * Signs of whether an area is a number's own: where it stands, what leads to it, what the other numbers of the text
 * have. What each sign is worth is fitted.
 */
import { isSamuSeat } from '../lexicon/places/seats.ts';
import { words } from '../lexicon/words.ts';
import { areaKey } from '../lists/area-key.ts';
import { few } from '../weigh/few.ts';
import { addAfar, addBeside, addOver } from './around.ts';
import { headingsOf } from './candidates.ts';
import { leadOf } from './lead.ts';
import type { Candidate } from './named.ts';
import { type AreaQuestion, failsThere, sistersThere } from './question.ts';
import { addTown } from './town-signs.ts';

function addTerritory(question: AreaQuestion, { area, spot }: Candidate, signs: Set<string>): void {
  const { entry, placing, service, others, alone } = question;
  const { label } = entry;
  const { departements, item } = placing;
  const add = (...told: string[]) => signs.add(`territory, ${told.join(', ')}`);
  const named = label.codes.includes(area);
  const how = named
    ? label.ownCodes
      ? 'own'
      : 'before'
    : label.codes.length > 0
      ? 'another'
      : 'none';
  const of = `of the ${service}`;
  add(`named by its words: ${how}`, `of ${few(label.codes.length)}`);
  add(`hit: ${departements.includes(area)}`, `of ${few(departements.length)}`);
  add(`of the source: ${item.source.departement === area}`);
  add(of, `hit: ${few(departements.length)}`);
  add(`a town: ${label.town !== ''}`, `named: ${named}`, of);
  add(alone, `named: ${named}`);
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
function wideWords({ line, entry }: AreaQuestion): string[] {
  const found: string[] = [];
  for (const step of [-1, 1])
    for (let at = entry.at + step; Math.abs(at - entry.at) <= NEARBY; at += step) {
      const token = line.tokens[at];
      if (token === undefined || token.kind === 'phone') break;
      if (WIDE.has(token.key)) found.push(`${step < 0 ? 'before' : 'after'}: ${token.key}`);
    }
  return found;
}

function addAll(question: AreaQuestion, signs: Set<string>): void {
  const { entry, placing, service, candidates, sisters, others, alone } = question;
  const { label } = entry;
  const { departements, item } = placing;
  const add = (...told: string[]) => signs.add(`all, ${told.join(', ')}`);
  const of = `of the ${service}`;
  const source = `source: ${item.source.kind}`;
  const hit = `hit: ${few(departements.length)}`;
  const town = `a town: ${label.town !== ''}`;
  add(of);
  add(source, hit);
  add(source, of);
  add(town, `territories: ${few(label.codes.length)}`, hit);
  for (const wide of wideWords(question)) add(`said ${wide}`);
  add(hit, `source of one: ${item.source.departement !== null}`);
  add(`reach: ${entry.reach ?? 'not said'}`);
  add(`common: ${few(entry.common, 3)}`);
  const towns = candidates.filter(
    ({ kind, joined, town }) => kind === 'town' && joined < 2 && town !== null,
  );
  add(`towns near: ${few(towns.length, 4)}`);
  add(alone, source);
  add(alone, town, source);
  add(alone, town, of);
  add(alone, hit, of);
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

function signsOfOne(question: AreaQuestion, candidate: Candidate): ReadonlySet<string> {
  const { kind, spot } = candidate;
  const { entry, line } = question;
  const signs = new Set<string>([kind]);
  if (kind === 'all') {
    addAll(question, signs);
    return signs;
  }
  signs.add(`${kind}, in a ${line.kind}`);
  if (kind === 'town') addTown(question, candidate, signs);
  else addTerritory(question, candidate, signs);
  if (spot === null) signs.add(`${kind}, of the text as a whole`);
  else if (spot.line === entry.line) addBeside(question, spot, kind, signs);
  else if (headingsOf(question.placing.lines, entry.line).includes(spot.line))
    addOver(question, spot, kind, signs);
  else addAfar(question, spot, kind, signs);
  return signs;
}

/** The signs of each candidate of a question, in their order. */
export const areaSigns = (question: AreaQuestion): ReadonlySet<string>[] =>
  question.candidates.map((candidate) => signsOfOne(question, candidate));
