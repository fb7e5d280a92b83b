/** What an exercise taught, in figures: from its scenario, its journal and the records that phones handed over. */
import { codesIn } from '../../territories/scope.ts';
import type { JournalEntry } from '../journal.ts';
import { type RoundLine, roundOf } from '../led/view.ts';
import { lastPlaceOf, milestonesOf, type PhoneRecord } from '../phone-record.ts';
import type { Expected, Scenario } from '../scenario.ts';
import { byRole, type OfficerFact, officerFacts } from './officers.ts';
import { sameRole } from './roles.ts';

type Entry<K extends JournalEntry['kind']> = Extract<JournalEntry, { kind: K }>;

/** Several measures of one delay, in seconds. */
export interface Delays {
  count: number;
  /** Null when nothing was measured. */
  median: number | null;
  p95: number | null;
}

interface ExpectedFact {
  expected: Expected;
  /** Second of the exercise at which it had happened; null when it never did. */
  t: number | null;
  isInTime: boolean;
}

export interface TerritoryFact {
  code: string;
  /** Second of the first announcement that names it, and of the first bulletin. */
  announced: number | null;
  covered: number | null;
  phones: number;
  knew: number;
  reached: number;
}

interface TriedFact {
  number: string;
  outcome: string;
  count: number;
}

export interface ExerciseFacts {
  started: string | null;
  speed: number;
  /** Seconds of the exercise that were played. */
  played: number;
  isStopped: boolean;
  /** Whether the last bulletin held nothing of the exercise; null when there was none after its end began. */
  isClean: boolean | null;
  /** How many territories were covered, each time it changed. */
  coverage: { t: number; count: number }[];
  expected: ExpectedFact[];
  /** What those who announce were told, and what they did upon it. */
  officers: OfficerFact[];
  /** Lines of the calling round, with what came of each. */
  round: RoundLine[];
  /** From a message to a player until they announced: seconds of the exercise. */
  toAnnounce: Delays;
  /** From a signed announcement to the first bulletin with it: seconds of the clock. */
  toBulletin: Delays;
  /** From a signed announcement until a phone showed it: seconds of the clock, its phone's clock set right. */
  toPhone: Delays;
  /** From knowing to the right line: seconds of the clock. */
  toLine: Delays;
  territories: TerritoryFact[];
  tried: TriedFact[];
  /** Phones whose owner went to a place of help in the end, as the plan says when nobody answers: not lost. */
  went: number;
  /** By the last step that a phone without the right line was at; `none`: it had taken none. */
  lost: { step: string; count: number }[];
  /** Phones by language. */
  languages: { language: string; count: number }[];
  phones: number;
  knew: number;
  reached: number;
  wrongTurns: number;
  real: number;
  failed: Entry<'failed'>[];
  skipped: number;
}

/** Median and 95th percentile, by nearest rank: always one of the values that were measured. */
function delaysOf(seconds: readonly number[]): Delays {
  const sorted = [...seconds].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
  return { count: sorted.length, median: rank(0.5), p95: rank(0.95) };
}

const seconds = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;

/** Everything of it. Entries in the order of the journal. */
export function exerciseFactsOf(
  scenario: Scenario,
  entries: readonly JournalEntry[],
  phones: readonly PhoneRecord[],
): ExerciseFacts {
  const of = <K extends JournalEntry['kind']>(kind: K) =>
    entries.filter((entry): entry is Entry<K> => entry.kind === kind);
  const [started] = of('started');
  const ended = of('ended').at(-1);
  const bulletins = of('bulletin');
  // What a player announced is noted when a bulletin has it, after what came in between.
  const composed = of('composed');
  const announced = byRole(of('announced'), composed).sort((a, b) => a.t - b.t);
  const speed = started?.speed ?? 1;
  const officers = officerFacts({
    ...{ scenario, injects: of('inject'), announced, composed, speed },
  });
  const milestones = phones.map(milestonesOf);
  return {
    started: started?.at ?? null,
    speed,
    played: entries.at(-1)?.t ?? 0,
    isStopped: ended?.stopped ?? false,
    isClean: ended === undefined ? null : bulletins.at(-1)?.exercise.length === 0,
    coverage: coverageOf(bulletins),
    expected: scenario.expected.map((expected) => {
      const t = happenedAt(expected, announced, bulletins);
      return { expected, t, isInTime: t !== null && t <= expected.by * 60 };
    }),
    officers,
    round: roundOf(scenario, of('called')),
    toAnnounce: delaysOf(officers.flatMap((each) => each.announced?.after ?? [])),
    toBulletin: delaysOf(
      announced.flatMap(({ id, at }) => {
        const first = bulletins.find(
          (each) => each.at >= at && each.exercise.some((held) => held.includes(id)),
        );
        return first === undefined ? [] : [seconds(at, first.at)];
      }),
    ),
    toPhone: delaysOf(phones.flatMap(phoneDelay)),
    toLine: delaysOf(milestones.flatMap(({ right }) => right ?? [])),
    territories: territoryFacts(scenario, announced, bulletins, phones),
    tried: triedIn(phones),
    went: milestones.filter(({ went }) => went).length,
    lost: lostIn(phones),
    languages: counted(phones.map(({ language }) => language)).map(([language, count]) => ({
      language,
      count,
    })),
    phones: phones.length,
    knew: milestones.filter(({ knew }) => knew !== null).length,
    reached: milestones.filter(({ right }) => right !== null).length,
    wrongTurns: milestones.reduce((sum, { wrongTurns }) => sum + wrongTurns, 0),
    real: new Set(bulletins.flatMap(({ actual }) => actual)).size,
    failed: of('failed'),
    skipped: of('skipped').length,
  };
}

