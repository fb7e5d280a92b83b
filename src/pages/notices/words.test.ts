import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type LanguageTag, languageOf } from '../../i18n/languages.ts';
import { createI18n, type Words } from '../../i18n/setup.ts';
import { announcement, bulletin, minutes, NOW } from '../../status/bulletin/bulletin.fixtures.ts';
import type { Announcement } from '../../status/model.ts';
import { due, noticeOf } from '../../status/notices/due.ts';
import type { ToldOutages } from '../../status/notices/told.ts';
import { type Contact, type Situation, situationFor } from '../../status/situation/situation.ts';
import { stripsOf } from '../parts/strip/status-words.ts';
import { noticeWords } from './words.ts';

const OK: Contact = { lastPoll: 'ok', lastOk: minutes(-1) };
const OUTAGE = announcement({
  publisher: 'Préfecture d’Ille-et-Vilaine',
  numbers: { '15': 'down', '18': 'down' },
  onset: minutes(-37),
});
const wordsOf = (lang: LanguageTag) =>
  createI18n(
    lang,
    JSON.parse(readFileSync(`src/i18n/locales/${languageOf(lang).folder}.json`, 'utf8')) as Words,
  );

const situations = (held: readonly Announcement[], places: readonly string[]): Situation[] =>
  places.map((code) => situationFor(code, bulletin(held), OK, NOW));

/** What the notification of the outage says once these are the news. */
function told(lang: LanguageTag, held: readonly Announcement[], places = ['35']) {
  const [first] = due(situations([OUTAGE, ...held], places), [], NOW.getTime()).alerts;
  const notice = noticeOf(first as ToldOutages, situations(held, places));
  if (notice === null) throw new Error('nothing is told');
  return noticeWords(notice, OK, wordsOf(lang), NOW);
}

describe('a notification', () => {
  it('says where, what, since when and who says so, and what to do', () => {
    const { title, body } = told('fr', [OUTAGE]);
    expect(title).toBe('Ille-et-Vilaine\u00a0: 15 et 18 en panne');
    expect(body.split('\n')).toEqual([
      expect.stringMatching(/^depuis \d+\u00a0h\u00a0\d\d$/),
      expect.stringMatching(/^Préfecture d’Ille-et-Vilaine, \d+\u00a0h\u00a0\d\d$/),
      'Touchez pour voir qui appeler.',
    ]);
  });

  it('of the whole country names the saved places, and says that it is everywhere', () => {
    const everywhere = { ...OUTAGE, territories: 'all' as const };
    const { title, body } = told('fr', [everywhere], ['35', '22']);
    expect(title).toBe("Ille-et-Vilaine et Côtes-d'Armor\u00a0: 15 et 18 en panne");
    expect(body).toContain('Toute la France, depuis');
  });

  it('of an end says the end, and that the lines stay', () => {
    const over = { ...OUTAGE, phase: 'ended' as const, endedAt: minutes(-2) };
    const { title, body } = told('fr', [over]);
    expect(title).toMatch(/^Ille-et-Vilaine\u00a0: Rétablissement annoncé à/);
    expect(body).toContain('48\u00a0heures');
    expect(title + body).not.toContain('panne,');
  });

  it('of news that nobody confirms any more says that', () => {
    const { title, body } = told('fr', [{ ...OUTAGE, expires: minutes(-5) }]);
    expect(title).toContain('15 et 18 en panne, peut-être encore');
    expect(body).toContain('elle n’est plus confirmée');
  });

  for (const { tag } of LANGUAGES) {
    it(`claims in ${tag} what the strip of the territory says, and no more`, () => {
      for (const said of [
        OUTAGE,
        { ...OUTAGE, phase: 'ended' as const, endedAt: minutes(-2) },
        { ...OUTAGE, expires: minutes(-5) },
      ]) {
        const speech = wordsOf(tag);
        const { title, body } = told(tag, [said]);
        const [here] = situations([said], ['35']);
        if (here === undefined) throw new Error('no situation');
        const place = 'Ille-et-Vilaine';
        const telling = { ...speech, now: NOW, place, nameOf: () => place };
        const strips = stripsOf(here, OK, telling);
        const headlines = strips.map(({ headline }) => headline);
        expect(headlines.some((headline) => title.includes(headline))).toBe(true);
        const all = strips.flatMap(({ where, since, more }) => [where, since, ...more]).join('\n');
        const claims = body.split('\n').slice(0, -1);
        expect(claims.filter((line) => !all.includes(line))).toEqual([]);
        expect(title).toContain(place);
        expect(body).toContain(speech.t('notices.tap'));
      }
    });
  }
});
