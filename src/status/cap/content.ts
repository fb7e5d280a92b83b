/** What one CAP `info` says of emergency numbers, in the bulletin's codes. */

import { toInstant } from '../../base/instant.ts';
import { oneLine } from '../../base/one-line.ts';
import { isCallable } from '../../territories/callable-number.ts';
import type { Scope } from '../../territories/scope.ts';
import { retracted } from '../chain/over.ts';
import {
  asAdvice,
  asFallbackNumber,
  asMeans,
  asNetwork,
  asPhase,
  asService,
  asShortNumber,
  asState,
  asTerritory,
  PARAMETER,
  PARAMETER_PREFIX,
  territoriesOfGeocode,
  unknownPlaces,
} from '../codes.ts';
import type { Content, Message } from '../message.ts';
import type { ReplacementLine } from '../model.ts';
import type { Remark } from '../remarks.ts';
import type { EventClass } from './classify.ts';
import type { Info } from './info.ts';
import { saysOver } from './words.ts';

export interface Places {
  /** Territories named in an `areaDesc`, for alerts without codes of ours. */
  territoriesNamed?: (areaDescription: string) => readonly string[];
  /** Where the feed's owner is competent, for alerts that name no place at all. */
  ownTerritories?: Scope;
}

/** Lines taken of one content; a département gives out ten or so. */
const MAX_LINES = 200;

const WORST = { works: 0, disrupted: 1, down: 2 } as const;

/** Adds a state; where two are said for one number, the worst stands. */
export function worsen(
  numbers: Content['numbers'],
  number: keyof Content['numbers'],
  state: keyof typeof WORST,
): void {
  const held = numbers[number];
  if (held === undefined || WORST[state] > WORST[held]) numbers[number] = state;
}

function readPlaces(info: Info, places: Places): Content['territories'] {
  const found = new Set<string>();
  for (const { name, value } of info.areas.flatMap((area) => area.geocodes)) {
    const territories = territoriesOfGeocode(name, value);
    if (territories === 'all') return 'all';
    for (const code of territories ?? []) found.add(code);
  }
  if (found.size === 0) {
    for (const area of info.areas) {
      for (const code of places.territoriesNamed?.(area.description) ?? []) found.add(code);
    }
  }
  // A foreign code system is a place elsewhere, not a missing one.
  const placed = info.areas.some((area) => area.geocodes.length > 0);
  if (found.size === 0 && !placed && places.ownTerritories !== undefined) {
    return places.ownTerritories === 'all' ? 'all' : [...places.ownTerritories];
  }
  return [...found].filter((code) => asTerritory(code) !== null).sort();
}

/** Adds a line unless it is there already. */
export function addLine(lines: ReplacementLine[], line: ReplacementLine): void {
  const same = (held: ReplacementLine) =>
    held.service === line.service && held.number === line.number && held.area === line.area;
  if (lines.length < MAX_LINES && !lines.some(same)) lines.push(line);
}

/** `samu +33199001501 fixed Rennes et environs`: service, number, network, then the area if any. */
function readLine(value: string): ReplacementLine | null {
  const [service = '', number = '', network = '', ...area] = value.split(/\s+/);
  const known = asService(service);
  const called = asFallbackNumber(number);
  if (known === null || called === null) return null;
  // Nobody in France is sent to a centre abroad, or to the number that centres call back from.
  if (!isCallable(called)) return null;
  return {
    service: known,
    number: called,
    area: oneLine(area.join(' '), 80),
    network: asNetwork(network) ?? 'unknown',
  };
}

function phaseOf(info: Info, sent: string, said: string | null, cls: EventClass): Content['phase'] {
  const phase = said === null ? null : asPhase(said);
  if (phase !== null) return phase;
  if (info.allClear || cls === 'named-over') return 'ended';
  return info.onset !== null && info.onset > sent ? 'planned' : 'ongoing';
}

