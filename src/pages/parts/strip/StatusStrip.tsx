import type { Situation } from '../../../status/situation/situation.ts';
import { territoryName } from '../../../territories/names.ts';
import { Icon } from '../frame/Icon.tsx';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';
import { exerciseStrips, STRIP_ICON, stripsOf } from './status-words.ts';

interface StatusStripProps {
  situation: Situation;
  /** Name of the place told about; null for none. */
  place: string | null;
}

/** What is known of outages, always at the same place and never smaller than its space. */
export function StatusStrip({ situation, place }: StatusStripProps) {
  const { t, lang } = useWords();
  const { news, now, exercise } = useScene().view;
  const telling = { t, lang, now, place, nameOf: territoryName };
  const strips = exercise
    ? exerciseStrips(situation, telling)
    : stripsOf(situation, news.contact, telling);
  return (
    <section className="status" aria-label={t('status.label')}>
      {strips.map((strip) => (
        <div key={strip.headline} className={`strip strip-${strip.tone}`}>
          <Icon name={STRIP_ICON[strip.tone]} />
          <div>
            <p className="strip-headline">{strip.headline}</p>
            {strip.where === '' ? null : <p>{strip.where}</p>}
            {strip.more.map((line) => (
              <p key={line} className="strip-more">
                {line}
              </p>
            ))}
            {strip.age === '' ? null : <p>{strip.age}</p>}
            {strip.link === '' ? null : (
              <p className="strip-more">
                <a href={strip.link} rel="noreferrer">
                  {t('status.readSource')}
                </a>
              </p>
            )}
          </div>
        </div>
      ))}
      {/* Spoken when an outage comes, not each time the news is a minute older. */}
      <p className="sr-only speak" aria-live="polite">
        {strips
          .filter(({ tone }) => tone === 'outage' || tone === 'warning')
          .map(({ headline }) => headline)
          .join(' ')}
      </p>
    </section>
  );
}
