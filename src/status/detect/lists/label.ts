/** What the words of a stretch beside a number say: whose line it is, where, or that it is no fallback. */
import { lastOf, lastThat } from '../../../base/last.ts';
import { isTerritoryCode } from '../../../territories/names.ts';
import type { TextLine } from '../grammar/lines.ts';
import type { Place } from '../grammar/places.ts';
import { inStretch } from '../grammar/stretch.ts';
import { CALL_ROOMS } from '../lexicon/places/offices.ts';
import type { ReplacementService } from '../model.ts';
import { opensSentence, orders, townsIn } from './binding.ts';
import type { Sign, Stretch } from './manner.ts';
import { writtenAt } from './names.ts';
import type { Seat, Town } from './town.ts';

export interface Label {
  /** Null when the words name no service. */
  service: ReplacementService | null;
  /** « Samu et pompiers : le même numéro »: each of those named in words, where they are several; else empty. */
  each: readonly ReplacementService[];
  /** A line of somebody who sends no help, or one that must not be called. */
  refused: boolean;
  /** Codes of the territory named last, empty when none is. */
  codes: readonly string[];
  /** They are several and stand in one list: « en Haute-Vienne et en Creuse ». */
  joined: boolean;
  /** They are named in the number's own sentence, not by a heading or an entry before. */
  ownCodes: boolean;
  /** Town or sector as written, or empty. */
  town: string;
  /** The town opens its sentence and holds for every number of it: « À Cahors, la police est au…, le Samu au… ». */
  governs: boolean;
  /** The same one by one, to be shared out among as many numbers. */
  towns: readonly string[];
  /** The town is where the Samu or a hospital sits. */
  seat: Seat | null;
  /** Its own sentence neither tells whose it is nor asks anybody to call it. */
  unasked: boolean;
}

export const NOTHING: Label = {
  service: null,
  each: [],
  refused: false,
  codes: [],
  joined: false,
  ownCodes: false,
  town: '',
  governs: false,
  towns: [],
  seat: null,
  unasked: false,
};

const BY_NUMBER: Readonly<Record<string, ReplacementService>> = {
  samu: 'samu',
  fire: 'fire',
  police: 'police',
  '112': 'any',
};
const BY_TAG: Readonly<Record<string, ReplacementService | 'refused'>> = {
  samu: 'samu',
  fire: 'fire',
  police: 'police',
  gendarmerie: 'gendarmerie',
  samuCase: 'samu',
  fireCase: 'fire',
  everything: 'any',
  desk: 'refused',
  errand: 'refused',
};

