import type { NumberOffer } from '../../../guide/model.ts';
import { groupOf } from '../../../guide/offers.ts';
import { CopyButton } from '../frame/CopyButton.tsx';
import { CallLink } from '../numbers/CallLink.tsx';
import { Provenance } from '../numbers/Provenance.tsx';
import { stationWords } from '../numbers/trust-words.ts';
import { useWords } from '../words.ts';

interface OfferCardProps {
  offer: NumberOffer;
  size: 'main' | 'small';
  onCall?: (() => void) | undefined;
}

/**
 * A full number with its button, what it is and what to know of it first, and, as law 4 wants, who
 * published it, when, and who confirmed it. Red is for lines in use.
 */
export function OfferCard({ offer, size, onCall }: OfferCardProps) {
  const { t } = useWords();
  const { area, deduced, number, station, trust } = offer;
  const label = offer.label === '' ? t(`service.${offer.service}`) : offer.label;
  return (
    <div className="offer">
      <p className="offer-label">
        {label}
        {area === '' || station ? null : (
          <span className="offer-area">
            {deduced.includes('area') ? `${area} ${t('line.deduced')}` : area}
          </span>
        )}
      </p>
      <Limits offer={offer} />
      <CallLink number={number} size={size} plain={groupOf(trust) !== 'lines'} onCall={onCall} />
      {size === 'main' ? <CopyButton text={number} /> : null}
      <Provenance offer={offer} />
    </div>
  );
}

/** Which one station it is, and every caution: before the button, since it is read before it. */
function Limits({ offer }: { offer: NumberOffer }) {
  const { t } = useWords();
  const { cautions, remark, station } = offer;
  if (!station && cautions.length === 0 && remark === '') return null;
  return (
    <div className="limits">
      {station ? <p>{stationWords(offer, t)}</p> : null}
      {cautions.map((caution) => (
        <p key={caution}>{t(`caution.${caution}`)}</p>
      ))}
      {remark === '' ? null : <p lang="fr">{remark}</p>}
    </div>
  );
}
