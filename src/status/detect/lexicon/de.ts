/** German: words only. See `model.ts` for how an entry is written. */
import type { Lexicon } from './model.ts';

export const GERMAN_LEXICON: Lexicon = {
  fault: `
ausfall*, ausfälle, störung*
`,
  down: `
gestört*, ausgefallen, außer betrieb, tot, unterbrochen, eingeschränkt*, beeinträchtigt*,
lahmgelegt, besetzt, schwer erreichbar, kaum erreichbar, besetztzeichen
`,
  hit: `
betroffen
`,
  fails: `
fällt aus, fallen aus, nicht durch, antworten nicht, antwortet nicht, geht nicht, gehen nicht
`,
  weak: `
betroffen, gehen
`,
  works: `
funktioniert, funktionieren, gehen, kommen, kommt
`,
  able: `
erreichbar, zu erreichen, erreichen, erreicht, angerufen, gewählt, zur verfügung
`,
  restored: `
behoben, repariert, wiederhergestellt, wieder frei, wieder hergestellt, wieder in betrieb,
wieder normal, wieder da
`,
  recovery: `
`,
  again: `
wieder
`,
  notYet: `
wird
`,
  still: `
weiterhin, noch, noch immer, außer, bleibt, bleiben
`,
  ended: `
`,
  ne: `
nicht, kein, keine, nicht mehr
`,
  neg: `
mehr
`,
  none: `
kein, keine, keinen, weder
`,
  unable: `
kann nicht, können nicht
`,
  standIn: `
ersatznummer*, ersatzrufnummer*
`,
  lineClosed: `
`,
  past: `
war
`,
  earlier: `
`,
  future: `
wird, morgen
`,
  since: `
seit
`,
  now: `
derzeit, zurzeit, heute
`,
  if: `
`,
  turn: `
`,
  aux: `
ist, sind, bleibt, bleiben, war
`,
  call: `
wählen, wählen sie, anrufen, rufen sie, wählt
`,
  toCall: `
nummer, nummern
`,
  allNumbers: `
notrufnummern, notrufe, notrufleitungen, notruf, notrufnummer
`,
  everything: `
`,
  samu: `
rettungsdienst, samu, rettungswagen
`,
  fire: `
feuerwehr
`,
  police: `
polizei, polizeinotruf
`,
  gendarmerie: `
gendarmerie
`,
  samuCase: `
`,
  fireCase: `
`,
  network: `
`,
  desk: `
`,
  errand: `
auskünfte, rathaus, tourismusbüro, bürgertelefon, keine notrufe
`,
  only: `
nur
`,
  drill: `
übung*, probt
`,
  test: `
`,
  notDrill: `
`,
  rumour: `
`,
  memory: `
rückblick
`,
  law: `
`,
  report: `
`,
  lesson: `
`,
  life: `
`,
  busy: `
überlast*
`,
  siren: `
sirene*
`,
  other: `
`,
  oldNetworks: `
`,
  planned: `
`,
  cutOff: `
`,
  symptom: `
`,
  repair: `
`,
  forNow: `
`,
  goThere: `
`,
  national: `
`,
  retry: `
mehrmals, versuchen sie es
`,
  noRetry: `
`,
  mobile: `
mobiltelefon*, handy*
`,
  landline: `
`,
  use: `
versuchen, mit dem
`,
  rather: `
`,
  written: `
sms
`,
};
