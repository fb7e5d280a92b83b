/** Where a service sits: a town that is named for its house, and does not bound the number. */
import type { TextLine } from '../grammar/lines.ts';
import { mayCover } from '../grammar/stretch.ts';
import { CALL_ROOMS_OF_ALL, HOSPITALS } from '../lexicon/places/offices.ts';
import { isAnySamuSeat } from '../lexicon/places/seats.ts';
import { words } from '../lexicon/words.ts';
import { nameEnd, writtenAt } from './names.ts';
import type { Seat } from './town.ts';

/** Said of a room that takes the calls of a whole territory. */
const TAKES_ALL_CALLS = words('appel appels alerte operationnel operationnelle commandement');
/** Between the Samu and the town where it sits. */
const SEATED = words(`
a , au est control room c' joindre joignable repond decroche installe base directement direct en on peut le vous pouvez aussi`);
const TO_THE_NAME = words(`de d' du le la les las l' (`);

/** « Le Samu de … », « l'hôpital de … », « le groupement de … »: what the town of an office is to its number. */
function seatOf(office: string): Seat | null {
  if (office === 'samu') return 'samu';
  // « Le groupement de Mont-de-Marsan »: of the gendarmes of a whole territory.
  if (office === 'groupement') return 'room';
  return HOSPITALS.has(office) || /^(?:hospitali|universit)/.test(office) ? 'hospital' : null;
}

const keyAt = ({ tokens }: TextLine, at: number): string => tokens[at]?.key ?? '';
const rawAt = ({ tokens }: TextLine, at: number): string => tokens[at]?.raw ?? '';

/** Back from a town over what only leads to it: « du », « l' », a bracket. */
function leadOf(line: TextLine, at: number): number {
  let back = at - 1;
  while (back > at - 4 && TO_THE_NAME.has(keyAt(line, back))) back -= 1;
  return back;
}

/** « Le Samu, à Amiens, … », « le Samu du Morbihan, à Vannes », « pour le Samu, c'est Montpellier »: back to who sits. */
function whoSits(line: TextLine, lead: number): number {
  const ofATerritory = (token: number) =>
    line.tokens[token]?.kind === 'number' ||
    (token < lead && keyAt(line, token) === 'du') ||
    mayCover(line.places, token).some(({ kind, to }) => kind === 'departement' && token < to);
  let back = lead;
  while (back > lead - 8 && (SEATED.has(keyAt(line, back)) || ofATerritory(back))) back -= 1;
  return back;
}

/** « Pompiers, Privas (CODIS) », « (CORG), Mende ». */
function besideARoom(line: TextLine, at: number): boolean {
  // « Saint-Brieuc (CODIS des Côtes-d'Armor) »
  const end = Math.max(at + 1, nameEnd(line, at));
  const room = [end + 1, at - 3].some((token) => CALL_ROOMS_OF_ALL.has(keyAt(line, token)));
  return room && (rawAt(line, end) === '(' || rawAt(line, at - 2) === ')');
}

const endsATerritory = ({ places }: TextLine, at: number) =>
  mayCover(places, at).find(({ kind, to }) => kind === 'departement' && to === at);

/** « Samu 971 (CHU, Les Abymes) »: within the bracket of a whole territory's Samu. */
function inItsBracket(line: TextLine, at: number): boolean {
  const open = [at - 1, at - 2, at - 3, at - 4].find((token) => rawAt(line, token) === '(');
  if (open === undefined) return false;
  const owner = endsATerritory(line, open);
  if (owner !== undefined && keyAt(line, owner.from - 1) === 'samu') return true;
  return keyAt(line, open - 2) === 'samu' && line.tokens[open - 1]?.kind === 'number';
}

/** « Périgueux répond au 05… à tous ceux dont l'appel au 15 échoue ». */
function answersItself(line: TextLine, at: number): boolean {
  const opens = line.tokens[at - 1] === undefined || /^[."«:?!]$/.test(rawAt(line, at - 1));
  return opens && keyAt(line, at + 1) === 'repond' && isAnySamuSeat(keyAt(line, at));
}

/** « Le centre opérationnel de la gendarmerie, à Colmar », « le centre d'appel des pompiers, à Caen ». */
function isARoom(line: TextLine, who: number): boolean {
  const key = keyAt(line, who);
  if (/^(?:operationnel|commandement)/.test(key) && TAKES_ALL_CALLS.has(key)) return true;
  const before = line.tokens.slice(Math.max(0, who - 4), who);
  if (/^(?:gendarmerie|police)$/.test(key)) return before.some((own) => own.key === 'operationnel');
  const ofPompiers = key === 'pompiers' && /^des?$/.test(keyAt(line, who - 1));
  return ofPompiers && TAKES_ALL_CALLS.has(keyAt(line, who - 2));
}

/**
 * What the town at token `at` is to the number beside it: the seat of the Samu, a hospital's town, that of a
 * room for a whole territory, or null when it says where the number holds.
 */
export function seatAt(line: TextLine, at: number): Seat | null {
  if (besideARoom(line, at)) return 'room';
  // « Seine-et-Marne (Melun) : 01… »
  // « Côtes-d'Armor, Saint-Brieuc, 02… »
  if (/^[(,]$/.test(rawAt(line, at - 1)) && endsATerritory(line, at - 1) !== undefined)
    return 'hospital';
  if (inItsBracket(line, at)) return 'room';
  if (answersItself(line, at)) return 'samu';
  const lead = leadOf(line, at);
  const who = whoSits(line, lead);
  if (isARoom(line, who)) return 'room';
  return seatOf(keyAt(line, keyAt(line, who) === 'samu' ? who : lead));
}

/** « Samu à Marie-Galante » is for there, « Samu à Niort » where it sits: the seat that an office at a token leads. */
export function seatBy(line: TextLine, office: number, from: number): Seat | null {
  const key = keyAt(line, office);
  const there = key === 'samu' && keyAt(line, office + 1) === 'a';
  if (there && !isAnySamuSeat(writtenAt(line, from, nameEnd(line, from)))) return null;
  return seatOf(key) ?? seatAt(line, from);
}
