/** What the words of a stretch beside a number say: whose line it is, where, or that it is no fallback. */
import { lastOf, lastThat } from '../../../base/last.ts';
import { isTerritoryCode } from '../../../territories/names.ts';
import type { TextLine } from '../grammar/lines.ts';
import { inStretch } from '../grammar/stretch.ts';
import type { Hit } from '../grammar/tags.ts';
import { CALL_ROOMS, OFFICES } from '../lexicon/places/offices.ts';
import type { ReplacementService } from '../model.ts';
import { inOneList, type Town } from './towns.ts';

export interface Label {
  /** Null when the words name no service. */
  service: ReplacementService | null;
  /** A line of somebody who sends no help, or one that must not be called. */
  refused: boolean;
  /** Codes of the territory named last, empty when none is. */
  codes: readonly string[];
  /** They are named in the number's own sentence, not by a heading or an entry before. */
  ownCodes: boolean;
  /** Town or sector as written, or empty. */
  town: string;
  /** The town opens its sentence and holds for every number of it: « À Cahors, la police est au…, le Samu au… ». */
  governs: boolean;
  /** The same one by one, to be shared out among as many numbers. */
  towns: readonly string[];
}

export const NOTHING: Label = {
  service: null,
  refused: false,
  codes: [],
  ownCodes: false,
  town: '',
  governs: false,
  towns: [],
};

interface Sign {
  service: ReplacementService | 'refused';
  from: number;
  to: number;
  /** Named in words, not by its short number. */
  spelt: boolean;
}

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
};