function emptyContent(info: Info, places: Places, sent: string, sender: string): Content {
  return {
    phase: 'ongoing',
    certainty: 'official',
    territories: readPlaces(info, places),
    numbers: {},
    worksFrom: [],
    failsFrom: [],
    lines: [],
    advice: [],
    publisher: info.publisher || oneLine(sender),
    link: info.link,
    onset: info.onset,
    expectedEnd: null,
    // An expiry before the sending is a slip of the sender, not information that never held.
    expires: info.expires !== null && info.expires > sent ? info.expires : null,
  };
}

/** Our own parameters; each one that cannot be read leaves a remark. */
function readParameters(info: Info, content: Content, remarks: Remark[]): string | null {
  let phase: string | null = null;
  const refuse = (name: string, value: string) =>
    remarks.push({
      code: 'bad-parameter',
      detail: `${name} "${oneLine(value, 60)}" is not readable`,
    });
  const add = <T>(list: T[], value: T | null, name: string, raw: string) => {
    if (value === null) refuse(name, raw);
    else if (!list.includes(value)) list.push(value);
  };
  for (const { name: written, value } of info.parameters) {
    const name = written.toUpperCase();
    if (name === PARAMETER.phase) {
      if (asPhase(value) === null) refuse(name, value);
      else phase = value;
    } else if (name === PARAMETER.state) {
      const [short = '', state = ''] = value.split('=').map((part) => part.trim());
      const number = asShortNumber(short);
      if (number === null || asState(state) === null) refuse(name, value);
      // A word about a number that cannot be read is still no sign that it works.
      if (number !== null) worsen(content.numbers, number, asState(state) ?? 'disrupted');
    } else if (name === PARAMETER.worksFrom) add(content.worksFrom, asMeans(value), name, value);
    else if (name === PARAMETER.failsFrom) add(content.failsFrom, asMeans(value), name, value);
    else if (name === PARAMETER.advice) add(content.advice, asAdvice(value), name, value);
    else if (name === PARAMETER.line) {
      const line = readLine(value);
      if (line === null) refuse(name, value);
      else addLine(content.lines, line);
    } else if (name === PARAMETER.expectedEnd) {
      content.expectedEnd = toInstant(value);
      if (content.expectedEnd === null) refuse(name, value);
    } else if (name.startsWith(PARAMETER_PREFIX)) refuse(name, value);
  }
  return phase;
}

/**
 * Content of an `info` classified as `cls`. Only our own code opens the parameters; with another
 * system's code the outage is official and names no number; with words alone it is probable. A
 * cancellation in our own code is a retraction, whatever phase and states older writers put there; in
 * another system's it is an end when its words say that the outage is over.
 * No number is ever read out of prose.
 */
export function readContent(
  info: Info,
  cls: Exclude<EventClass, 'other'>,
  message: Pick<Message, 'sent' | 'sender' | 'type'>,
  places: Places,
  remarks: Remark[],
): Content {
  const content = emptyContent(info, places, message.sent, message.sender);
  remarks.push(...info.gaps);
  const said = cls === 'own' ? readParameters(info, content, remarks) : null;
  content.phase = phaseOf(info, message.sent, said, cls);
  const cancels = message.type === 'cancel';
  if (cancels && cls !== 'own' && saysOver([info.event, info.headline, info.description])) {
    content.phase = 'ended';
  }
  if (cls === 'named' || cls === 'named-over') content.certainty = 'probable';
  if (info.allClear && !cancels && content.phase !== 'ended') {
    remarks.push({ code: 'contradiction', detail: 'AllClear, yet its phase says it goes on' });
  }
  const codes = info.areas.flatMap((area) => area.geocodes);
  const unknown = codes.flatMap(({ name, value }) => unknownPlaces(name, value));
  if (unknown.length > 0) {
    const detail = `no territory known here: ${oneLine(unknown.slice(0, 5).join(', '), 80)}`;
    remarks.push({ code: 'bad-area', detail });
  } else if (content.territories !== 'all' && content.territories.length === 0) {
    // Abroad is common; one of our own that names no place of ours is a slip somebody must see.
    const code = cls === 'own' ? 'bad-area' : 'no-territory';
    remarks.push({ code, detail: 'no area of it is a territory known here' });
  }
  const takesBack = (cancels && cls === 'own') || content.phase === 'retracted';
  return takesBack ? retracted(content) : content;
}
