import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createI18n, type Words } from '../../i18n/setup.ts';
import { bulletin, minutes, NOW } from '../../status/bulletin/bulletin.fixtures.ts';
import type { Contact } from '../../status/situation/situation.ts';
import { type CheckedAbility, checksOf, isReady, type Known } from './checks.ts';
import type { PhoneFacts, SelfCheck } from './facts.ts';

const speech = createI18n(
  'fr',
  JSON.parse(readFileSync('src/i18n/locales/fr.json', 'utf8')) as Words,
);
const WHOLE: SelfCheck = {
  missing: 0,
  mute: [],
  directory: { issuedAt: minutes(-3000), validUntil: minutes(300_000), vouched: true },
};
const READY: PhoneFacts = {
  worker: WHOLE,
  persisted: true,
  notifications: 'granted',
  background: 'registered',
  noticesOn: true,
  installed: true,
  apple: false,
};
const OK: Contact = { lastPoll: 'ok', lastOk: minutes(-1), ahead: 2000 };
const KNOWN: Known = {
  news: { bulletin: bulletin(), unlisted: [], contact: OK },
  placesReady: true,
  now: NOW,
};

const found = (facts: Partial<PhoneFacts>, known: Partial<Known> = {}) =>
  new Map(
    checksOf({ ...READY, ...facts }, { ...KNOWN, ...known }, speech).map((check) => [
      check.id,
      check,
    ]),
  );
const worker = (change: Partial<SelfCheck>) => found({ worker: { ...WHOLE, ...change } });
const contact = (change: Partial<Contact>) =>
  found({}, { news: { ...KNOWN.news, contact: { ...OK, ...change } } });

describe('a phone that lacks nothing', () => {
  it('is ready, and every check says so', () => {
    expect(isReady(READY)).toBe(true);
    expect([...found({}).values()].map(({ state }) => state)).toEqual(
      Array.from({ length: 9 }, () => 'well'),
    );
  });
});

describe('a phone that lacks something', () => {
  const lacks: [string, CheckedAbility['id'], ReturnType<typeof found>, string][] = [
    ['a file', 'worker', worker({ missing: 2 }), 'Il manque des fichiers'],
    ['the words of a language', 'languages', worker({ mute: ['ar'] }), 'العربية'],
    ['a directory', 'directory', worker({ directory: null }), 'Aucune liste de numéros vérifiée'],
    ['a worker', 'worker', found({ worker: 'none' }), 'pas encore gardé'],
    ['a browser that keeps anything', 'worker', found({ worker: 'refused' }), 'autre navigateur'],
    ['news', 'news', found({}, { news: { ...KNOWN.news, bulletin: null } }), 'Aucune nouvelle'],
    ['a network', 'news', contact({ lastPoll: 'offline' }), 'Rien de plus récent'],
    ['communes', 'places', found({}, { placesReady: false }), 'pas encore'],
    ['the right time', 'clock', contact({ ahead: -8 * 60_000 }), 'fausse de 8\u00a0min'],
  ];
  it.each(lacks)('%s: is told of it', (_, id, checks, words) => {
    expect(checks.get(id)).toMatchObject({ state: 'ill', text: expect.stringContaining(words) });
  });

  it('a directory whose key was revoked, or that is out of date: is told of it', () => {
    const directory = { issuedAt: minutes(-3000), validUntil: minutes(3000), vouched: true };
    const revoked = worker({ directory: { ...directory, vouched: false } });
    expect(revoked.get('directory')?.text).toContain('une clé qui ne compte plus');
    const old = worker({ directory: { ...directory, validUntil: minutes(-1) } });
    expect(old.get('directory')?.text).toContain('trop anciennes');
    for (const checks of [revoked, old]) expect(checks.get('directory')?.state).toBe('ill');
  });

  it('news of long ago are never called fresh, whatever the last request came to', () => {
    const old = bulletin([], { issuedAt: minutes(-90), validUntil: minutes(500) });
    const checks = found({}, { news: { ...KNOWN.news, bulletin: old } });
    expect(checks.get('news')?.state).toBe('ill');
  });

  it('is not ready without its files, its languages or a directory, and only then', () => {
    const ready = (change: Partial<SelfCheck>) =>
      isReady({ ...READY, worker: { ...WHOLE, ...change } });
    expect([ready({ missing: 1 }), ready({ mute: ['fr'] }), ready({ directory: null })]).toEqual([
      false,
      false,
      false,
    ]);
    expect(isReady({ ...READY, worker: 'none' })).toBe(false);
    expect(
      isReady({ ...READY, persisted: false, notifications: 'denied', background: 'unsupported' }),
    ).toBe(true);
  });
});

describe('what a phone cannot do', () => {
  const limits: [string, CheckedAbility['id'], Partial<PhoneFacts>, string][] = [
    ['keep for sure', 'storage', { persisted: false }, 'peut effacer'],
    ['say whether it keeps', 'storage', { persisted: null }, 'peut effacer'],
    ['notify', 'notices', { notifications: 'unsupported' }, 'ne sait pas afficher'],
    [
      'notify before it is installed, on an iPhone',
      'notices',
      { notifications: 'unsupported', apple: true, installed: false },
      'écran d’accueil',
    ],
    ['notify against a person’s will', 'notices', { notifications: 'denied' }, 'refusées'],
    ['notify when nobody asked', 'notices', { noticesOn: false }, 'n’annoncera aucune panne'],
    ['notify unasked', 'notices', { notifications: 'default' }, 'n’annoncera aucune panne'],
    ['wake up', 'background', { background: 'unsupported' }, 'une page de Repli est ouverte'],
    ['wake up yet', 'background', { background: 'refused' }, 'ne demande pas les nouvelles'],
  ];
  it.each(limits)('%s: is said as it is', (_, id, facts, words) => {
    expect(found(facts).get(id)).toMatchObject({
      state: 'limit',
      text: expect.stringContaining(words),
    });
  });
  it('where the browser keeps nothing, nothing is said to come yet or to be thrown away one day', () => {
    const checks = found({ worker: 'refused', persisted: false }, { placesReady: false });
    expect([...checks.keys()]).toEqual(['worker', 'news', 'clock', 'notices', 'background']);
    for (const { text } of checks.values()) expect(text).not.toMatch(/pas encore|laissez|effacer/);
  });
  it('a clock that was compared with none is not called right', () => {
    expect(contact({ ahead: null }).get('clock')?.state).toBe('limit');
  });
});
