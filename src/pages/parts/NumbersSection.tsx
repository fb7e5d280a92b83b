import type { PublishedNumber } from '../../directory/model.ts';
import { directoryOffers } from '../../guide/offers.ts';
import type { TerritoryView } from '../model.ts';
import { CallLink, TextLink } from './CallLink.tsx';
import { OfferCard } from './OfferCard.tsx';
import { useWords } from './words.ts';

interface NumbersSectionProps {
  territory: TerritoryView | null;
  national: readonly PublishedNumber[];
  now: Date;
}

/** Every number that can be called, each with who published it, when, and how far it is trusted. */
export function NumbersSection({ territory, national, now }: NumbersSectionProps) {
  const { t } = useWords();
  const offers = territory === null ? [] : directoryOffers(territory.lines, now);
  return (
    <section className="numbers" id="numbers" aria-labelledby="numbers-title">
      <h2 id="numbers-title">
        {territory === null ? t('numbers.short') : t('numbers.title', { name: territory.name })}
      </h2>
      {territory === null ? null : (
        <div className="local-lines">
          <h3>{t('numbers.local')}</h3>
          {offers.length > 0 ? (
            <p className="caution">{t('numbers.caution')}</p>
          ) : (
            <p>{t(territory.lines.length > 0 ? 'numbers.noneCallable' : 'numbers.none')}</p>
          )}
          {offers.map((offer) => (
            <OfferCard
              key={`${offer.service}${offer.number}`}
              offer={offer}
              now={now}
              size="small"
            />
          ))}
          <p>
            <a href={territory.prefecture.website} rel="noreferrer">
              {t('numbers.prefecture')}
            </a>
          </p>
        </div>
      )}
      <ShortNumbers national={national} heading={territory === null ? null : t('numbers.short')} />
      <p className="callback">{t('say.callback')}</p>
      <p className="callback">{t('say.dontTest')}</p>
    </section>
  );
}

function ShortNumbers({
  national,
  heading,
}: {
  national: readonly PublishedNumber[];
  heading: string | null;
}) {
  const { t } = useWords();
  return (
    <div>
      {heading === null ? null : <h3>{heading}</h3>}
      <dl className="short-numbers">
        {national
          .filter((n) => n.callable)
          .map((n) => (
            <div key={n.number}>
              <dt>
                {n.by.includes('voice') ? (
                  <CallLink number={n.number} size="small" />
                ) : (
                  <TextLink />
                )}
              </dt>
              <dd>
                {t(`national.${n.id}` as 'national.samu')}
                <span className="provenance">
                  {t('line.publishedBy', { publisher: n.source.publisher })}
                </span>
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