function coverageOf(bulletins: readonly Entry<'bulletin'>[]): ExerciseFacts['coverage'] {
  const points: ExerciseFacts['coverage'] = [];
  for (const { t, covered } of bulletins) {
    if (points.at(-1)?.count !== covered.length) points.push({ t, count: covered.length });
  }
  return points;
}

function happenedAt(
  expected: Expected,
  announced: readonly Entry<'announced'>[],
  bulletins: readonly Entry<'bulletin'>[],
): number | null {
  const codes = codesIn(expected.territories);
  switch (expected.kind) {
    case 'announced': {
      const found = announced.find(
        ({ by, deed, territories, numbers }) =>
          (deed === 'alert' || deed === 'update') &&
          sameRole(by, expected.who) &&
          codes.every((code) => codesIn(territories).includes(code)) &&
          expected.numbers.every((number) => {
            const state = numbers[number];
            return state === 'down' || state === 'disrupted';
          }),
      );
      return found?.t ?? null;
    }
    case 'covered':
      return (
        bulletins.find(({ covered }) => codes.every((code) => covered.includes(code)))?.t ?? null
      );
    case 'all-clear': {
      // Its end must have been said, for each place: one that nobody announced has none to say.
      const ends = codes.map((code) =>
        announced.find(
          ({ deed, territories }) => deed === 'all-clear' && codesIn(territories).includes(code),
        ),
      );
      if (ends.includes(undefined)) return null;
      const said = Math.max(...ends.map((end) => end?.t ?? 0));
      const clear = bulletins.find(
        ({ t, covered, exercise }) =>
          t >= said && exercise.length > 0 && codes.every((code) => !covered.includes(code)),
      );
      return clear?.t ?? null;
    }
  }
}

/** Seconds of the clock from an announcement until this phone showed it; none for one that never did. */
export function phoneDelay({ started, ahead, events }: PhoneRecord): number[] {
  const knew = events.find((event) => event.did === 'knew');
  if (knew?.did !== 'knew' || ahead === null) return [];
  // One that began after the announcement was sent had not been there to hear it.
  const start = Date.parse(started) / 1000 - ahead;
  const sent = Date.parse(knew.sent) / 1000;
  return [Math.max(0, start + knew.at - Math.max(sent, start))];
}

function territoryFacts(
  { territories }: Scenario,
  announced: readonly Entry<'announced'>[],
  bulletins: readonly Entry<'bulletin'>[],
  phones: readonly PhoneRecord[],
): TerritoryFact[] {
  return codesIn(territories).map((code) => {
    const here = phones.filter((phone) => phone.territory === code).map(milestonesOf);
    return {
      code,
      announced: announced.find((each) => codesIn(each.territories).includes(code))?.t ?? null,
      covered: bulletins.find(({ covered }) => covered.includes(code))?.t ?? null,
      phones: here.length,
      knew: here.filter(({ knew }) => knew !== null).length,
      reached: here.filter(({ right }) => right !== null).length,
    };
  });
}

function counted(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function triedIn(phones: readonly PhoneRecord[]): TriedFact[] {
  const tries = phones.flatMap(({ events }) =>
    events.flatMap((event) => (event.did === 'tried' ? [`${event.number} ${event.outcome}`] : [])),
  );
  return counted(tries).map(([key, count]) => {
    const [number = '', outcome = ''] = key.split(' ');
    return { number, outcome, count };
  });
}

function lostIn(phones: readonly PhoneRecord[]): ExerciseFacts['lost'] {
  const lost = phones.filter((phone) => {
    const { right, went } = milestonesOf(phone);
    return right === null && !went;
  });
  const steps = lost.map(({ events }) => {
    const last = lastPlaceOf(events);
    if (last?.did === 'stepped') return `${last.need} ${last.step}`;
    return last?.did === 'opened' ? `${last.need} 0` : 'none';
  });
  return counted(steps).map(([step, count]) => ({ step, count }));
}
