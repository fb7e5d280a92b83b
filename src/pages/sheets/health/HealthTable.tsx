import type { LanguageTag } from '../../../i18n/languages.ts';
import type { TranslateOf } from '../../../i18n/setup.ts';
import type french from '../../../i18n/sheets/health/fr.json';
import { LOOKED_AT, type ServiceHealth, type TerritoryHealth } from '../../../opendata/health.ts';
import { pathOf } from '../../routes.ts';

interface HealthTableProps {
  t: TranslateOf<typeof french>;
  lang: LanguageTag;
  territories: readonly TerritoryHealth[];
  /** A day in words. */
  day: (day: string) => string;
}

/** One row a territory; wider than a phone, it scrolls by itself. */
export function HealthTable({ t, lang, territories, day }: HealthTableProps) {
  const heads = [
    t('table.place'),
    t('table.speaks'),
    ...LOOKED_AT,
    t('table.before'),
    t('table.updated'),
  ];
  return (
    <div className="scrolled">
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {territories.map((territory) => (
            <tr key={territory.code}>
              <th scope="row">
                <a href={pathOf({ lang, territory: territory.code })}>
                  {territory.name} ({territory.code})
                </a>
                {territory.past === 0 ? null : <small>{t('past', { n: territory.past })}</small>}
              </th>
              <td>
                {[...territory.speakers.keys, ...territory.speakers.feeds].join(', ') ||
                  t('nobody')}
              </td>
              {LOOKED_AT.map((number) => (
                <td key={number}>
                  <Service t={t} health={territory.services[number]} />
                </td>
              ))}
              <td>{territory.confirmBefore === null ? '' : day(territory.confirmBefore)}</td>
              <td>{day(territory.updated)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What its lines are worth, and what they hang on. */
function Service({ t, health }: Pick<HealthTableProps, 't'> & { health: ServiceHealth }) {
  const worth = (['confirmed', 'lapsed', 'unconfirmed'] as const).filter(
    (each) => health[each] > 0,
  );
  return (
    <>
      {worth.map((each) => (
        <span key={each}>{t(`worth.${each}`, { n: health[each] })}</span>
      ))}
      {health.hangsOn === null ? null : (
        <span className="hangs">{t(`hangs.${health.hangsOn}`)}</span>
      )}
    </>
  );
}
