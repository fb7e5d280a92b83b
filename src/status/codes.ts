/**
 * The codes of Repli's own CAP profile, and those of others that name the same event.
 * Described for other systems in docs/FORMAT-CAP.md; no prose is ever read where a code exists.
 */
import type { Network, Service, ShortNumber } from '../directory/model.ts';
import type { AnnouncedState, Announcement } from './model.ts';

export const CAP_12 = 'urn:oasis:names:tc:emergency:cap:1.2';
export const CAP_11 = 'urn:oasis:names:tc:emergency:cap:1.1';

/** `eventCode` of ours. */
export const EVENT_CODE = { name: 'REPLI:EVENT', value: 'EMERGENCY-NUMBER-OUTAGE' } as const;

/** SAME (47 CFR 11.31(e)): TOE, "911 Telephone Outage Emergency". */
export const SAME = { name: 'SAME', outage: 'TOE' } as const;

/** SAME codes under which anything may be said: the event's name decides. */
export const SAME_GENERIC: readonly string[] = ['ADR', 'CEM', 'CDW', 'LAE', 'NMN', 'SPW'];

/** CAP-CP event list (`profile:CAP-CP:Event:0.4`): 911 service. */
export const CAP_CP = { prefix: 'profile:cap-cp:event:', outage: '911Service' } as const;

/** What the names of all our `parameter`s begin with. */
export const PARAMETER_PREFIX = 'REPLI:';

/** valueNames of our `parameter`s. */
export const PARAMETER = {
  phase: 'REPLI:PHASE',
  state: 'REPLI:STATE',
  worksFrom: 'REPLI:WORKS-FROM',
  failsFrom: 'REPLI:FAILS-FROM',
  line: 'REPLI:LINE',
  advice: 'REPLI:ADVICE',
  expectedEnd: 'REPLI:EXPECTED-END',
} as const;

/** valueName of our `geocode`; the value is a département or collectivity by INSEE code. */
export const GEOCODE = 'INSEE-DEP';
/** valueName and value that mean the whole country: ISO 3166-1. */
export const COUNTRY = { name: 'ISO3166-1', value: 'FR' } as const;

/** A code list as a look-up that no inherited property can fool. */
function member<T extends string>(...values: T[]): (value: string) => T | null {
  const known = new Set<string>(values);
  return (value) => (known.has(value) ? (value as T) : null);
}

export const asShortNumber = member<ShortNumber>('15', '17', '18', '112', '114', '196');
export const asState = member<AnnouncedState>('works', 'disrupted', 'down');
export const asPhase = member<Announcement['phase']>('planned', 'ongoing', 'ended', 'retracted');
export const asAdvice = member<Announcement['advice'][number]>(
  'mobile',
  'landline',
  'retry',
  'sms114',
);
export const asNetwork = member<Network>('fixed', 'mobile', 'unknown');
export const asService = member<Service>(
  'samu',
  'police',
  'gendarmerie',
  'fire',
  'any',
  'sea',
  'mountain',
);

/** `fixed`, `mobile` or `operator:` and a name of 40 characters or less; else null. */
export function asMeans(value: string): string | null {
  return /^(fixed|mobile|operator:\S.{0,39})$/.test(value) ? value : null;
}

/**
 * A number that may be called in place of a short one: E.164, and for France neither premium
 * (081, 082, 089: plan national de numérotation, Arcep) nor a short number in disguise.
 */
export function asFallbackNumber(value: string): string | null {
  if (!/^\+[1-9]\d{6,14}$/.test(value) || /^\+33(8[129]|0)/.test(value)) return null;
  return value.startsWith('+33') && value.length !== 12 ? null : value;
}

const OVERSEAS: Readonly<Record<string, string>> = {
  GP: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  PM: '975',
  YT: '976',
  BL: '977',
  MF: '978',
  WF: '986',
  PF: '987',
  NC: '988',
};

/** One of the 107 territories: `01`…`95` without 20, `2A`, `2B`, `971`…`978`, `986`…`988`. */
export function asTerritory(value: string): string | null {
  const code = /^\d$/.test(value) ? `0${value}` : value.toUpperCase();
  return /^(0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[1-8]|98[678])$/.test(code) ? code : null;
}

const systemOf = (name: string): string => name.toUpperCase().replace(/[\s_:-]/g, '');
const codesOf = (value: string): string[] => value.split(/[\s,;]+/).filter((code) => code !== '');

/** The territory of a territory's or a commune's INSEE code. */
function territoryOfInsee(code: string): string | null {
  const commune = /^(97\d|98\d|\d\d|2[AB])\d{2,3}$/i.exec(code);
  return asTerritory(commune !== null && code.length === 5 ? (commune[1] ?? '') : code);
}

/** Codes of a `geocode` of INSEE's that name nothing known here; none of another system. */
export function unknownPlaces(name: string, value: string): string[] {
  if (!systemOf(name).startsWith('INSEE')) return [];
  return codesOf(value).filter((code) => territoryOfInsee(code) === null);
}

/**
 * Territories that a CAP `geocode` names: `all` for the country, codes, or null for a system that
 * is not ours to read. Commune codes stand for their territory. Read: INSEE-DEP, INSEE and its
 * variants (official geographic code), ISO3166-1 and ISO3166-2 (ISO 3166), in any letter case.
 */
export function territoriesOfGeocode(name: string, value: string): 'all' | string[] | null {
  const system = systemOf(name);
  const codes = codesOf(value);
  if (system === 'ISO31661') {
    if (codes.some((code) => code.toUpperCase() === COUNTRY.value)) return 'all';
    return codes.flatMap((code) => OVERSEAS[code.toUpperCase()] ?? []);
  }
  if (system === 'ISO31662') {
    return codes.flatMap((code) => {
      const part = /^FR-(\w{2,3})$/i.exec(code)?.[1]?.toUpperCase() ?? '';
      return OVERSEAS[part] ?? asTerritory(part) ?? [];
    });
  }
  if (system.startsWith('INSEE')) {
    return codes.flatMap((code) => territoryOfInsee(code) ?? []);
  }
  return null;
}
