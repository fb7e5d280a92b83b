/** Signs of whether a town or sector is a number's own: what it is, what the rules and the other numbers make of it. */
import { lastOf } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import { allOrdinary } from '../grammar/ordinary.ts';
import { inStretch, mayCover } from '../grammar/stretch.ts';
import { isAnySamuSeat, isSamuSeat } from '../lexicon/places/seats.ts';
import { areaKey } from '../lists/area-key.ts';
import { labelSigns } from '../lists/signs.ts';
import { fold } from '../text/fold.ts';
import { few } from '../weigh/few.ts';
import { isOfAHouse } from './lead.ts';
import type { AreaSpot, Candidate } from './named.ts';
import { type AreaQuestion, failsThere, linesWith } from './question.ts';

/** What the words of the number's label name, beside a candidate. */
function asLabelled(key: string, label: string): string {
  if (label === '') return 'none told';
  if (key === label) return 'the same';
  return label.includes(key) ? 'a part' : key.includes(label) ? 'more' : 'another';
}

/** The first of several names of one list. */
const firstOf = (area: string): string => area.split(/ et |, /, 1)[0] ?? area;

/** What the name itself is made of, and whether anybody knows it, whatever number it may be of. */
export function townByItself(line: TextLine, { spot, town, area, joined }: Candidate): string[] {
  const signs = [`town, joined: ${few(joined, 3)}`];
  const add = (told: string) => signs.push(`town, ${told}`);
  const first = firstOf(area);
  const words = few(first.split(/[ '-]/).length, 3);
  add(`capital: ${/^[\p{Lu}\d]/u.test(first)}, words: ${words}`);
  if (town !== null)
    add(
      `found: ${[town.sure && 'sure', town.guessed && 'guessed', town.bound && 'bound'].join(' ')}`,
    );
  if (spot === null) return signs;
  const { from, to } = spot;
  const last = lastOf(line.tokens.slice(from, to));
  add(`last of it: ${last?.capital ? 'a capital' : last?.key}`);
  add(`its length: ${few(to - from, 8)}`);
  add(`ordinary words alone: ${allOrdinary(line.tokens, from, to)}, known: ${town !== null}`);
  const places = mayCover(line.places, from, to).filter(
    (place) => place.from < to && place.to > from,
  );
  const [only] = places;
  if (places.length === 1 && only?.from === from && only.to === to)
    add(`known as a whole: ${only.kind}`);
  for (const tag of new Set(inStretch(line.hits, from, to).map((hit) => hit.tag)))
    add(`says: ${tag}`);
  add(`a service in it: ${inStretch(labelSigns(line), from, to).length > 0}`);
  add(`opens its line: ${line.tokens.slice(0, from).every(({ kind }) => kind === 'mark')}`);
  return signs;
}

/** Whether other candidates overlap it: of « Florac et alentours » a part is one as well. */
function addOverlaps({ candidates }: AreaQuestion, own: Candidate, signs: string[]): void {
  const { spot } = own;
  if (spot === null) return;
  let [inside, knownInside, around, knownAround] = [0, 0, 0, 0];
  let [beginsBefore, endsAfter] = [false, false];
  for (const other of candidates) {
    const at = other.spot;
    if (other === own || other.kind !== 'town' || at === null || at.line !== spot.line) continue;
    const known = other.town === null ? 0 : 1;
    if (at.from >= spot.from && at.to <= spot.to) {
      inside += 1;
      knownInside += known;
    }
    if (at.from <= spot.from && at.to >= spot.to) {
      around += 1;
      knownAround += known;
      beginsBefore ||= at.from < spot.from;
      endsAfter ||= at.to > spot.to;
    }
  }
  signs.push(
    `town, shorter ones in it: ${few(inside, 3)}, known: ${few(knownInside)}`,
    `town, longer ones around it: ${few(around, 3)}, known: ${few(knownAround, 1)}`,
    `town, one begins before it: ${beginsBefore}, one ends after it: ${endsAfter}`,
  );
}

/** What leads to the other names that stand beside the same number and not within this one. */
function rivalLeads({ rivals }: AreaQuestion, own: AreaSpot): string {
  const leads = new Set<string>();
  for (const { spot, lead } of rivals)
    if (spot.to <= own.from || spot.from >= own.to) leads.add(lead);
  return [...leads].sort().slice(0, 3).join(' / ') || 'none';
}

const SECTORS = ['area', 'policeArea', 'gendarmerieArea', 'samuArea'] as const;

/** What a candidate is to one number. */
export function addTown(question: AreaQuestion, candidate: Candidate, signs: string[]): void {
  const { entry, placing, others, sisters, alone, of, source, hit } = question;
  const { label } = entry;
  const { area, key, town, spot } = candidate;
  const add = (told: string) => signs.push(`town, ${told}`);
  const labelled = asLabelled(key, question.labelKey);
  const first = firstOf(area);
  const seat = isSamuSeat(first, question.whose)
    ? 'the seat'
    : isAnySamuSeat(first)
      ? 'a seat'
      : 'no seat';
  add(`${seat}, ${of}`);
  if (labelled === 'the same') add(`${of}, sits: ${label.seat ?? 'not said'}`);
  if (town !== null) add(`sits: ${town.seat ?? 'not said'}, ${of}`);
  addOverlaps(question, candidate, signs);
  const there = others.filter((other) => areaKey(other.label.town) === key);
  const sistersOfIt = there.filter((other) => sisters.includes(other)).length;
  add(`others of it: ${few(there.length)}, of the service: ${few(sistersOfIt, 1)}`);
  add(`${alone}, ${labelled}, ${source}`);
  if (spot !== null) {
    const house = isOfAHouse(placing.lines[spot.line] as TextLine, spot);
    const rivals = spot.line === entry.line ? rivalLeads(question, spot) : 'not looked for';
    add(`of a house: ${house}, rivals: ${rivals}`);
  }
  add(`${source}, towns told: ${few(question.towns, 4)}, ${labelled}`);
  const fails = failsThere(placing, key);
  add(`fails: ${fails}`);
  add(`fails: ${fails}, ${source}`);
  for (const name of SECTORS)
    if (placing[name] !== '' && areaKey(placing[name]) === key)
      add(`sector of the text: ${name}, ${of}`);
  if (question.lineTown !== '' && question.lineTown === key)
    add('where its line tells of a failing');
  add(`in the title: ${question.title.includes(fold(first))}, ${hit}`);
  add(`elsewhere in the text: ${few(linesWith(question, first), 3)}`);
}
