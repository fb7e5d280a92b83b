import { abroadNumbers } from '../../../place/abroad.ts';
import { CallLink } from '../../parts/numbers/CallLink.tsx';
import { useWords } from '../../parts/words.ts';
import { nameAbroad } from './name-abroad.ts';

interface AbroadProps {
  /** The place as it was asked for; empty when only the country is known. */
  name: string;
  /** ISO 3166. */
  country: string;
}

/** A place that is not in France, as what it is, and what to call there. */
export function AbroadNumbers({ name, country }: AbroadProps) {
  const { t, lang } = useWords();
  const numbers = abroadNumbers(country);
  const place = nameAbroad(name, country, lang);
  return (
    <div className="whereabouts whereabouts-elsewhere">
      <p>{t('search.abroad', { name: place })}</p>
      {numbers.map(({ number, service }) => (
        <p key={number} className="abroad-number">
          {service === 'any' ? null : <span>{t(`needs.${service}`)} </span>}
          <CallLink number={number} size="small" />
        </p>
      ))}
    </div>
  );
}
