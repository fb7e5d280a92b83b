import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createI18n, type Words } from '../../../i18n/setup.ts';
import type { Announcement, Bulletin } from '../../../status/model.ts';
import type { Contact } from '../../../status/situation/model.ts';
import { situationFor } from '../../../status/situation/situation.ts';
import { exerciseStrips, stripsOf, whereSince } from './status-words.ts';

const file = new URL('../../../i18n/locales/fr.json', import.meta.url);
const { t } = createI18n('fr', JSON.parse(readFileSync(file, 'utf8')) as Words);
const now = new Date('2026-11-22T18:00:00Z');

const outage: Announcement = {
  id: 'pref35,1',
  sent: '2026-11-22T17:20:00Z',
  nature: 'actual',
  phase: 'ongoing',
  certainty: 'official',
  territories: ['35'],
  numbers: { '15': 'down', '18': 'down', '17': 'disrupted' },
  worksFrom: ['mobile'],
  failsFrom: [],
  lines: [],
  advice: [],
  publisher: 'Préfecture d’Ille-et-Vilaine',
  link: 'https://pref35.example/',
  source: 'announcements',
  onset: '2026-11-22T17:05:00Z',
  expectedEnd: null,
  expires: null,
  endedAt: null,
  sourceFailing: false,
};

const bulletin = (announcements: Announcement[], change: Partial<Bulletin> = {}): Bulletin => ({
  format: 'repli-bulletin/1',
  sequence: 1,
  issuedAt: '2026-11-22T17:59:00Z',
  validUntil: '2026-11-22T18:04:00Z',
  sources: [{ id: 'announcements', ok: true, checkedAt: '2026-11-22T17:59:00Z' }],
  watches: [
    {
      name: 'Préfecture d’Ille-et-Vilaine',
      territories: ['35'],
      heard: '2026-11-20T09:00:00Z',
      source: 'announcements',
    },
  ],
  announcements,
  ...change,
});

function strips(
  b: Bulletin | null,
  lastPoll: Contact['lastPoll'],
  place: string | null = 'Ille-et-Vilaine',
) {
  const situation = situationFor(place === null ? null : '35', b, { lastPoll }, now);
  const nameOf = (code: string) => `<${code}>`;
  return stripsOf(situation, { lastPoll }, { t, lang: 'fr', now, place, nameOf });
}
const headline = (...given: Parameters<typeof strips>) => strips(...given)[0]?.headline;

describe('a planned cut that was read', () => {
  const cut = (over: Partial<Announcement>): Announcement => ({
    ...{ ...outage, phase: 'planned', certainty: 'probable', numbers: { '15': 'disrupted' } },
    ...{ onset: null, ...over },
  });
  const midnight = (day: number) => new Date(2026, 10, day).toISOString();

  it('of a day is said to be of that day, without an hour that nobody gave', () => {
    const of = (from: number, to: number) =>
      strips(bulletin([cut({ onset: midnight(from), expectedEnd: midnight(to) })]), 'ok');
    expect(of(30, 31)[1]).toMatchObject({
      headline: expect.stringMatching(/^Coupure possible, non confirmée\s: 15, 30 novembre$/),
      ...{ since: '', until: '' },
    });
    expect(of(22, 23)[0]).toMatchObject({ since: '22 novembre', until: '' });
  });

  it('names none of the numbers that go on working, and is no outage of now where it names none', () => {
    const official = {
      certainty: 'official',
      onset: midnight(24),
      expectedEnd: midnight(25),
    } as const;
    const told = (numbers: Announcement['numbers']) =>
      strips(bulletin([cut({ ...official, numbers })]), 'ok')[1]?.headline;
    expect(told({ '15': 'down', '18': 'disrupted', '112': 'works' })).toMatch(
      /^Coupure prévue\s: 15 et 18, 24 novembre$/,
    );
    expect(told({})).toBe('Coupure prévue de numéros d’urgence, 24 novembre');
  });

  it('of no day leaves nothing known, though all was read', () => {
    const [first, second] = strips(bulletin([cut({})]), 'ok');
    expect(first).toMatchObject({
      tone: 'unknown',
      headline: expect.stringMatching(/^Pannes\s: état inconnu$/),
    });
    expect(second?.headline).toMatch(/^Coupure possible, non confirmée\s: 15$/);
  });
});

