/** From a need and what is known now to the ordered steps that lead to a human voice. */
import type { PublishedLine, PublishedNumber } from '../directory/model.ts';
import type { Announcement } from '../status/model.ts';
import type { NumberState, Situation } from '../status/situation.ts';
import type { AdviceCode, CallPlan, Need, Offer, Step, Why } from './model.ts';
import { SERVING, STAND_INS } from './needs.ts';
import { announcedOffers, attribution, directoryOffers, rankOffers } from './offers.ts';

export interface GuideInput {
  need: Need;
  /** Where the EMERGENCY is; null when no place is chosen: then no local line can be offered. */
  territory: string | null;
  situation: Situation;
  /** Lines of that territory only. */
  lines: readonly PublishedLine[];
  /** Null when the directory cannot be read: the short numbers are then taken to exist everywhere. */
  national: readonly PublishedNumber[] | null;
  commune?: string | null;
  now: Date;
}

const KNOWN_EVERYWHERE = new Set(['15', '17', '18', '112', '114', '196']);

const advice = (code: AdviceCode): Why => ({ from: 'advice', code });

/** Official announcements in force that speak of a number, newest first. */
function speakingOf(number: string, { official }: Situation): Announcement[] {
  return official
    .filter((a) => number in a.numbers)
    .sort((a, b) => Date.parse(b.sent) - Date.parse(a.sent));
}

function usable(number: string, { national, territory }: GuideInput): boolean {
  if (national === null) return KNOWN_EVERYWHERE.has(number);
  return national.some(
    (n) =>
      n.number === number &&
      n.callable &&
      (territory === null || n.territories === 'all' || n.territories.includes(territory)),
  );
}

const stateOf = (number: string, { states }: Situation): NumberState =>
  (states as Readonly<Record<string, NumberState>>)[number] ?? 'unknown';

const isHit = (number: string, situation: Situation): boolean =>
  ['down', 'disrupted'].includes(stateOf(number, situation));

function standInsOf(number: string, { national }: GuideInput): readonly string[] {
  const listed = national?.find((n) => n.number === number)?.standIns ?? [];
  return listed.length > 0 ? listed : STAND_INS;
}

/**
 * The call plan: the short number first, then the ladder, unless an official announcement says
 * otherwise. Never empty; no withdrawn line, no line of another territory, no voice for someone
 * who cannot speak or hear; unconfirmed lines after every other call.
 *
 * Announced `down`: the lines the authority gives come first and the short number after them.
 * Announced `disrupted`: the short number again, then the lines the authority gives. Otherwise the
 * ladder as the authorities advise it in general: insist, another phone, another short number,
 * local lines, go there (État, rapport sur la panne du 2 juin 2021, juillet 2021).
 */
export function planFor(input: GuideInput): CallPlan {
  return input.need === 'silent' ? planInWriting(input) : planByVoice(input);
}

function planByVoice(input: GuideInput): CallPlan {
  const { need, territory, situation, lines, now } = input;
  const { services, relays, places } = SERVING[need];
  const { short } = SERVING[need];
  const primary = short.find((n) => usable(n, input)) ?? short[0];
  const spoken = speakingOf(primary, situation);
  const said = spoken[0];
  const from = [...new Set(spoken.flatMap((a) => a.worksFrom))];
  const failing = [...new Set(spoken.flatMap((a) => a.failsFrom))];
  const saysSo: Why | null =
    said === undefined ? null : { from: 'announcement', by: attribution(said, 'in-force') };

  const wish = { services: [...services, ...relays], commune: input.commune ?? null, failing };
  const all =
    territory === null
      ? []
      : rankOffers(
          [...announcedOffers(territory, situation, lines), ...directoryOffers(lines, now)],
          wish,
        );
  const direct = (o: Offer) => services.includes(o.service);
  const inForce = all.filter((o) => direct(o) && o.announcement?.standing === 'in-force');
  const unconfirmed = all.filter((o) => direct(o) && o.trust === 'unconfirmed');
  const local = all.filter(
    (o) => !inForce.includes(o) && o.trust !== 'unconfirmed' && (direct(o) || o.trust !== 'lapsed'),
  );

  const usual: Step = {
    id: 'usual',
    kind: 'call',
    number: primary,
    from,
    why: saysSo !== null && stateOf(primary, situation) === 'disrupted' ? saysSo : advice('insist'),
  };
  const otherPhone: Step = {
    id: 'other-phone',
    kind: 'call',
    number: primary,
    from,
    why: from.length > 0 && saysSo !== null ? saysSo : advice('other-phone'),
  };
  const [standIn, ...also] = standInsOf(primary, input).filter(
    (n) => n !== primary && usable(n, input) && !isHit(n, situation),
  );
  const standIns: Step[] =
    standIn === undefined
      ? []
      : [{ id: 'stand-in', kind: 'call', number: standIn, also, why: advice('stand-in') }];
  const announced = lineStep('announced', inForce, announcementOf(inForce) ?? advice('local-line'));
  const locals: Step[] =
    territory === null
      ? [{ id: 'choose-place', kind: 'choose-place', why: advice('local-line') }]
      : lineStep('local', local, announcementOf(local) ?? advice('local-line'));
  const lastResort = lineStep('last-resort', unconfirmed, advice('last-resort'));
  const go: Step = { id: 'go', kind: 'go', places, why: advice('staffed') };

  if (stateOf(primary, situation) === 'down') {
    const elsewhere = from.length > 0 ? [otherPhone] : [];
    const later = from.length > 0 ? [usual] : [usual, otherPhone];
    return plan(need, primary, [
      ...announced,
      ...elsewhere,
      ...standIns,
      ...locals,
      ...later,
      ...lastResort,
      go,
    ]);
  }
  const early = stateOf(primary, situation) === 'disrupted' ? announced : [];
  const late = early.length > 0 ? [] : announced;
  return plan(need, primary, [
    usual,
    ...early,
    otherPhone,
    ...standIns,
    ...late,
    ...locals,
    ...lastResort,
    go,
  ]);
}

/** 114 is the only number that can be reached in writing, and the only one to propose here. */
function planInWriting(input: GuideInput): CallPlan {
  const { situation } = input;
  const text: Step = { id: 'text', kind: 'text', number: '114', why: advice('text-114') };
  const textOther: Step = {
    id: 'text-other-phone',
    kind: 'text',
    number: '114',
    why: advice('other-phone'),
  };
  const apps: Step = { id: 'apps-114', kind: 'apps', why: advice('apps-114') };
  const someone: Step = { id: 'someone', kind: 'someone', why: advice('someone') };
  const go: Step = {
    id: 'go',
    kind: 'go',
    places: SERVING.silent.places,
    why: advice('staffed'),
  };
  const steps: Step[] =
    situation.states['114'] === 'down'
      ? [apps, someone, text, textOther, go]
      : [text, apps, textOther, someone, go];
  return plan('silent', '114', steps);
}

function lineStep(
  id: 'announced' | 'local' | 'last-resort',
  [first, ...others]: readonly Offer[],
  why: Why,
): Step[] {
  return first === undefined ? [] : [{ id, kind: 'line', offers: [first, ...others], why }];
}

function announcementOf([first]: readonly Offer[]): Why | null {
  const by = first?.announcement;
  return by === null || by === undefined ? null : { from: 'announcement', by };
}

function plan(need: Need, primary: string, [first, ...rest]: readonly Step[]): CallPlan {
  if (first === undefined) throw new RangeError(`a plan for ${need} has no step`);
  return { need, primary, steps: [first, ...rest] };
}
