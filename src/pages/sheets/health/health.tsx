import { dateWords } from '../../../base/moments.ts';
import { intlTag, looseDay } from '../../../i18n/format.ts';
import type { LanguageTag } from '../../../i18n/languages.ts';
import type { TranslateOf } from '../../../i18n/setup.ts';
import type french from '../../../i18n/sheets/health/fr.json';
import { CODE, OPEN_FOLDER } from '../../../opendata/addresses.ts';
import { LOOKED_AT } from '../../../opendata/health.ts';
import { pathOf } from '../../routes.ts';
import type { SheetParts } from '../document.tsx';
import type { SheetFacts } from '../facts.ts';
import { HealthTable } from './HealthTable.tsx';

const at = (name: string): string => `/${OPEN_FOLDER}/${name}`;

/** The map's own measures: room is kept for it before it comes. */
const MAP = { width: 600, height: 740 };

/** How well each territory is looked after, on the day of the directory; no number is on this page. */
export function healthSheet(
  t: TranslateOf<typeof french>,
  lang: LanguageTag,
  { health, site }: SheetFacts,
): Omit<SheetParts, 'others'> {
  const { territories, day } = health;
  const all = territories.length;
  const count = (holds: (territory: (typeof territories)[number]) => boolean) => ({
    n: territories.filter(holds).length,
    all,
  });
  const isConfirmed = ({ services }: (typeof territories)[number]) =>
    LOOKED_AT.every((number) => services[number].confirmed > 0);
  const badge = `<a href="${site}${pathOf({ lang: 'fr', territory: '35' })}"><img src="${site}${at('35.svg')}" alt="${t('badge.alt')}"></a>`;
  return {
    title: t('title'),
    description: t('description'),
    body: (
      <>
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
        <ul className="plain-list">
          <li>
            {t(
              'counts.speaks',
              count(({ speakers }) => speakers.keys.length + speakers.feeds.length > 0),
            )}
          </li>
          <li>{t('counts.good', count(isConfirmed))}</li>
          <li>
            {t(
              'counts.none',
              count(({ level }) => level === 'none'),
            )}
          </li>
        </ul>
        <p className="soft">{t('made', { day: longDay(lang, day) })}</p>
        <figure className="health-map">
          <img src={at('sante.svg')} alt={t('map')} {...MAP} />
          <figcaption>
            <ul>
              {(['good', 'some', 'none'] as const).map((level) => (
                <li key={level} className={`level-${level}`}>
                  {t(`levels.${level}`)}
                </li>
              ))}
            </ul>
          </figcaption>
        </figure>
        <section aria-labelledby="territories">
          <h2 id="territories">{t('table.title')}</h2>
          <HealthTable t={t} lang={lang} territories={territories} day={(d) => looseDay(lang, d)} />
        </section>
        <section aria-labelledby="reminders">
          <h2 id="reminders">{t('reminders.title')}</h2>
          <p>{t('reminders.text')}</p>
          <ul className="files">
            <li>
              <a href={at('rappels.ics')}>{t('reminders.all')}</a>
            </li>
            <li>
              {t('reminders.each', { code: CODE })} <code dir="ltr">{at(`${CODE}.ics`)}</code>
            </li>
          </ul>
        </section>
        <section aria-labelledby="badge">
          <h2 id="badge">{t('badge.title')}</h2>
          <p>{t('badge.text')}</p>
          <img className="badge" src={at('35.svg')} alt={t('badge.alt')} width="460" height="56" />
          <figure className="example" dir="ltr">
            <pre>
              <code>{badge}</code>
            </pre>
          </figure>
          <p>
            <a href={at('sante.json')}>{t('data')}</a>
          </p>
        </section>
      </>
    ),
  };
}

const longDay = (lang: LanguageTag, day: string): string =>
  dateWords(intlTag(lang), { dateStyle: 'long', timeZone: 'UTC' }, new Date(day));