describe('an announcement that says only what works', () => {
  const works: Announcement = { ...outage, id: 'ars,1', numbers: { '15': 'works' } };

  it('is no outage, nor the word that all is well', () => {
    const [first, second] = strips(bulletin([works]), 'ok');
    expect(first).toMatchObject({ tone: 'unknown' });
    expect(second).toMatchObject({
      tone: 'unknown',
      headline: expect.stringMatching(/^Selon l’annonce, les appels passent\s: 15$/),
    });
    expect(second?.more.join()).toContain('Préfecture d’Ille-et-Vilaine');
    expect(strips(bulletin([works, outage]), 'ok').map(({ tone }) => tone)).toEqual([
      'outage',
      'unknown',
    ]);
  });

  it('is not told of as an outage elsewhere', () => {
    expect(strips(bulletin([works]), 'ok', null)).toMatchObject([{ tone: 'unknown' }]);
  });
});

describe('where no place is chosen', () => {
  const read: Announcement = { ...outage, id: 'feed,1', certainty: 'probable' };

  it('an outage that only a text seems to tell of is not said to be announced', () => {
    const told = strips(bulletin([read]), 'ok', null).map((strip) => strip.headline);
    expect(told).toEqual([expect.stringMatching(/^Panne possible, non confirmée\s: <35>$/)]);
  });

  it('it is announced where an authority announced it as well', () => {
    const told = strips(bulletin([read, outage]), 'ok', null).map((strip) => strip.headline);
    expect(told).toEqual([expect.stringMatching(/^Panne annoncée\s: <35>$/)]);
    const apart = { ...read, territories: ['22'] };
    expect(strips(bulletin([apart, outage]), 'ok', null)).toHaveLength(2);
  });
});

