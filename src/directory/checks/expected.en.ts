/** What each member of a data file expects, in English. */

const EXPECTED: Readonly<Record<string, string>> = {
  code: 'the INSEE code of the territory, in quotes: "35", "2A", "971".',
  name: 'a text.',
  prefecture: '{ "name": …, "website": … }.',
  website: 'an address that starts with https://.',
  url: 'an address that starts with https://, or an empty text.',
  lines: 'the list of lines, between [ and ].',
  service: 'samu, police, gendarmerie, fire, any, sea or mountain.',
  number: 'the full number with its country code and no space: "+33261910000".',
  label: 'the name of the service, as people know it.',
  area: '"" for the whole territory, a place name, or { "label": …, "communes": [INSEE codes] }.',
  communes: 'a list of INSEE codes of communes: ["35238"].',
  kind: '"permanent", or "incident" (opened for one outage).',
  network: '"fixed", "mobile" or "unknown".',
  source: '{ "publisher": …, "onBehalfOf": …, "url": …, "published": … }.',
  publisher: 'who put the number in print.',
  published: 'a day "2026-11-22", a month "2026-11", a year "2026" or "".',
  alsoPublished: 'a list of other sources.',
  confirmation: 'null, or { "by": who, "on": "2026-11-22", "method": how }.',
  by: 'who checked; for a national number: "voice", "text", "video", "app".',
  on: 'the day of the check: "2026-11-22".',
  method: 'how the line was checked: "call", "letter of the fire service"…',
  withdrawn: 'null, or the day it was switched off: "2026-11-22".',
  notes: 'a list of texts.',
  updated: 'the day of the last change: "2026-11-22".',
  numbers: 'the list of numbers, between [ and ].',
  id: 'a short lowercase name: "missing-child".',
  territories: '"all" or a list of INSEE codes: ["35", "2A"].',
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
  '': 'an object between { and }.',
};

/** What a member expects; empty for one that is not known. */
export function expectedInEnglish(field: string): string {
  return Object.hasOwn(EXPECTED, field) ? (EXPECTED[field] ?? '') : '';
}