const deniedAt = ({ tokens }: TextLine, at: number): boolean =>
  /^(?:pas|non|hors|sans)$/.test(tokens[at - 1]?.key ?? '') ||
  (/^(?:d'|de|pour)$/.test(tokens[at - 1]?.key ?? '') &&
    /^(?:pas|hors)$/.test(tokens[at - 2]?.key ?? ''));

const byThem = ({ tokens }: TextLine, at: number): boolean => {
  const lead = /^(?:l[ae]s?|l')$/.test(tokens[at - 1]?.key ?? '') ? at - 2 : at - 1;
  return tokens[lead]?.key === 'par';
};

/** Signs of whose line a number is, over a whole line, in reading order. */
export function labelSigns(line: TextLine): Sign[] {
  const signs: Sign[] = [];
  let hiddenTo = 0;
  for (const { tag, from, to } of line.hits) {
    const service = BY_TAG[tag];
    if (service === undefined) continue;
    // « L'accueil des urgences »
    if (
      tag === 'desk' &&
      line.hits.some((hit) => hit.tag === 'samu' && hit.from === from && hit.to > to)
    )
      continue;
    if (tag === 'desk') hiddenTo = Math.max(hiddenTo, to);
    else if (to <= hiddenTo) continue;
    // « (pas d'urgence médicale) »
    if (/Case$/.test(tag) && deniedAt(line, from)) continue;
    // « La Brigade des sapeurs-pompiers » is no gendarmes'.
    if (
      tag === 'gendarmerie' &&
      /^des?$/.test(line.tokens[to]?.key ?? '') &&
      line.tokens[to + 1]?.key === 'sapeurs'
    )
      continue;
    // « Ouvert par la préfecture : 04… »: who opened it, not who answers.
    if (tag === 'desk' && byThem(line, from)) continue;
    signs.push({ service, from, to, spelt: true });
  }
  for (const { by, service, from, to } of line.mentions) {
    const own = BY_NUMBER[service];
    if (by === 'number' && own !== undefined) signs.push({ service: own, from, to, spelt: false });
  }
  line.tokens.forEach(({ key, shout }, at) => {
    const room = shout ? CALL_ROOMS[key] : undefined;
    if (room !== undefined) signs.push({ service: room, from: at, to: at + 1, spelt: true });
  });
  return signs.sort((a, b) => a.from - b.from);
}

/** « 15 et 18 : 02… » is one line for both; « pompiers (18 et 112) » is the fire service's. */
function together(signs: readonly Sign[]): ReplacementService | null {
  const services = new Set(signs.map(({ service }) => service));
  services.delete('refused');
  if (services.size === 0) return null;
  // « Les pompiers, au 18 et au 112 », not « les gendarmes, pour toutes les urgences ».
  const everything = signs.some(({ service, spelt }) => service === 'any' && spelt);
  if (services.size > 1 && !everything) services.delete('any');
  const [first] = signs;
  const last = lastOf(signs);
  // Whichever of the two answers for a place is whoever answers the 17; « gendarmerie (17) » is the gendarmes'.
  const either = first?.service === 'police' && last?.service === 'gendarmerie';
  if (services.has('gendarmerie') && services.has('police'))
    services.delete(either && services.size === 2 && first.spelt ? 'gendarmerie' : 'police');
  const [only] = services;
  return services.size === 1 && only !== undefined && only !== 'refused' ? only : 'any';
}

/** Two services named in words, neither of which answers for the other. */
function eachOf({ line }: Stretch, signs: readonly Sign[]): readonly ReplacementService[] {
  const named = new Set(signs.map(({ service }) => service));
  if (named.size < 2 || !signs.every(({ spelt }) => spelt)) return [];
  if (named.has('any') || named.has('refused')) return [];
  // « Police ou gendarmerie » is whoever answers there.
  const [first, last] = [signs[0], lastOf(signs)];
  const either = line.tokens.slice(first?.to ?? 0, last?.from ?? 0).some(({ key }) => key === 'ou');
  if (named.has('police') && (either || !named.has('gendarmerie'))) return [];
  return [...named] as ReplacementService[];
}

/** Words that part the label of one number from what is told before it. */
const PART = /^(?:;|–|—|\||•|\/)$/;

/** Where the last part of a stretch begins: what stands nearest to a number on its left. */
function lastPart({ line, from, to }: Stretch): number {
  let start = from;
  for (let at = from; at < to - 1; at += 1) {
    const { raw, kind, spaced } = line.tokens[at] ?? { raw: '', kind: 'word', spaced: false };
    const next = line.tokens[at + 1];
    if (kind !== 'mark') continue;
    const sentence = /^[.!?…]$/.test(raw) && next?.spaced === true;
    const dash = /^[-–—]$/.test(raw) && spaced && next?.spaced === true;
    // « Mairie de Nant – Tél. 05… »
    if (dash && /^(?:tel(?:ephone)?|standard)$/.test(next?.key ?? '')) continue;
    // « CTA 18/112 » is of both.
    const figures = line.tokens[at - 1]?.kind === 'number' || line.tokens[at - 1]?.key === 'h';
    if (raw === '/' && next?.kind === 'number' && figures) continue;
    const turn = raw === ',' && /^(?:pour|les?|la|l'|et|quant)$/.test(next?.key ?? '');
    if (sentence || dash || turn || PART.test(raw)) start = at + 1;
  }
  return start;
}

/** Where the last sentence of a stretch begins. */
function lastSentence({ line, from, to }: Stretch): number {
  for (let at = to - 1; at > from; at -= 1) {
    const ends = /^[.!?…]$/.test(line.tokens[at - 1]?.raw ?? '');
    if (ends && line.tokens[at]?.spaced === true) return at;
  }
  return from;
}

/** « Faites le 112 ou le 02… »: another way out, not whose line it is. */
function alternative(stretch: Stretch, sign: Sign): boolean {
  if (sign.service !== 'any' || sign.spelt || stretch.to - sign.to > 14) return false;
  for (let at = sign.to; at < stretch.to; at += 1) {
    if (/^(?:ou|or|oder|sinon)$/.test(stretch.line.tokens[at]?.key ?? '')) return true;
  }
  return false;
}

function listEnd(stretch: Stretch, near: Sign, signs: readonly Sign[]): Sign[] {
  const list = [near];
  for (let at = signs.indexOf(near) - 1; at >= 0; at -= 1) {
    const sign = signs[at];
    const first = list[0];
    if (sign === undefined || first === undefined || sign.service === 'refused') break;
    const gap = stretch.line.tokens.slice(sign.to, first.from);
    const joint = gap.every(({ key }) =>
      /^(?:et|ou|comme|pour|,|\/|\(|\)|les?|la|l'|du|de|des|aux?|operationnel|operations|-|&|\+|numeros?|centre|and|or)$/.test(
        key,
      ),
    );
    if (!joint || gap.length > 5) break;
    list.unshift(sign);
  }
  return list;
}

/** « Samu et pompiers », not « la brigade de sapeurs-pompiers ». */
const coordinated = ({ line }: Stretch, list: readonly Sign[]): boolean =>
  list.every((sign, at) => {
    const before = list[at - 1];
    const gap = before === undefined ? [] : line.tokens.slice(before.to, sign.from);
    return before === undefined || gap.some(({ key }) => /^(?:et|ou|comme|,|\/|&)$/.test(key));
  });

interface Whose {
  service: ReplacementService | 'refused' | null;
  each: readonly ReplacementService[];
}

const oneOf = (service: Whose['service']): Whose => ({ service, each: [] });
const allOf = (stretch: Stretch, signs: readonly Sign[]): Whose => ({
  service: together(signs),
  each: eachOf(stretch, signs),
});

function serviceIn(stretch: Stretch, side: 'left' | 'right'): Whose {
  const inside = inStretch(stretch.signs, stretch.from, stretch.to);
  const start = side === 'left' ? lastPart(stretch) : stretch.from;
  const part = inside.filter(({ from }) => from >= start);
  const usable = side === 'left' ? part.filter((sign) => !alternative(stretch, sign)) : part;
  // « Numéro unique pour toutes les urgences, médicales, incendie ou sécurité : 05… »
  const all = usable.some(({ service, spelt }) => service === 'any' && spelt);
  if (all && side === 'left' && usable.every(({ service }) => service !== 'refused'))
    return oneOf('any');
  const near = side === 'left' ? lastOf(usable) : usable[0];
  if (near === undefined) {
    if (side === 'right') return oneOf(null);
    // « Pour les pompiers, le 04… »: named right before the comma.
    const led = inside.find(({ to, spelt }) => spelt && to === start - 1);
    if (led !== undefined && led.service !== 'refused')
      return allOf(stretch, listEnd(stretch, led, inside));
    // Further away only one service may be meant, or the words do not say.
    const near = inStretch(inside, lastSentence(stretch), stretch.to);
    const last = lastOf(near);
    const list = last === undefined ? [] : listEnd(stretch, last, near);
    if (list.length > 1 && list.length === near.length && coordinated(stretch, list))
      return allOf(stretch, list);
    const all = new Set((near.length > 0 ? near : inside).map(({ service }) => service));
    all.delete('refused');
    all.delete('any');
    if (all.has('gendarmerie')) all.delete('police');
    const [only] = all;
    return oneOf(all.size === 1 && only !== undefined && only !== 'refused' ? only : null);
  }
  if (near.service === 'refused') {
    if (side === 'right' || !orders(stretch, near.to)) return oneOf('refused');
    const helps = ({ service, spelt }: Sign) => service !== 'refused' && spelt;
    // « Pour le Samu, la préfecture a activé le 01… »
    const named = lastThat(inStretch(inside, lastSentence(stretch), near.from), helps);
    return oneOf(
      (lastThat(usable, ({ service }) => service !== 'refused') ?? named)?.service ?? null,
    );
  }
  if (side === 'left') {
    const list = allOf(stretch, listEnd(stretch, near, usable));
    return list.service === null ? oneOf(near.service) : list;
  }
  const rest = usable.filter(({ service }) => service !== 'refused');
  if (stretch.to - stretch.from < 14) return allOf(stretch, rest);
  // « (ligne commune Samu / pompiers, ouverte de 1 h 45 à 5 h) »
  const [, second] = rest;
  const pair = second === undefined ? [] : [near, second];
  const two = second !== undefined && second.from - near.to <= 3 && coordinated(stretch, pair);
  return two ? allOf(stretch, pair) : oneOf(near.service);
}

/** « 32 : 05… », « 25 -> SAMU 03… »: a code that opens what is listed, and is no short number. */
function bareCode(stretch: Stretch): string[] {
  const { line, to } = stretch;
  for (let at = lastPart(stretch); at < to; at += 1) {
    if (line.tokens[at]?.kind !== 'number') continue;
    // « Repli 22 : … » where the text speaks of the 22.
    const worded = line.tokens[at - 1]?.kind === 'word';
    if (worded && !(at === 1 && stretch.codes.has(line.tokens[at]?.key ?? ''))) continue;
    const letter = line.tokens[at + 1];
    const corsica = letter?.spaced === false && /^[ab]$/.test(letter.key);
    const code = `${line.tokens[at]?.key ?? ''}${corsica ? letter.key.toUpperCase() : ''}`;
    const next = line.tokens[at + (corsica ? 2 : 1)]?.raw ?? '';
    if (!isTerritoryCode(code) || !/^[:>→–—=-]$/.test(next)) continue;
    // « 21:51 » is an hour.
    const minutes = line.tokens[at + 2];
    if (next === ':' && minutes?.kind === 'number' && !minutes.spaced) continue;
    if (inStretch(line.mentions, at, at + 1).length === 0) return [code];
  }
  return [];
}

/** « Les sapeurs-pompiers de Paris »: the brigade, which answers for the three territories around as well. */
const ofTheBrigade = ({ tokens }: TextLine, at: number): boolean =>
  tokens[at]?.key === 'paris' && tokens[at - 1]?.key === 'de' && tokens[at - 2]?.key === 'pompiers';

/** Codes of the territories named in the sentence of the nearest one: several are none for certain. */
function codesIn(stretch: Stretch, side: 'left' | 'right'): string[] {
  const places = inStretch(stretch.line.places, stretch.from, stretch.to).filter(
    ({ kind, codes, from }) =>
      kind !== 'town' &&
      codes.length > 0 &&
      !ofTheBrigade(stretch.line, from) &&
      !(stretch.bySide && stretch.line.tokens[from]?.key === 'nord'),
  );
  const near = side === 'left' ? lastOf(places) : places[0];
  const bare = side === 'left' ? bareCode(stretch) : [];
  if (bare.length > 0 || near === undefined) return bare;
  // « … (erreur sur la Manche) : Calvados 02… »
  const last = places[places.length - 2];
  if (
    side === 'left' &&
    near.to === stretch.to &&
    last !== undefined &&
    !inOneList(stretch.line, last, near)
  )
    return [...near.codes];
  if (side === 'right') {
    // « Le 03… pour la Côte-d'Or et la Nièvre »
    const list = places.findIndex(
      (place, at) => at > 0 && !inOneList(stretch.line, places[at - 1] ?? place, place),
    );
    return [
      ...new Set(places.slice(0, list < 0 ? places.length : list).flatMap(({ codes }) => codes)),
    ];
  }
  let start = stretch.from;
  for (let at = near.from - 1; at > stretch.from; at -= 1) {
    if (/^[.;!?|]$/.test(stretch.line.tokens[at]?.raw ?? '')) {
      start = at;
      break;
    }
  }
  return [...new Set(places.filter(({ from }) => from >= start).flatMap(({ codes }) => codes))];
}

/** Whether two territories stand in one list. */
const inOneList = ({ tokens }: TextLine, one: Place, next: Place): boolean =>
  tokens
    .slice(one.to, next.from)
    .every(({ key }) => /^(?:et|,|en|dans|l[ae]s?|l'|du|de|des|d'|\(|\)|\d+)$/.test(key));

/** Whether the territories of a stretch stand in one list, each of one code. */
function allInOneList({ line, from, to }: Stretch): boolean {
  const places = inStretch(line.places, from, to).filter(
    ({ kind, codes, from }) => kind !== 'town' && codes.length > 0 && !ofTheBrigade(line, from),
  );
  return places.every((place, at) => {
    const before = places[at - 1];
    return before === undefined || inOneList(line, before, place);
  });
}

/** Whether the territory nearest to the number stands in its sentence, as one that help is asked of. */
function inOneSentence({ line, from, to }: Stretch, side: 'left' | 'right'): boolean {
  const places = inStretch(line.places, from, to).filter(({ kind }) => kind !== 'town');
  const near = side === 'left' ? lastOf(places) : places[0];
  if (near === undefined || near.link === 'away') return false;
  const [start, end] = side === 'left' ? [near.to, to] : [from, near.from];
  return !line.tokens.slice(start, end).some(({ raw }) => /^[.;!?:|]$/.test(raw));
}

/** Towns of one label by name: as the text lists them, where it does so in a row. */
function namesOf({ line }: Stretch, found: readonly Town[]): string {
  const [first, last] = [found[0], lastOf(found)];
  if (first === undefined || last === undefined) return '';
  const inARow = found.every((town, at) => {
    const before = found[at - 1];
    if (before === undefined) return true;
    return line.tokens
      .slice(before.to, town.from)
      .every(({ key }) => /^(?:et|und|and|,|\/)$/.test(key));
  });
  const asListed =
    inARow && found.every(({ text, from, to }) => text === writtenAt(line, from, to));
  return asListed
    ? writtenAt(line, first.from, last.to)
    : found.map(({ text }) => text).join(' et ');
}

/** Reads the words of a stretch. `side`: where they stand from the number. */
export function readLabel(stretch: Stretch, side: 'left' | 'right'): Label {
  const { service, each } = serviceIn(stretch, side);
  const found = townsIn(stretch, side);
  const towns = found.map(({ text }) => text);
  const codes = codesIn(stretch, side);
  return {
    service: service === 'refused' ? null : service,
    each,
    refused: service === 'refused',
    codes,
    joined: codes.length > 1 && allInOneList(stretch),
    ownCodes: codes.length > 0 && inOneSentence(stretch, side),
    town: namesOf(stretch, found),
    governs: side === 'left' && opensSentence(stretch, towns.length),
    towns,
    seat: found.find(({ seat }) => seat !== null)?.seat ?? null,
    unasked: false,
  };
}

/** The first says what it can, the second the rest. */
export function merge(first: Label, second: Label): Label {
  const known = first.service !== null || first.refused;
  return {
    service: known ? first.service : second.service,
    each: known ? first.each : second.each,
    refused: known ? first.refused : second.refused,
    codes: first.codes.length > 0 ? first.codes : second.codes,
    joined: first.codes.length > 0 ? first.joined : second.joined,
    ownCodes: first.codes.length > 0 ? first.ownCodes : second.ownCodes,
    town: first.town !== '' ? first.town : second.town,
    governs: first.town !== '' ? first.governs : second.governs,
    towns: first.town !== '' ? first.towns : second.towns,
    seat: first.town !== '' ? first.seat : second.seat,
    unasked: first.unasked || second.unasked,
  };
}