describe('what the strip says', () => {
  it('nothing is fine before anything was checked', () => {
    expect(strips(null, 'never')).toMatchObject([{ tone: 'unknown' }]);
    expect(headline(null, 'never')).toContain('non vérifié');
  });
  it('no outage announced, and when that was checked, after good fresh news only', () => {
    expect(strips(bulletin([]), 'ok')).toMatchObject([
      { tone: 'quiet', headline: 'Aucune panne annoncée' },
    ]);
    expect(strips(bulletin([]), 'ok')[0]?.age).toMatch(/^Vérifié à/);
  });
  it('where nobody announces, that nothing was received and why that says nothing, never as fine', () => {
    const nobody = bulletin([], { watches: [] });
    expect(strips(nobody, 'ok')).toMatchObject([
      { tone: 'unknown', headline: 'Aucune annonce reçue' },
    ]);
    const [here] = strips(nobody, 'ok');
    expect(`${here?.why} ${here?.age}`).toMatch(/^Personne n’annonce encore.* Vérifié à/);
    // One territory watched says nothing of the whole country.
    expect(strips(bulletin([]), 'ok', null)[0]).toMatchObject({ tone: 'unknown' });
    const [somewhere] = strips(bulletin([]), 'ok', null);
    expect(`${somewhere?.why} ${somewhere?.age}`).toMatch(/^Choisissez le lieu.*\. Vérifié à/);
    expect(somewhere?.more.join()).toMatch(/pas encore annoncées partout/);
    expect(headline(nobody, 'offline')).toContain('impossible de vérifier');
  });
  it('never that nothing was received beside what was', () => {
    const ended: Announcement = { ...outage, phase: 'ended', endedAt: '2026-11-22T17:40:00Z' };
    const told = strips(bulletin([ended], { watches: [] }), 'ok').map((strip) => strip.headline);
    expect(told).toEqual([expect.stringContaining('état inconnu'), expect.stringMatching(/^Rét/)]);
    const [first] = strips(bulletin([outage], { watches: [] }), 'ok');
    expect(first?.age).toMatch(/^Vérifié à/);
  });
  it('which numbers, in words, by whom, and how old', () => {
    const [first] = strips(bulletin([outage]), 'ok');
    expect(first).toMatchObject({ tone: 'outage', headline: '15 et 18 en panne, 17 perturbé' });
    expect(first && whereSince(first, t)).toMatch(/^Ille-et-Vilaine, depuis/);
    expect(first?.more.join()).toContain('Préfecture d’Ille-et-Vilaine');
    expect(first?.age).toMatch(/^Vérifié à/);
  });
  it('an outage stays on the strip without a connection, with the time of the last news', () => {
    const [first] = strips(bulletin([outage]), 'offline');
    expect(first).toMatchObject({ tone: 'outage' });
    expect(first?.age).toMatch(/^Dernières nouvelles/);
    expect(first?.more.join()).toMatch(/Pas de connexion/);
  });
  it('an outage elsewhere is named on the home page, and never as one here', () => {
    expect(strips(bulletin([outage]), 'ok', null)).toMatchObject([
      { tone: 'warning', headline: expect.stringContaining('<35>') },
    ]);
    const probable: Announcement = { ...outage, certainty: 'probable' };
    expect(strips(bulletin([probable]), 'ok', null)).toMatchObject([{ tone: 'warning' }]);
  });
  it('a probable outage says that it is not confirmed', () => {
    const probable: Announcement = { ...outage, certainty: 'probable' };
    expect(strips(bulletin([probable]), 'ok')).toMatchObject([
      { tone: 'warning', headline: expect.stringContaining('non confirmée') },
    ]);
  });
  it('an exercise is nowhere', () => {
    const exercise: Announcement = { ...outage, nature: 'exercise' };
    expect(strips(bulletin([exercise]), 'ok')).toMatchObject([{ tone: 'quiet' }]);
  });
  it('an exercise that ended is told as restored, after those that go on', () => {
    const over: Announcement = {
      ...outage,
      id: 'pref35,0',
      nature: 'exercise',
      phase: 'ended',
      numbers: { '15': 'works' },
      endedAt: '2026-11-22T17:50:00Z',
    };
    const b = bulletin([over, { ...outage, nature: 'exercise' }]);
    const situation = situationFor('35', b, { lastPoll: 'ok' }, now);
    const telling = { t, lang: 'fr', now, place: 'Ille-et-Vilaine', nameOf: String } as const;
    expect(exerciseStrips(situation, telling).map((strip) => strip.headline)).toEqual([
      '15 et 18 en panne, 17 perturbé',
      expect.stringMatching(/^Rétablissement annoncé/),
    ]);
  });

  it('says where it is played to whoever has chosen no place', () => {
    const situation = situationFor(
      null,
      bulletin([{ ...outage, nature: 'exercise', territories: ['35', '22'] }]),
      { lastPoll: 'ok' },
      now,
    );
    const telling = { t, lang: 'fr', now, place: null, nameOf: (code: string) => `dép. ${code}` };
    expect(exerciseStrips(situation, telling)[0]?.where).toMatch(/^dép. 35 et dép. 22/);
  });
});

describe('law 2: unknown is not fine', () => {
  it('quiet never shows but for a fresh bulletin, somebody heard, all sources read, nothing announced', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Contact['lastPoll']>('ok', 'offline', 'server-down', 'never'),
        fc.boolean(),
        fc.integer({ min: -120, max: 120 }),
        fc.constantFrom<Announcement[]>([], [outage], [{ ...outage, certainty: 'probable' }]),
        fc.constantFrom<string | null>('Ille-et-Vilaine', null),
        fc.constantFrom<'all' | string[] | null>('all', ['35'], ['22'], null),
        (lastPoll, ok, minutes, announcements, place, watched) => {
          const at = (m: number) => new Date(now.getTime() + m * 60_000).toISOString();
          const b = bulletin(announcements, {
            issuedAt: at(minutes),
            validUntil: at(minutes + 5),
            sources: [{ id: 'a', ok, checkedAt: at(minutes) }],
            watches:
              watched === null
                ? []
                : [{ name: 'A', territories: watched, heard: at(minutes - 9), source: 'a' }],
          });
          const here = watched === 'all' || (place !== null && watched?.includes('35'));
          const quiet = strips(b, lastPoll, place).some(({ tone }) => tone === 'quiet');
          const may =
            lastPoll === 'ok' && ok && announcements.length === 0 && Math.abs(minutes) <= 5 && here;
          expect(quiet && !may).toBe(false);
        },
      ),
    );
  });
});
