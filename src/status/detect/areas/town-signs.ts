/** Signs of whether a town or sector is a number's own: what it is, what the rules and the other numbers make of it. */
import { lastOf } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import { inStretch, mayCover } from '../grammar/stretch.ts';
import { isAnySamuSeat, isSamuSeat } from '../lexicon/places/seats.ts';
import { areaKey } from '../lists/area-key.ts';
import { labelSigns } from '../lists/signs.ts';
import { fold } from '../text/fold.ts';
import { few } from '../weigh/few.ts';
import { headingsOf } from './candidates.ts';
import { isOfAHouse, leadOf } from './lead.ts';
import type { AreaSpot, Candidate } from './named.ts';
import { type AreaQuestion, failsThere, linesWith, sistersThere } from './question.ts';

/** What the words of the number's label name, beside a candidate. */
function asLabelled(key: string, label: string): string {
  if (label === '') return 'none told';
  if (key === label) return 'the same';
  return label.includes(key) ? 'a part' : key.includes(label) ? 'more' : 'another';
}

/** What the name itself is made of, and whether anybody knows it. */
function addName(question: AreaQuestion, { spot, town }: Candidate, signs: Set<string>): void {
  if (spot === null) return;
  const line = question.placing.lines[spot.line] as TextLine;
  const { from, to } = spot;
  const inside = line.tokens.slice(from, to);
  const last = lastOf(inside);
  signs.add(`town, last of it: ${last?.capital ? 'a capital' : last?.key}`);
  signs.add(`town, its length: ${few(inside.length, 8)}`);
  const places = mayCover(line.places, from, to).filter(
    (place) => place.from < to && place.to > from,
  );
  const kinds = [...new Set(places.map(({ kind }) => kind))].sort().join(' + ');
  signs.add(`town, known: ${kinds || 'no'}, by its place alone: ${town === null}`);
  const [only] = places;
  if (places.length === 1 && only?.from === from && only.to === to)
    signs.add(`town, known as a whole: ${only.kind}`);
  for (const { tag } of inStretch(line.hits, from, to)) signs.add(`town, says: ${tag}`);
  const served = inStretch(labelSigns(line), from, to).length > 0;
  signs.add(`town, a service in it: ${served}`);
  const opens = line.tokens.slice(0, from).every(({ kind }) => kind === 'mark');
  signs.add(`town, opens its line: ${opens}`);
}

/** Whether other candidates overlap it: of « Florac et alentours » a part is one as well. */
function addOverlaps({ candidates }: AreaQuestion, own: Candidate, signs: Set<string>): void {
  const { spot } = own;
  if (spot === null) return;
  const here = candidates.flatMap((other) =>
    other !== own && other.kind === 'town' && other.spot?.line === spot.line
      ? [{ at: other.spot, known: other.town !== null }]
      : [],
  );
  const inside = here.filter(({ at }) => at.from >= spot.from && at.to <= spot.to);
  const around = here.filter(({ at }) => at.from <= spot.from && at.to >= spot.to);
  const known = (some: typeof here) => some.filter((other) => other.known).length;
  signs.add(`town, shorter ones in it: ${few(inside.length, 3)}, known: ${few(known(inside))}`);
  signs.add(
    `town, longer ones around it: ${few(around.length, 3)}, known: ${few(known(around), 1)}`,
  );
  const [before, after] = [
    around.some(({ at }) => at.from < spot.from),
    around.some(({ at }) => at.to > spot.to),
  ];
  signs.add(`town, one begins before it: ${before}, one ends after it: ${after}`);
}

function leadTo({ placing, entry }: AreaQuestion, spot: AreaSpot | null): string {
  if (spot === null) return 'nowhere beside it';
  if (spot.line !== entry.line)
    return headingsOf(placing.lines, entry.line).includes(spot.line) ? 'over it' : 'afar';
  return leadOf(placing.lines[spot.line] as TextLine, spot, entry.at);
}

