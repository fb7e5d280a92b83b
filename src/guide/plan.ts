/** From a need and what is known now to the ordered steps that lead to a human voice. */
import { advice } from './advice.ts';
import { type AnnouncedOfNumber, saidOf } from './announced.ts';
import type {
  CallExpectation,
  CallPlan,
  GoStep,
  GuideInput,
  LineStep,
  NumberOffer,
  OfferedTrust,
  Step,
  Why,
} from './model.ts';
import { SERVING } from './needs.ts';
import { announcedOffers, directoryOffers, quotations } from './offers.ts';
import { isDirect, rankOffers } from './rank.ts';
import { existsHere, primaryOf, standInsFor } from './short-numbers.ts';

/** A full number is a call like any other: charged as one, and without the caller's position. */
const FULL_NUMBER: readonly CallExpectation[] = ['ordinary-call', 'no-location', 'may-be-charged'];

/**
 * The call plan: the short number first, then the ladder, unless an official announcement in force
 * says otherwise. No withdrawn line, no line of another territory, no voice for someone who cannot
 * speak or hear; unconfirmed lines after every other call, then the desk of one station, then lines of
 * a past outage; going there at the end.
 *
 * The order is explained in docs/decisions/2026-11-22-echelle.md. Planned, probable, ended and
 * last-known announcements never change it; exercises are not read at all (see `exercisePlanFor`).
 */
export function planFor(input: GuideInput): CallPlan {
  return input.need === 'silent' ? planInWriting(input) : planByVoice(input);
}

function planByVoice(input: GuideInput): CallPlan {
  const primary = primaryOf(input);
  const said = saidOf(primary, input);
  const { announced, local, last } = lineSteps(input, said);
  const usual: Step = {
    id: 'usual',
    kind: 'call',
    number: primary,
    why: said.why.hit ?? advice('insist'),
  };
  const fromSome = isFromSome(said);
  const otherPhone: Step = {
    id: 'other-phone',
    kind: 'call',
    number: primary,
    ...said.means,
    why: (fromSome ? said.why.means : null) ?? advice('other-phone'),
  };
  // A phone that is said to pass comes before everything: it reaches the usual number.
  const first = fromSome ? [otherPhone] : [];
  const later = fromSome ? [] : [otherPhone];
  const middle = [...standInStep(primary, input), ...local];
  const calls = said.skip
    ? [...first, ...announced, ...middle, usual, ...later]
    : [...first, usual, ...announced, ...later, ...middle];
  const steps = [...calls, ...textIfAdvised(said, input), ...last];
  return { need: input.need, nature: 'actual', primary, steps: [...steps, goThere(input)] };
}

/** 114 is the only number that can be reached in writing, and the only one to propose here. */
function planInWriting(input: GuideInput): CallPlan {
  const someone: Step = { id: 'someone', kind: 'someone', why: advice('someone') };
  const go = goThere(input);
  if (!existsHere('114', 'text', input)) {
    return { need: 'silent', nature: 'actual', primary: null, steps: [someone, go] };
  }
  const said = inWriting(saidOf('114', input));
  const text: Step = {
    id: 'text',
    kind: 'text',
    number: '114',
    why: said.why.hit ?? said.why.text ?? advice('text-114'),
  };
  const fromSome = isFromSome(said);
  const otherPhone: Step = {
    id: 'text-other-phone',
    kind: 'text',
    number: '114',
    ...said.means,
    why: (fromSome ? said.why.means : null) ?? advice('other-phone'),
  };
  const apps: Step = { id: 'apps-114', kind: 'apps', why: advice('apps-114') };
  const first = fromSome ? [otherPhone] : [];
  const later = fromSome ? [] : [otherPhone];
  const steps = said.skip
    ? [...first, apps, someone, text, ...later]
    : [...first, text, apps, ...later, someone];
  return { need: 'silent', nature: 'actual', primary: '114', steps: [...steps, go] };
}

/** Only mobiles text: what is said of landlines, or of every mobile, does not help here. */
function inWriting(said: AnnouncedOfNumber): AnnouncedOfNumber {
  const operators = (means: readonly string[]) => means.filter((m) => m.startsWith('operator:'));
  const { from, notFrom } = said.means;
  return { ...said, means: { from: operators(from), notFrom: operators(notFrom) } };
}

const isFromSome = ({ means }: AnnouncedOfNumber): boolean =>
  means.from.length + means.notFrom.length > 0;

function goThere({ need }: GuideInput): GoStep {
  return { id: 'go', kind: 'go', places: SERVING[need].places, why: advice('staffed') };
}

function standInStep(primary: string, input: GuideInput): Step[] {
  const [number, ...also] = standInsFor(primary, input);
  if (number === undefined) return [];
  return [{ id: 'stand-in', kind: 'call', number, also, why: advice('stand-in') }];
}

/** For those who could speak too, when an authority asks to write: after every voice but the doubtful. */
function textIfAdvised({ why }: AnnouncedOfNumber, input: GuideInput): Step[] {
  if (why.text === null || !existsHere('114', 'text', input)) return [];
  return [{ id: 'text', kind: 'text', number: '114', why: why.text }];
}

/** Steps with lines that may not answer, in their order, and the trust of the lines in each. */
const LAST: readonly (readonly [LineStep['id'], OfferedTrust])[] = [
  ['last-resort', 'unconfirmed'],
  ['station', 'station'],
  ['past', 'past'],
];

/**
 * The full numbers in up to five steps, no number twice: those an authority gives for the need in
 * an announcement in force; those of the territory; and at the very last, each apart, those nobody
 * confirmed, the desks of single stations and those opened for an outage that is over.
 */
function lineSteps(
  input: GuideInput,
  { means }: AnnouncedOfNumber,
): Record<'announced' | 'local' | 'last', Step[]> {
  const { lines, now, territory } = input;
  // With no place chosen, no local line is known to be the right one.
  const own = territory === null ? [] : lines;
  const ranked = rankOffers(
    [...announcedOffers(input), ...directoryOffers(own, now, quotations(input))],
    input,
    means,
  );
  const given = (o: NumberOffer) => isDirect(o, input) && o.announcement?.standing === 'in-force';
  const doubtful = (o: NumberOffer) => LAST.some(([, trust]) => o.trust === trust);
  return {
    announced: lineStep('announced', ranked.filter(given)),
    local:
      territory === null
        ? [{ id: 'choose-place', kind: 'choose-place', why: advice('local-line') }]
        : lineStep(
            'local',
            ranked.filter((o) => !given(o) && !doubtful(o)),
          ),
    last: LAST.flatMap(([id, trust]) =>
      lineStep(
        id,
        ranked.filter((o) => o.trust === trust),
      ),
    ),
  };
}

function lineStep(id: LineStep['id'], [first, ...others]: readonly NumberOffer[]): Step[] {
  if (first === undefined) return [];
  const by = first.announcement;
  const why: Why =
    by !== null
      ? { from: 'announcement', by }
      : advice(LAST.some(([last]) => last === id) ? 'last-resort' : 'local-line');
  return [{ id, kind: 'line', offers: [first, ...others], expect: FULL_NUMBER, why }];
}
