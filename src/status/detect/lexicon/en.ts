/** English: words only. See `model.ts` for how an entry is written. */
import type { Lexicon } from './model.ts';

export const ENGLISH_LEXICON: Lexicon = {
  fault: `
outage*, fault, faults, failure*, disruption*, incident*, problem*, difficult*
`,
  down: `
down, unreachable, unavailable, out of service, out of order, out of action, dead, gone dead,
degraded, intermittent*, interrupted, disrupted, misrouted, dropped, unanswered, knocked out,
impossible, hard to, partially working, only partly, only partially
`,
  hit: `
affected, hit by
`,
  fails: `
without access, fail, fails, failing, failed, stopped working, stopped answering, ring out,
rings out, ringing out, suffering
`,
  weak: `
affected, suffering, difficult*, problem*, normal
`,
  works: `
work, works, working, connect, connects, connecting, connected, answer, answered, answering,
get through, getting through, go through, going through
`,
  able: `
reachable, available, reached, in service, normal, normally, unaffected, in use
`,
  restored: `
restored, resolved, back to normal, back in service, back online, back up, back in operation,
is back, are back, resumed, been fixed, now fixed, is fixed, are fixed, was fixed, issue fixed,
fully operational again
`,
  recovery: `
`,
  again: `
again
`,
  notYet: `
expected, being, partial*, before, still not, until
`,
  still: `
still, remain, remains
`,
  ended: `
after, despite
`,
  ne: `
not, cannot, no longer, may not, might not, unable to, never
`,
  neg: `
reach, be
`,
  none: `
unaffected by the, despite the, no, without, not
`,
  unable: `
unable to, cannot, impossible to, difficult to
`,
  standIn: `
alternative number*, temporary number*, backup number*, instead
`,
  lineClosed: `
no longer in use
`,
  past: `
was, were
`,
  earlier: `
`,
  future: `
will
`,
  since: `
since
`,
  now: `
currently, this morning, this afternoon, this evening, tonight, saturday morning
`,
  if: `
if
`,
  turn: `
`,
  aux: `
is, are, has, have, can, remain, remains
`,
  call: `
call, dial, use, reach, text, try, told to dial
`,
  toCall: `
calls, call, calling, access, lines, routing, number, numbers
`,
  allNumbers: `
emergency numbers, emergency calls, emergency lines, emergency services, emergency number,
emergency call
`,
  everything: `
`,
  samu: `
samu, ambulance*, medical emergenc*
`,
  fire: `
fire brigade, fire service, fire department, firefighters, fire, fire station
`,
  police: `
police
`,
  gendarmerie: `
gendarmerie, gendarmes
`,
  samuCase: `
`,
  fireCase: `
`,
  network: `
network, lines
`,
  desk: `
`,
  errand: `
newsroom, customer care, corrections, studio, tourist office, text the show, text the desk, studio whatsapp, message the studio`,
  only: `
`,
  drill: `
drill, drills, simulated
`,
  test: `
`,
  notDrill: `
`,
  rumour: `
`,
  memory: `
years ago, years after
`,
  law: `
trial, court
`,
  report: `
`,
  lesson: `
`,
  life: `
`,
  busy: `
`,
  siren: `
`,
  other: `
internet, power
`,
  oldNetworks: `
`,
  planned: `
scheduled, maintenance
`,
  cutOff: `
`,
  symptom: `
`,
  repair: `
engineers, investigating, cause, update
`,
  forNow: `
instead, temporary
`,
  goThere: `
`,
  national: `
anywhere in france
`,
  retry: `
try again, keep trying, call again, several times
`,
  noRetry: `
`,
  mobile: `
mobile, mobiles, mobile phone, mobile phones, cell phone*
`,
  landline: `
landline*
`,
  use: `
use, using, from, try
`,
  rather: `
rather than
`,
  written: `
text, texting
`,
};