/** What leads to the other names that stand beside the same number and not within this one. */
function rivalLeads({ rivals }: AreaQuestion, own: AreaSpot): string {
  const leads = rivals
    .filter(({ spot }) => spot.to <= own.from || spot.from >= own.to)
    .map(({ lead }) => lead);
  return [...new Set(leads)].sort().slice(0, 3).join(' / ') || 'none';
}

export function addTown(question: AreaQuestion, candidate: Candidate, signs: Set<string>): void {
  const { entry, service, placing, others, sisters, alone } = question;
  const { label } = entry;
  const { area, town, spot } = candidate;
  const { departements, item } = placing;
  const add = (...told: string[]) => signs.add(`town, ${told.join(', ')}`);
  const key = areaKey(area);
  const labelled = asLabelled(key, areaKey(label.town));
  const of = `of the ${service}`;
  const source = `source: ${item.source.kind}`;
  const hit = `hit: ${few(departements.length)}`;
  add('as its words name', labelled);
  add('as its words name', labelled, of);
  add(of);
  add(`joined: ${few(candidate.joined, 3)}`);
  const [first = area] = area.split(/ et |, /);
  const code = label.codes.length === 1 ? label.codes[0] : undefined;
  const whose = code ?? (departements.length === 1 ? departements[0] : item.source.departement);
  const seat = isSamuSeat(first, whose) ? 'the seat' : isAnySamuSeat(first) ? 'a seat' : 'no seat';
  add(seat, of);
  if (labelled === 'the same') add(of, `sits: ${label.seat ?? 'not said'}`);
  if (town === null) add('by its place alone');
  else {
    add(
      `found: ${[town.sure && 'sure', town.guessed && 'guessed', town.bound && 'bound'].join(' ')}`,
    );
    add(`sits: ${town.seat ?? 'not said'}`, of);
  }
  addName(question, candidate, signs);
  addOverlaps(question, candidate, signs);
  const there = others.filter((other) => areaKey(other.label.town) === key);
  const sistersOfIt = there.filter((other) => sisters.includes(other)).length;
  add(`others of it: ${few(there.length)}`, `of the service: ${few(sistersOfIt, 1)}`);
  add(alone, source);
  add(alone, labelled, source);
  add(alone, of, hit);
  const everywhere = sistersThere(question, undefined, key);
  add('others of the service have', everywhere);
  const scoped = `others there have ${sistersThere(question, code, key)}`;
  const told = `territory: ${code === undefined ? 'none' : label.ownCodes ? 'own' : 'before'}`;
  const lead = leadTo(question, spot);
  add(seat, lead, of, told);
  add(seat, lead, told, hit);
  add(seat, of, told, scoped);
  add(lead, scoped, of);
  if (spot !== null) {
    const house = isOfAHouse(placing.lines[spot.line] as TextLine, spot);
    const rivals = spot.line === entry.line ? rivalLeads(question, spot) : 'not looked for';
    add(`of a house: ${house}`, lead);
    add(`of a house: ${house}`, `rivals: ${rivals}`);
    add(`of a house: ${house}`, source, of);
  }
  add(source, of);
  add(source, `towns told: ${few(question.towns, 4)}`, labelled);
  add(source, lead);
  const fails = `fails: ${failsThere(placing, key)}`;
  add(fails);
  add(fails, source);
  add(fails, labelled, `towns told: ${few(question.towns, 3)}`);
  const sectors = {
    all: placing.area,
    police: placing.policeArea,
    gendarmerie: placing.gendarmerieArea,
    samu: placing.samuArea,
  };
  for (const [name, sector] of Object.entries(sectors))
    if (sector !== '' && areaKey(sector) === key) add(`sector of the text: ${name}`, of);
  if (question.lineTown !== '' && question.lineTown === key)
    add('where its line tells of a failing');
  add(`in the title: ${question.title.includes(fold(first))}`, hit);
  add(`elsewhere in the text: ${few(linesWith(question, first), 3)}`);
  const words = few(first.split(/[ '-]/).length, 3);
  add(`capital: ${/^[\p{Lu}\d]/u.test(first)}`, `words: ${words}`);
}
