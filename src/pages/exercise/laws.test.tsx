/**
 * Law 3 on a phone, over any news of both kinds in any order: what is real never hangs on an exercise, what is
 * practised never hangs on anything real, and whoever does not practise sees nothing of it.
 */
import fc from 'fast-check';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { exercisePlanFor, playedSituation } from '../../guide/exercise.ts';
import { LINES_OF_35, NATIONAL } from '../../guide/guide.fixtures.ts';
import { NEEDS } from '../../guide/model.ts';
import { anyBulletin } from '../../guide/random.fixtures.ts';
import french from '../../i18n/locales/fr.json' with { type: 'json' };
import { createI18n } from '../../i18n/setup.ts';
import { NOW } from '../../status/bulletin/bulletin.fixtures.ts';
import type { Announcement } from '../../status/model.ts';
import { due } from '../../status/notices/due.ts';
import type { ToldOutages } from '../../status/notices/told.ts';
import { type Memory, remember, situationFor } from '../../status/situation/situation.ts';
import { territoryName } from '../../territories/names.ts';
import { firstView, type PageModel, type View } from '../model.ts';
import { Page } from '../Page.tsx';
import { exerciseStrips, stripsOf } from '../parts/strip/status-words.ts';
import { WordsContext } from '../parts/words.ts';

type Nature = Announcement['nature'];
const CONTACT = { lastPoll: 'ok', lastOk: NOW.toISOString() } as const;
const speech = createI18n('fr', french);
const telling = { ...speech, now: NOW, place: 'Ille-et-Vilaine', nameOf: territoryName };

/** Bulletins one after the other, each with what is real and what is practised in any order. */
const anyNews = fc
  .array(anyBulletin, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((bulletin, i) => ({ ...bulletin, sequence: i + 1, signedBy: 'host' })));
type News = typeof anyNews extends fc.Arbitrary<infer T> ? T : never;

const only = (news: News, nature: Nature): News =>
  news.map((bulletin) => ({
    ...bulletin,
    announcements: bulletin.announcements.filter((a) => a.nature === nature),
  }));

/** What a phone remembers once all of it has come. */
function remembered(news: News): Memory {
  const held = news.reduce<Memory | null>(
    (memory, bulletin) => remember(memory, bulletin, NOW.getTime()),
    null,
  );
  if (held === null) throw new Error('there is always a bulletin');
  return held;
}
const situationOf = (news: News) => {
  const { bulletin, unlisted } = remembered(news);
  return situationFor('35', bulletin, CONTACT, NOW, unlisted);
};
const withoutExercises = (news: News) => ({ ...situationOf(news), exercises: [] });

function drawn(news: News, change: Partial<View>): string {
  const { bulletin, unlisted } = remembered(news);
  const model: PageModel = {
    lang: 'fr',
    territory: {
      code: '35',
      name: 'Ille-et-Vilaine',
      prefecture: { name: '', website: '' },
      lines: [...LINES_OF_35],
    },
    national: NATIONAL,
    issuedAt: null,
    news: { bulletin, unlisted, contact: CONTACT },
    drawnAt: NOW.toISOString(),
  };
  const view = { ...firstView(model), ...change };
  return renderToString(
    <WordsContext value={speech}>
      <Page model={model} view={view} actions={null} />
    </WordsContext>,
  );
}
/** What stands above the word EXERCICE. */
const realPart = (html: string): string =>
  html.slice(0, html.indexOf('<div class="exercise-all-over"'));
const CALLS = /href="(?:tel|sms):/;

describe('on a phone that does not practise', () => {
  it('the situation and its strips hang on nothing that is practised', () => {
    fc.assert(
      fc.property(anyNews, (news) => {
        expect(withoutExercises(news)).toEqual(situationOf(only(news, 'actual')));
        expect(stripsOf(situationOf(news), CONTACT, telling)).toEqual(
          stripsOf(situationOf(only(news, 'actual')), CONTACT, telling),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('the page is the same to the letter', () => {
    fc.assert(
      fc.property(anyNews, (news) => {
        const html = drawn(news, {});
        expect(html).toBe(drawn(only(news, 'actual'), {}));
        expect(html).not.toContain('EXERCICE');
      }),
      { numRuns: 40 },
    );
  });

  it('what is kept of real news hangs on nothing that is practised', () => {
    const real = ({ bulletin, unlisted }: Memory) => [
      bulletin.announcements.filter(({ nature }) => nature === 'actual'),
      unlisted.filter(({ announcement }) => announcement.nature === 'actual'),
    ];
    fc.assert(
      fc.property(anyNews, (news) => {
        expect(real(remembered(news))).toEqual(real(remembered(only(news, 'actual'))));
      }),
      { numRuns: 300 },
    );
  });

  it('notifications tell the same, message after message', () => {
    const toldBy = (news: News) => {
      let told: readonly ToldOutages[] = [];
      return news.map((_, i) => {
        const next = due([situationOf(news.slice(0, i + 1))], told, NOW.getTime());
        told = next.told;
        return next;
      });
    };
    fc.assert(
      fc.property(anyNews, (news) => {
        expect(toldBy(news)).toEqual(toldBy(only(news, 'actual')));
      }),
      { numRuns: 300 },
    );
  });
});

describe('on a phone that practises', () => {
  const practised = (news: News) => exerciseStrips(situationOf(news), telling);

  it('what is practised hangs on nothing real: situation, strips and plans', () => {
    const played = (news: News) => {
      const situation = situationOf(news);
      const input = { territory: '35', situation, lines: [], national: NATIONAL, now: NOW };
      return [playedSituation(input), NEEDS.map((need) => exercisePlanFor({ ...input, need }))];
    };
    fc.assert(
      fc.property(anyNews, (news) => {
        const drills = only(news, 'exercise');
        expect(situationOf(news).exercises).toEqual(situationOf(drills).exercises);
        expect(practised(news)).toEqual(practised(drills));
        expect(played(news)).toEqual(played(drills));
      }),
      { numRuns: 200 },
    );
  });

  it('what is real comes first and is the same to the letter; nothing else can be called', () => {
    fc.assert(
      fc.property(anyNews, (news) => {
        const html = drawn(news, { exercise: true });
        const real = realPart(html);
        expect(real).toBe(realPart(drawn(only(news, 'actual'), { exercise: true })));
        expect(CALLS.test(html.slice(real.length))).toBe(false);
        if (real === '') return;
        expect(real.startsWith('<section class="real"')).toBe(true);
        expect(CALLS.test(real)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('every page says so', () => {
    fc.assert(
      fc.property(anyNews, (news) => {
        expect(drawn(news, { exercise: true })).toContain('class="exercise-all-over"');
      }),
      { numRuns: 10 },
    );
  });
});
