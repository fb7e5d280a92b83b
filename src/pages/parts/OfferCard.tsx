import type { Offer } from '../../guide/model.ts';
import { looseDay, momentOf } from '../../i18n/format.ts';
import { CallLink } from './CallLink.tsx';
import { CopyButton } from './CopyButton.tsx';
import { useScene } from './scene.ts';
import { useWords } from './words.ts';

interface OfferCardProps {
  offer: Offer;
  size: 'main' | 'small';
  onCall?: (() => void) | undefined;
}

/** A full number with its button and, as law 4 wants, who published it, when, and who confirmed it. */
export function OfferCard({ offer, size, onCall }: OfferCardProps) {
  const { t } = useWords();
  const label = offer.label === '' ? t(`service.${offer.service}`) : offer.label;
  return (
    <div className="offer">
      <p className="offer-label">
        {label}
        {offer.area === '' ? null : <span className="offer-area">{offer.area}</span>}
      </p>
      <CallLink number={offer.number} size={size} onCall={onCall} />
      {size === 'main' ? <CopyButton text={offer.number} /> : null}
      <Provenance offer={offer} />
    </div>
  );
}

/** Trust, publisher, day and confirmation of a line, in one quiet paragraph. */
function Provenance({ offer }: { offer: Offer }) {
  const { t, lang } = useWords();
  const { now } = useScene().view;
  const { announcement, confirmation, source, trust } = offer;
  // A line of an outage that is over, or may be, does not look like one given today.
  const standing = announcement?.standing ?? 'in-force';
  const word = standing === 'in-force' ? trust : standing;
  const confirmed = confirmation === null ? '' : looseDay(lang, confirmation.on);
  return (
    <p className="provenance">
      <strong className={`trust trust-${word}`}>{t(`trust.${word}`, { at: confirmed })}</strong>
      {announcement === null ? null : (
        <span>
          {t('status.by', {
            publisher: announcement.publisher,
            at: momentOf({ t, lang }, announcement.sent, now, 'bare'),
          })}
        </span>
      )}
      {confirmation === null ? null : (
        <span>{t('line.confirmedBy', { by: confirmation.by, at: confirmed })}</span>
      )}
      {source === null ? null : (
        <span>
          {source.published === ''
            ? t('line.publishedBy', { publisher: source.publisher })
            : t('line.publishedByOn', {
                publisher: source.publisher,
                at: looseDay(lang, source.published),
              })}
          {source.onBehalfOf === '' ? null : (
            <span>{t('line.onBehalfOf', { authority: source.onBehalfOf })}</span>
          )}
        </span>
      )}
      {source === null || source.url === '' ? null : (
        <a href={source.url} rel="noreferrer">
          {t('line.source')}
        </a>
      )}
    </p>
  );
}
