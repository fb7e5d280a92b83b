import type { NumberOffer } from '../../../guide/model.ts';
import { looseDay, momentOf } from '../../../i18n/format.ts';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';
import { trustWords } from './trust-words.ts';

/** Trust, publisher, day and confirmation of a line, in one quiet paragraph. */
export function Provenance({ offer }: { offer: NumberOffer }) {
  const { t, lang } = useWords();
  const { now } = useScene().view;
  const { announcement, confirmation, source } = offer;
  const { word, text } = trustWords(offer, t, lang);
  return (
    <p className="provenance">
      <strong className={`trust trust-${word}`}>{text}</strong>
      {announcement === null ? null : (
        <span>
          {t('status.by', {
            publisher: announcement.publisher,
            at: momentOf({ t, lang }, announcement.sent, now, 'bare'),
          })}
        </span>
      )}
      {confirmation === null ? null : (
        <span>
          {t('line.confirmedBy', { by: confirmation.by, at: looseDay(lang, confirmation.on) })}
          {confirmation.oneDesk === true ? ` (${t('line.oneDesk')})` : ''}
        </span>
      )}
      {source === null ? null : <Printed offer={offer} source={source} />}
      {source === null || source.url === '' ? null : (
        <a href={source.url} rel="noreferrer">
          {t('line.source')}
        </a>
      )}
    </p>
  );
}

/** Who printed the number, when, and for whom; what was worked out says so. */
function Printed({
  offer,
  source,
}: {
  offer: NumberOffer;
  source: NonNullable<NumberOffer['source']>;
}) {
  const { t, lang } = useWords();
  const { publisher, published, onBehalfOf } = source;
  const deduced = (member: NumberOffer['deduced'][number]) =>
    offer.deduced.includes(member) ? ` ${t('line.deduced')}` : '';
  return (
    <span>
      {published === ''
        ? t('line.publishedBy', { publisher })
        : t('line.publishedByOn', { publisher, at: looseDay(lang, published) }) +
          deduced('published')}
      {published === '' ? <span>{t('line.undated')}</span> : null}
      {onBehalfOf === '' ? null : (
        <span>{t('line.onBehalfOf', { authority: onBehalfOf }) + deduced('onBehalfOf')}</span>
      )}
    </span>
  );
}
