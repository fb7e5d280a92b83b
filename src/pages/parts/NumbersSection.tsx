import type { PublishedNumber } from '../../directory/model.ts';
import { allOffers, directoryOffers } from '../../guide/offers.ts';
import type { Situation } from '../../status/situation.ts';
import type { TerritoryView, View } from '../model.ts';
import { CallLink, TextLink } from './CallLink.tsx';
import { OfferCard } from './OfferCard.tsx';
import { useScene } from './scene.ts';
import { useWords } from './words.ts';

/** Every number that can be called, each with who published it, when, and how far it is trusted. */
export function NumbersSection({ situation }: { situation: Situation }) {
  const { t } = useWords();
  const { model, view } = useScene();
  const { territory } = model;
  const offers = territory === null ? [] : offersOf(territory, situation, view);
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
            <OfferCard key={`${offer.service}${offer.number}`} offer={offer} size="small" />
          ))}
          {territory.prefecture.website === '' ? null : (
            <p>
              <a className="button" href={territory.prefecture.website} rel="noreferrer">
                {t('numbers.prefecture')}
              </a>
            </p>
          )}
        </div>
      )}
      {territory === null ? null : <h3>{t('numbers.short')}</h3>}
      <dl className="short-numbers">
        {(model.national ?? [])
          .filter((n) => n.callable)
          .map((n) => (
            <ShortNumberRow key={n.number} short={n} />
          ))}
      </dl>
      <p className="calm">{t('say.callback')}</p>
      <p className="calm">{t('say.dontTest')}</p>
    </section>
  );
}

/** In an exercise, nothing that a real announcement gives (law 3). */
function offersOf({ code, lines }: TerritoryView, situation: Situation, { exercise, now }: View) {
  return exercise
    ? directoryOffers(lines, now)
    : allOffers({ territory: code, lines, situation }, now);
}

function ShortNumberRow({ short }: { short: PublishedNumber }) {
  const { t } = useWords();
  return (
    <div>
      <dt>
        {short.by.includes('voice') ? (
          <CallLink number={short.number} size="small" />
        ) : (
          <TextLink size="small" />
        )}
      </dt>
      <dd>
        {t(`national.${short.id}` as 'national.samu')}
        <span className="provenance">
          {t('line.publishedBy', { publisher: short.source.publisher })}
        </span>
      </dd>
    </div>
  );
}
