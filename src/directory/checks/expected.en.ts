/** What each member of a data file expects, in English. */

import { EXPECTED_OF_EXERCISES_EN } from './expected-exercises.en.ts';

const EXPECTED: Readonly<Record<string, string>> = {
  code: 'the INSEE code of the territory, in quotes: "35", "2A", "971".',
  name: 'a text.',
  prefecture: '{ "name": …, "website": … }.',
  website: 'an address that starts with https://.',
  url: 'an address that starts with https://, or an empty text.',
  lines: 'the list of lines, between [ and ].',
  service: 'samu, police, gendarmerie, fire, any, sea or mountain.',
  number: 'the full number with its country code and no space: "+33261910000".',
  label: 'the name of the service, as people know it; within "area", the name of the place.',
  area: '"" for the whole territory, a place name, or { "label": …, "communes": [INSEE codes] }.',
  communes: 'a list of INSEE codes of communes: ["35238"].',
  kind: '"permanent", or "incident" (opened for one outage).',
  network: '"fixed", "mobile" or "unknown".',
  source: '{ "publisher": …, "onBehalfOf": …, "url": …, "published": … }.',
  publisher: 'who put the number in print.',
  published: 'a day "2026-11-22", a month "2026-11", a year "2026" or "".',
  alsoPublished: 'a list of other sources.',
  confirmation: 'null, or { "by": who, "on": "2026-11-22", "method": how }.',
  by: 'who checked, by their function; for a national number: "voice", "text", "video", "app".',
  oneDesk: 'true if two people checked at one desk, without two keys; else leave it out.',
  attestations: 'what two keys signed; written by the desk, never by hand.',
  role: 'the function of who checked, without a name: "officier de permanence, SIDPC".',
  key: 'the name of a key in keys.json.',
  signature: 'a signature, written by the desk.',
  replaces: 'the name of the key it comes after, in the same hands; else leave it out.',
  on: 'the day of the check: "2026-11-22".',
  method: 'how the line was checked: "call", "letter of the fire service"…',
  withdrawn: 'null, or the day it was switched off: "2026-11-22".',
  facts:
    'the list of what is known, each with its source: [{ "about": …, "source": …, "checked": … }].',
  about: 'a list among "reaches", "by", "territories", "standIns", "callable".',
  in: 'the INSEE codes of the territories the fact holds for; leave it out for all the others.',
  standing: '"confirmed", "unconfirmed" or "not-found".',
  checked: 'the day on which somebody last read the source: "2026-11-28".',
  note: 'a text.',
  station: 'true when the number is the own desk of one station, in this place; else leave it out.',
  openUntil: 'the last day for which the source gave it: "2021-06-04"; else leave it out.',
  cautions:
    'a list among "weak-source", "may-be-stale", "did-not-answer", "second-choice", "shared", "prefer-112".',
  remark: 'a short caution in French for the public, where none of "cautions" says it.',
  deduced:
    'what the source does not say itself: a list among "area", "network", "onBehalfOf", "published", "withdrawn".',
  notes: 'a list of texts.',
  updated: 'the day of the last change: "2026-11-22".',
  numbers: 'the list of numbers, between [ and ].',
  id: 'a short lowercase name: "missing-child".',
  territories: '"all", a list of INSEE codes ["35", "2A"], or { "allExcept": ["988"] }.',
  allExcept: 'the INSEE codes of the territories where this number does not work.',
  standIns: 'a list of short numbers: ["112", "18"].',
  callable: 'true or false.',
  keys: 'the list of public keys, between [ and ].',
  kid: 'a key name: 3 to 64 letters, digits, - or _.',
  use: 'a list among "directory", "bulletin", "territory".',
  holder: 'who holds the key.',
  from: 'the first day of the key: "2026-11-22".',
  until: 'the last day of the key: "2027-11-22".',
  revoked: 'null, or the day the key was revoked.',
  jwk: 'the public part: { "kty": "EC", "crv": "P-256", "x": …, "y": … }.',
  onBehalfOf: 'the authority that the source quotes, or "" if it speaks for itself.',
  reaches: 'who answers: samu, police, fire, any, deaf…',
  kty: '"EC".',
  crv: '"P-256".',
  x: 'the x coordinate of the public key, 43 characters.',
  y: 'the y coordinate of the public key, 43 characters.',
  $schema: 'the address of the schema: it helps the text editor, and nothing else.',
  'sources.sources': 'the list of feeds, between [ and ].',
  'sources.id': 'a short name that never changes: small letters, digits, hyphens: "sdis-35".',
  'sources.name': 'the name shown to people: "Préfecture de l’Ain".',
  'sources.kind':
    '"prefecture", "sdis", "ars", "mairie", "operator", "press", "gendarmerie", "police", "samu" or "other".',
  'sources.territories': '"all", or a list of INSEE codes ["35", "2A"]; empty for abroad.',
  'sources.format': '"feed", "cap", "nws", "mowas", "alertswiss" or "statuspage".',
  'sources.address': 'the address of the feed, which begins with https://.',
  'sources.trust': '"official" for an authority, "other" else.',
  'sources.verified': 'true once somebody has read it from here with success, else false.',
  'sources.lang': 'two letters: "fr".',
  'sources.every': 'the seconds between two looks, 30 to 86400.',
  'sources.allowPrivate': 'true or false.',
  'sources.direct': 'true or false.',
  'sources.notes': 'a text.',
  ...EXPECTED_OF_EXERCISES_EN,
  '': 'an object between { and }.',
};

/**
 * What a member expects; empty for one that is not known.
 * @param of kind of file, where its members have meanings of their own: `sources`
 */
export function expectedInEnglish(field: string, of = ''): string {
  const own = `${of}.${field}`;
  const name = Object.hasOwn(EXPECTED, own) ? own : field;
  return Object.hasOwn(EXPECTED, name) ? (EXPECTED[name] ?? '') : '';
}