/** Signs of whose line a number is, over a whole line, in reading order. */
export function labelSigns(line: TextLine): Sign[] {
  const signs: Sign[] = [];
  let hiddenTo = 0;
  for (const { tag, from, to } of line.hits) {
    const service = BY_TAG[tag];
    if (service === undefined) continue;
    if (tag === 'desk') hiddenTo = Math.max(hiddenTo, to);
    else if (to <= hiddenTo) continue;
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
  if (services.size > 1) services.delete('any');
  const [first] = signs;
  const last = lastOf(signs);
  // Whichever of the two answers for a place is whoever answers the 17; « gendarmerie (17) » is the gendarmes'.
  const either = first?.service === 'police' && last?.service === 'gendarmerie';
  if (services.has('gendarmerie') && services.has('police'))
    services.delete(either && services.size === 2 && first.spelt ? 'gendarmerie' : 'police');
  const [only] = services;
  return services.size === 1 && only !== undefined && only !== 'refused' ? only : 'any';
}

/** How a whole text gives its numbers: what holds for every line of it. */
export interface Manner {
  /** The text gives numbers town by town: a name that stands where a town would is one. */
  byTown: boolean;
  /** It gives numbers by the sides of its territory: « Nord » is one. */
  bySide: boolean;
  /** It says of some number whose it is. */
  byService: boolean;
  /** Codes of every territory that the text names. */
  codes: ReadonlySet<string>;
}

export interface Stretch extends Manner {
  line: TextLine;
  signs: readonly Sign[];
  towns: readonly Town[];
  from: number;
  to: number;
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
    const dash = raw === '-' && spaced && next?.spaced === true;
    const turn = raw === ',' && /^(?:pour|les?|la|l'|et|quant)$/.test(next?.key ?? '');
    if (sentence || dash || turn || PART.test(raw)) start = at + 1;
  }
  return start;
}

const ORDER =
  /^(?:composez|composer|appelez|appeler|d'appeler|faites|faire|contactez|contacter|joindre|joignez|utilisez|utiliser|dial|call|conseille|demande|invite|ouvert|a)$/;

/** « La préfecture demande d'appeler le … » orders a call; « mairie : … » only names a desk. */
function orders(stretch: Stretch, after: number): boolean {
  for (let at = after; at < stretch.to; at += 1) {
    const { key, raw } = stretch.line.tokens[at] ?? { key: '', raw: '' };
    // « La mairie a ouvert le… », not « la mairie est ouverte jusqu'à 20 h ».
    if (ORDER.test(key) && raw !== 'à') return true;
  }
  return false;
}

/** « Faites le 112 ou le 02… »: another way out, not whose line it is. */
function alternative(stretch: Stretch, sign: Sign): boolean {
  if (sign.service !== 'any' || stretch.to - sign.to > 14) return false;
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
      /^(?:et|ou|,|\/|\(|\)|les?|la|l'|du|de|des|au|-|&|\+|numeros?|centre|and|or)$/.test(key),
    );
    if (!joint || gap.length > 5) break;
    list.unshift(sign);
  }
  return list;
}

function serviceIn(
  stretch: Stretch,
  side: 'left' | 'right',
): ReplacementService | 'refused' | null {
  const inside = inStretch(stretch.signs, stretch.from, stretch.to);
  const start = side === 'left' ? lastPart(stretch) : stretch.from;
  const part = inside.filter(({ from }) => from >= start);
  const usable = side === 'left' ? part.filter((sign) => !alternative(stretch, sign)) : part;
  const near = side === 'left' ? lastOf(usable) : usable[0];
  if (near === undefined) {
    if (side === 'right') return null;
    // Further away only one service may be meant, or the words do not say.
    const all = new Set(inside.map(({ service }) => service));
    all.delete('refused');
    all.delete('any');
    if (all.has('gendarmerie')) all.delete('police');
    const [only] = all;
    return all.size === 1 && only !== undefined && only !== 'refused' ? only : null;
  }
  if (near.service === 'refused') {
    if (side === 'right' || !orders(stretch, near.to)) return 'refused';
    return lastThat(usable, ({ service }) => service !== 'refused')?.service ?? null;
  }
  if (side === 'left') return together(listEnd(stretch, near, usable)) ?? near.service;
  const rest = usable.filter(({ service }) => service !== 'refused');
  return stretch.to - stretch.from < 14 ? together(rest) : near.service;
}

/** Between a town and the number of its own office little is said: « la police d'Agen répond au 05… ». */
const ANSWERS =
  /^(?:[:,()|–—=>→-]|au|le|la|les|l'|est|sont|reste|restent|repond|repondent|joignable|joignables|decroche|prend|vos|appels|peut|etre|joint|jointe|contacte|directement|faites|faire|tel|telephone|numero|direct|n|°|compose[zr]|appele[zr]|et|a|de|du|d'|secours|police|nationale|centre|dans|donne|donnent|ouvre|un|une|autre|ligne|respectivement|numeros|deux|il|faut|composer|appeler|ou|toujours|encore|privee?s?)$/;

/** Claims of a failing or of its end: a town beside one may be where it fails, not whose the number is. */
const TOLD: ReadonlySet<Hit['tag']> = new Set<Hit['tag']>([
  'fault',
  'down',
  'hit',
  'fails',
  'restored',
  'notYet',
  'works',
]);

/** A line of a list that tells of nothing but whom to call. */
const quiet = ({ line, from, to }: Stretch): boolean =>
  to - from <= 16 && !line.hits.some((hit) => TOLD.has(hit.tag) && hit.from < to);

function belongs(stretch: Stretch, town: Town, bound: boolean): boolean {
  const { line, to } = stretch;
  const entry = quiet(stretch) && !orders(stretch, town.to);
  if ((bound || entry) && noStop(stretch, town)) return true;
  let steps = 0;
  for (let at = town.to; at < to; at += 1) {
    const { key, raw } = line.tokens[at] ?? { key: '', raw: '' };
    const answers = ANSWERS.test(key) || OFFICES.has(key) || line.tokens[at]?.capital === true;
    // « Vous habitez Dinan ? 02… »
    if (raw === '?' && at === to - 1) return true;
    if (/^[.;!?]$/.test(raw) || !answers) return false;
    steps += 1;
  }
  return steps <= 10;
}

/** Words that put a town before what is said of it: « À Cahors, … », « Pour Béziers, … ». */
const PUTS = /^(?:a|pour|cote|dans|sur|en|l[ae]s?|l')$/;

/** « À Cahors, le commissariat répond au… », « Balagne : toutes urgences au… »: towns that open a sentence. */
function opens({ line, from }: Stretch, first: Town, last: Town): boolean {
  let start = first.from;
  while (start > from && PUTS.test(line.tokens[start - 1]?.key ?? '')) start -= 1;
  const mark = line.tokens[start - 1];
  if (start > from && mark !== undefined && !(mark.kind === 'mark' && !/^[,'"]$/.test(mark.raw)))
    return false;
  const next = line.tokens[last.to]?.raw ?? '';
  return next === ':' || (next === ',' && start < first.from);
}

/** Towns in runs of one list each. */
function runsOf(line: TextLine, towns: readonly Town[]): Town[][] {
  const runs: Town[][] = [];
  for (const town of towns) {
    const run = lastOf(runs);
    const before = run === undefined ? undefined : lastOf(run);
    if (run !== undefined && before !== undefined && inOneList(line, before, town)) run.push(town);
    else runs.push([town]);
  }
  return runs;
}

/** The towns that a label names, as one area or as a list to be shared out. */
function townsIn(stretch: Stretch, side: 'left' | 'right'): string[] {
  const { line, towns } = stretch;
  const inside = inStretch(towns, stretch.from, stretch.to).filter(
    ({ from, to, guessed, text }) =>
      to <= stretch.to &&
      (!guessed || (text === 'Nord' ? stretch.bySide : stretch.byTown)) &&
      line.tokens[from - 1]?.key !== 'hors',
  );
  const runs = runsOf(line, inside);
  const own =
    side === 'right'
      ? runs[0]
      : lastThat(runs, (run) => {
          const [first, last] = [run[0], lastOf(run)];
          if (first === undefined || last === undefined) return false;
          const bound = run.some((town) => town.bound);
          return (
            belongs(stretch, last, bound) || (opens(stretch, first, last) && noStop(stretch, last))
          );
        });
  return (own ?? []).map(({ text }) => text);
}

function noStop({ line, to }: Stretch, town: Town): boolean {
  for (let at = town.to; at < to; at += 1) {
    if (line.tokens[at]?.raw === ';') return false;
    if (/^[.!?]$/.test(line.tokens[at]?.raw ?? '') && line.tokens[at + 1]?.spaced === true)
      return false;
  }
  return true;
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
    if (inStretch(line.mentions, at, at + 1).length === 0) return [code];
  }
  return [];
}

/** Codes of the territories named in the sentence of the nearest one: several are none for certain. */
function codesIn(stretch: Stretch, side: 'left' | 'right'): string[] {
  const places = inStretch(stretch.line.places, stretch.from, stretch.to).filter(
    ({ kind, codes, from }) =>
      kind !== 'town' &&
      codes.length > 0 &&
      !(stretch.bySide && stretch.line.tokens[from]?.key === 'nord'),
  );
  const near = side === 'left' ? lastOf(places) : places[0];
  const bare = side === 'left' ? bareCode(stretch) : [];
  if (bare.length > 0 || near === undefined) return bare;
  if (side === 'right') return [...near.codes];
  let start = stretch.from;
  for (let at = near.from - 1; at > stretch.from; at -= 1) {
    if (/^[.;!?|]$/.test(stretch.line.tokens[at]?.raw ?? '')) {
      start = at;
      break;
    }
  }
  return [...new Set(places.filter(({ from }) => from >= start).flatMap(({ codes }) => codes))];
}

/** Whether the territory nearest to the number stands in its sentence, as one that help is asked of. */
function inOneSentence({ line, from, to }: Stretch, side: 'left' | 'right'): boolean {
  const places = inStretch(line.places, from, to).filter(({ kind }) => kind !== 'town');
  const near = side === 'left' ? lastOf(places) : places[0];
  if (near === undefined || near.link === 'away') return false;
  const [start, end] = side === 'left' ? [near.to, to] : [from, near.from];
  return !line.tokens.slice(start, end).some(({ raw }) => /^[.;!?:|]$/.test(raw));
}

/** « À Amiens, composez le 03… pour le Samu et le 03… pour les pompiers ». */
function opensSentence(stretch: Stretch, count: number): boolean {
  const towns = inStretch(stretch.towns, stretch.from, stretch.to).filter(
    ({ to }) => to <= stretch.to,
  );
  const last = lastOf(towns);
  const first = towns[towns.length - count];
  if (count === 0 || first === undefined || last === undefined) return false;
  return (
    stretch.line.tokens[last.to]?.raw === ',' &&
    opens(stretch, first, last) &&
    noStop(stretch, last)
  );
}

/** Reads the words of a stretch. `side`: where they stand from the number. */
export function readLabel(stretch: Stretch, side: 'left' | 'right'): Label {
  const service = serviceIn(stretch, side);
  const towns = townsIn(stretch, side);
  const codes = codesIn(stretch, side);
  return {
    service: service === 'refused' ? null : service,
    refused: service === 'refused',
    codes,
    ownCodes: codes.length > 0 && inOneSentence(stretch, side),
    town: towns.join(' et '),
    governs: side === 'left' && opensSentence(stretch, towns.length),
    towns,
  };
}

/** The first says what it can, the second the rest. */
export function merge(first: Label, second: Label): Label {
  const known = first.service !== null || first.refused;
  return {
    service: known ? first.service : second.service,
    refused: known ? first.refused : second.refused,
    codes: first.codes.length > 0 ? first.codes : second.codes,
    ownCodes: first.codes.length > 0 ? first.ownCodes : second.ownCodes,
    town: first.town !== '' ? first.town : second.town,
    governs: first.town !== '' ? first.governs : second.governs,
    towns: first.town !== '' ? first.towns : second.towns,
  };
}
