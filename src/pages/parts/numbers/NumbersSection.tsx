import type { PublishedNumber } from '../../../directory/model.ts';
import type { NumberOffer } from '../../../guide/model.ts';
import { allOffers, directoryOffers, groupOf, type OfferGroup } from '../../../guide/offers.ts';
import { callsBackHere, numbersByHeart } from '../../../guide/short-numbers.ts';
import type { Situation } from '../../../status/situation/situation.ts';
import type { TerritoryView, View } from '../../model.ts';
import { cardPathOf } from '../../sheets/card/routes.ts';
import { OfferCard } from '../plan/OfferCard.tsx';
import { type Scene, shortNumbersIn, useScene } from '../scene.ts';
import { OutOfDate } from '../strip/OutOfDate.tsx';
import { Watchers } from '../strip/Watchers.tsx';
import { useWords } from '../words.ts';
import { CallLink, TextLink } from './CallLink.tsx';
import { RefusedNumbers } from './RefusedNumbers.tsx';

/** Every number that can be called, each with who published it, when, and how far it is trusted. */
export function NumbersSection({ situation }: { situation: Situation }) {
  const { t } = useWords();
  const scene = useScene();
  const { model, view } = scene;
  const { territory } = model;
  return (
    <section className="numbers" id="numbers" aria-labelledby="numbers-title">
      <h2 id="numbers-title">
        {territory === null ? t('numbers.short') : t('numbers.title', { name: territory.name })}
      </h2>
      <OutOfDate />
      <RefusedNumbers situation={situation} />
      {territory === null ? null : (
        <LocalLines territory={territory} offers={offersOf(territory, situation, view)} />
      )}
      {territory === null ? null : <h3>{t('numbers.short')}</h3>}
      <dl className="short-numbers">
        {shortNumbers(scene)
          .filter((n) => n.callable)
          .map((n) => (
            <ShortNumberRow key={n.number} short={n} />
          ))}
      </dl>
      {territory === null || view.exercise ? null : (
        <p>
          <a className="button" href={cardPathOf({ lang: model.lang, territory: territory.code })}>
            {t('numbers.paper')}
          </a>
        </p>
      )}
      {callsBackHere(shortNumbersIn(scene)) ? <p className="calm">{t('say.callback')}</p> : null}
      <p className="calm">{t('say.dontTest')}</p>
      {territory === null || view.exercise ? null : <Watchers territory={territory.code} />}
    </section>
  );
}

/** The list of the directory; without one, or with an empty one, those that exist whatever is lost. */
function shortNumbers(scene: Scene): readonly PublishedNumber[] {
  const { national, territory } = shortNumbersIn(scene);
  return national !== null && national.length > 0 ? national : numbersByHeart(territory);
}

interface LocalLinesProps {
  territory: TerritoryView;
  offers: readonly NumberOffer[];
}

/** The full numbers: lines in use, then, each apart, desks of single stations and past outages. */
function LocalLines({ territory, offers }: LocalLinesProps) {
  const { t } = useWords();
  const of = (group: OfferGroup) => offers.filter(({ trust }) => groupOf(trust) === group);
  const inUse = of('lines');
  return (
    <div className="local-lines">
      <h3>{t('numbers.local')}</h3>
      {inUse.length > 0 ? (
        <p className="caution">{t('numbers.caution')}</p>
      ) : (
        <p>{t(noneOf(territory, offers))}</p>
      )}
      <Cards offers={inUse} />
      {(['station', 'past'] as const).map((group) =>
        of(group).length === 0 ? null : (
          <section className="apart" key={group}>
            <h4>{t(`numbers.${group}`)}</h4>
            <p className="caution">{t(`step.${group}Help`)}</p>
            <Cards offers={of(group)} />
          </section>
        ),
      )}
      {territory.prefecture.website === '' ? null : (
        <p>
          <a className="button" href={territory.prefecture.website} rel="noreferrer">
            {t('numbers.prefecture')}
          </a>
        </p>
      )}
    </div>
  );
}

/** Why there is no line in use: never any, all cut off, or only those of the other kinds. */
function noneOf({ lines }: TerritoryView, offers: readonly NumberOffer[]) {
  if (offers.length > 0) return 'numbers.nonePermanent';
  return lines.length > 0 ? 'numbers.noneCallable' : 'numbers.none';
}

const Cards = ({ offers }: { offers: readonly NumberOffer[] }) =>
  offers.map((offer) => (
    <OfferCard key={`${offer.service}${offer.number}`} offer={offer} size="small" />
  ));

/** In an exercise, nothing that a real announcement gives (law 3). */
function offersOf({ code, lines }: TerritoryView, situation: Situation, { exercise, now }: View) {
  return exercise
    ? directoryOffers(lines, now)
    : allOffers({ territory: code, lines, situation }, now);
}

function ShortNumberRow({ short }: { short: PublishedNumber }) {
  const { t } = useWords();
  // On a page, a number is there or is not confirmed there.
  const doubtful = short.territories !== 'all';
  return (
    <div>
      <dt>
        {short.by.includes('voice') ? (
          <CallLink number={short.number} size="small" plain={doubtful} />
        ) : (
          <TextLink size="small" />
        )}
      </dt>
      <dd>
        {t(`national.${short.id}` as 'national.samu')}
        {doubtful ? <span className="limits">{t('numbers.notConfirmedHere')}</span> : null}
        {short.source.publisher === '' ? null : (
          <span className="provenance">
            {t('line.publishedBy', { publisher: short.source.publisher })}
          </span>
        )}
      </dd>
    </div>
  );
}
