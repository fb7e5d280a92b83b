/** For tests: places, lines, news and plans that read as sentences. Every full number is fictional. */
import type { PublishedLine, PublishedNumber } from '../directory/model.ts';
import { announcement, bulletin, minutes, NOW } from '../status/bulletin/bulletin.fixtures.ts';
import type { Announcement, Bulletin } from '../status/model.ts';
import { type Contact, type Situation, situationFor } from '../status/situation/situation.ts';
import type { CallPlan, GuideInput, NumberOffer, Step } from './model.ts';

export const RENNES = '35238';
export const HOUR = 60;

const HEARD_A_MINUTE_AGO: Contact = { lastPoll: 'ok', lastOk: minutes(-1) };

/** A line of Ille-et-Vilaine nobody has confirmed, unless said otherwise. */
export function line(change: Partial<PublishedLine> = {}): PublishedLine {
  return {
    service: 'samu',
    number: '+33261914315',
    label: 'SAMU 35',
    area: null,
    kind: 'permanent',
    network: 'fixed',
    source: { publisher: 'Ouest-Journal', onBehalfOf: '', url: '', published: '2021-06-02' },
    alsoPublished: [],
    confirmation: null,
    withdrawn: null,
    ...change,
  };
}

export const confirmed = (on = '2026-10-01'): Pick<PublishedLine, 'confirmation'> => ({
  confirmation: { by: 'SAMU 35', on, method: 'appel' },
});

/** A line opened for the outage of June 2021, which is over. */
export const ofJune2021: Pick<PublishedLine, 'kind'> = { kind: 'incident' };

/** The own desk of one station. */
export const deskOf = (label: string, commune: string): Pick<PublishedLine, 'area'> => ({
  area: { label, communes: [commune], station: true },
});

/**
 * Ille-et-Vilaine: SAMU, gendarmerie and Rennes' police confirmed, firefighters not, one line shut,
 * one opened for an outage that is over, and the own desk of one brigade.
 */
export const LINES_OF_35: readonly PublishedLine[] = [
  line({ service: 'any', number: '+33261914312', label: 'Secours 35', withdrawn: '2021-06-04' }),
  line({ number: '+33261914313', label: 'SAMU 35, panne de 2021', ...ofJune2021 }),
  line({
    service: 'gendarmerie',
    number: '+33261914314',
    label: 'Brigade de Redon',
    ...deskOf('Redon', '35236'),
    ...confirmed(),
  }),
  line({ service: 'fire', number: '+33261914318', label: 'Pompiers 35' }),
  line({ ...confirmed() }),
  line({ service: 'gendarmerie', number: '+33261914317', label: 'Gendarmerie', ...confirmed() }),
  line({
    service: 'police',
    number: '+33261914320',
    label: 'Commissariat',
    area: { label: 'Rennes', communes: [RENNES] },
    ...confirmed(),
  }),
];

const MAINLAND = ['22', '35', '75'];

const SHORT: readonly Pick<
  PublishedNumber,
  'number' | 'reaches' | 'by' | 'territories' | 'standIns'
>[] = [
  { number: '15', reaches: 'samu', by: ['voice'], territories: 'all', standIns: ['112', '18'] },
  { number: '17', reaches: 'police', by: ['voice'], territories: 'all', standIns: ['112', '18'] },
  { number: '18', reaches: 'fire', by: ['voice'], territories: 'all', standIns: ['112', '15'] },
  { number: '112', reaches: 'any', by: ['voice'], territories: MAINLAND, standIns: ['18'] },
  { number: '114', reaches: 'deaf', by: ['text', 'app'], territories: MAINLAND, standIns: [] },
  { number: '196', reaches: 'sea', by: ['voice'], territories: MAINLAND, standIns: ['112'] },
  { number: '16', reaches: 'sea', by: ['voice'], territories: ['987', '988'], standIns: [] },
];

/** Short numbers, in two territories of the mainland and in the Pacific. */
export const NATIONAL: readonly PublishedNumber[] = SHORT.map((short) => ({
  ...short,
  id: 'short',
  callable: true,
  source: { publisher: 'Arcep', onBehalfOf: '', url: '', published: '' },
}));

/** An outage of 15 and 18 in Ille-et-Vilaine, said by its préfecture half an hour ago. */
export function outage(change: Partial<Announcement> = {}): Announcement {
  return announcement({
    numbers: { '15': 'down', '18': 'down' },
    publisher: 'Préfecture d’Ille-et-Vilaine',
    link: 'https://example.org/panne',
    ...change,
  });
}

/** Lines the préfecture opens for the outage. */
export const OPENED: Announcement['lines'] = [
  { service: 'samu', number: '+33261910015', area: '', network: 'unknown' },
  { service: 'fire', number: '+33261910018', area: '', network: 'unknown' },
];

export interface Moment {
  territory?: string | null;
  contact?: Contact;
  now?: Date;
}

/** The situation once these announcements have been read a minute ago. */
export function afterReading(
  announcements: readonly Announcement[],
  { territory = '35', contact = HEARD_A_MINUTE_AGO, now = NOW }: Moment = {},
): Situation {
  return situationFor(territory, bulletin(announcements), contact, now);
}

/** The situation of a phone that never heard anything, or holds this bulletin. */
export function withoutNews(held: Bulletin | null = null, territory: string | null = '35') {
  return situationFor(territory, held, { lastPoll: 'never' }, NOW);
}

/** A medical emergency in Ille-et-Vilaine with nothing announced, unless said otherwise. */
export function inNeed(change: Partial<GuideInput> = {}): GuideInput {
  return {
    need: 'samu',
    territory: '35',
    situation: afterReading([]),
    lines: LINES_OF_35,
    national: NATIONAL,
    now: NOW,
    ...change,
  };
}

/** The same, after reading announcements. */
export function hearing(announcements: readonly Announcement[], change: Partial<GuideInput> = {}) {
  return inNeed({ situation: afterReading(announcements), ...change });
}

export const idsOf = ({ steps }: CallPlan): string[] => steps.map((step) => step.id);

/** Every full number of a plan, in order. */
export function offersOf({ steps }: CallPlan): NumberOffer[] {
  return steps.flatMap((step) => (step.kind === 'line' ? [...step.offers] : []));
}

export const numbersOf = (plan: CallPlan): string[] => offersOf(plan).map((o) => o.number);

/** Numbers that a step rings: short or full. */
export function rings(step: Step): string[] {
  if (step.kind === 'line') return step.offers.map((o) => o.number);
  if (step.kind !== 'call') return [];
  return step.id === 'stand-in' ? [step.number, ...step.also] : [step.number];
}
