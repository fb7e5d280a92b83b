/** What the words of a stretch beside a number say: whose line it is, where, or that it is no fallback. */
import { lastOf, lastThat } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import { OFFICES } from '../lexicon/places/offices.ts';
import type { ReplacementService } from '../model.ts';
import type { Town } from './towns.ts';

export interface Label {
  /** Null when the words name no service. */
  service: ReplacementService | null;
  /** A line of somebody who sends no help, or one that must not be called. */
  refused: boolean;
  /** Codes of the territory named last, empty when none is. */
  codes: readonly string[];
  /** Town or sector as written, or empty. */
  town: string;
  /** The same one by one, to be shared out among as many numbers. */
  towns: readonly string[];
}

export const NOTHING: Label = { service: null, refused: false, codes: [], town: '', towns: [] };

interface Sign {
  service: ReplacementService | 'refused';
  from: number;
  to: number;
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
    signs.push({ service, from, to });
  }
  for (const { by, service, from, to } of line.mentions) {
    const own = BY_NUMBER[service];
    if (by === 'number' && own !== undefined) signs.push({ service: own, from, to });
  }
  return signs.sort((a, b) => a.from - b.from);
}

/** « 15 et 18 : 02… » is one line for both; « pompiers (18 et 112) » is the fire service's. */
function together(signs: readonly Sign[]): ReplacementService | null {
  const services = new Set(signs.map(({ service }) => service));
  services.delete('refused');
  if (services.size === 0) return null;
  if (services.size > 1) services.delete('any');
  if (services.has('gendarmerie')) services.delete('police');
  const [only] = services;
  return services.size === 1 && only !== undefined && only !== 'refused' ? only : 'any';
}

export interface Stretch {
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
    if (ORDER.test(stretch.line.tokens[at]?.key ?? '')) return true;
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
  const inside = stretch.signs.filter(({ from }) => from >= stretch.from && from < stretch.to);
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
  /^(?:[:,()|–-]|au|le|la|les|l'|est|sont|reste|restent|repond|repondent|joignable|joignables|decroche|prend|vos|appels|peut|etre|joint|jointe|contacte|directement|faites|faire|tel|telephone|numero|direct|n|°|compose[zr]|appele[zr]|et|a|de|du|d'|secours|police|nationale|centre|dans|donne|donnent|ouvre|un|une|autre|ligne)$/;

function belongs({ line, to }: Stretch, town: Town): boolean {
  let steps = 0;
  for (let at = town.to; at < to; at += 1) {
    const { key, raw } = line.tokens[at] ?? { key: '', raw: '' };
    const answers = ANSWERS.test(key) || OFFICES.has(key) || line.tokens[at]?.capital === true;
    if (/^[.;!?]$/.test(raw) || !answers) return false;
    steps += 1;
  }
  return steps <= 10;
}

/** « À Cahors, le commissariat répond au… »: the town that opens the sentence. */
function opens({ line, from }: Stretch, town: Town): boolean {
  const before = line.tokens[town.from - 1];
  if (
    before?.key !== 'a' ||
    (line.tokens[town.to]?.raw !== ',' && line.tokens[town.to]?.key !== 'et')
  )
    return false;
  const mark = line.tokens[town.from - 2];
  return town.from - 1 <= from || mark === undefined || /^[.;!?»]$/.test(mark.raw);
}

/** The towns that a label names, as one area or as a list to be shared out. */
function townsIn(stretch: Stretch, side: 'left' | 'right'): string[] {
  const { line, towns } = stretch;
  const inside = towns.filter(
    (town) =>
      town.from >= stretch.from &&
      town.to <= stretch.to &&
      line.tokens[town.from - 1]?.key !== 'hors',
  );
  const own =
    side === 'right'
      ? inside
      : inside.filter(
          (town, at) =>
            belongs(stretch, town) ||
            (opens(stretch, town) && noStop(stretch, town)) ||
            (at + 1 < inside.length && joined(line, town, inside[at + 1])),
        );
  const list = side === 'right' ? own : own.slice(lastRun(line, own));
  const run: string[] = [];
  list.forEach((town, at) => {
    if (side === 'right' && at > 0 && !joined(line, list[at - 1], town)) return;
    if (run.length === at) run.push(town.text);
  });
  return run;
}

function noStop({ line, to }: Stretch, town: Town): boolean {
  for (let at = town.to; at < to; at += 1) {
    if (/^[.;!?]$/.test(line.tokens[at]?.raw ?? '') && line.tokens[at + 1]?.spaced === true)
      return false;
  }
  return true;
}

function joined(line: TextLine, first: Town | undefined, second: Town | undefined): boolean {
  if (first === undefined || second === undefined) return false;
  return line.tokens
    .slice(first.to, second.from)
    .every(({ key }) => /^(?:et|,|de|d'|du|a)$/.test(key));
}

/** Where the list of towns nearest to the number begins. */
function lastRun(line: TextLine, towns: readonly Town[]): number {
  let at = Math.max(0, towns.length - 1);
  while (at > 0 && joined(line, towns[at - 1], towns[at])) at -= 1;
  return at;
}

/** Codes of the territories named in the sentence of the nearest one: several are none for certain. */
function codesIn(stretch: Stretch, side: 'left' | 'right'): string[] {
  const places = stretch.line.places.filter(
    ({ from, kind, codes }) =>
      from >= stretch.from && from < stretch.to && kind !== 'town' && codes.length > 0,
  );
  const near = side === 'left' ? lastOf(places) : places[0];
  if (near === undefined) return [];
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

/** Reads the words of a stretch. `side`: where they stand from the number. */
export function readLabel(stretch: Stretch, side: 'left' | 'right'): Label {
  const service = serviceIn(stretch, side);
  const towns = townsIn(stretch, side);
  return {
    service: service === 'refused' ? null : service,
    refused: service === 'refused',
    codes: codesIn(stretch, side),
    town: towns.join(' et '),
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
    town: first.town !== '' ? first.town : second.town,
    towns: first.town !== '' ? first.towns : second.towns,
  };
}
