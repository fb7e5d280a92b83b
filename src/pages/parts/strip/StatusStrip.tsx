import type { Situation } from '../../../status/situation/situation.ts';
import { territoryName } from '../../../territories/names.ts';
import { Icon } from '../frame/Icon.tsx';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';
import { exerciseStrips, STRIP_ICON, type Strip, stripsOf, whereSince } from './status-words.ts';

interface StatusStripProps {
  situation: Situation;
  /** Name of the place told about; null for none. */
  place: string | null;
}

/**
 * What is known of outages: a low strip of one size, whatever it says, with the most pressing. The rest opens
 * over what is below, so that no need ever moves.
 */
export function StatusStrip({ situation, place }: StatusStripProps) {
  const { t, lang } = useWords();
  const { news, now, exercise } = useScene().view;
  const telling = { t, lang, now, place, nameOf: territoryName };
  const strips = exercise
    ? exerciseStrips(situation, telling)
    : stripsOf(situation, news.contact, telling);
  const [first, ...others] = strips;
  return (
    <section className="status" aria-label={t('status.label')}>
      {first === undefined ? null : <Told first={first} others={others} />}
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

const isSaid = (text: string) => text !== '';

function Told({ first, others }: { first: Strip; others: readonly Strip[] }) {
  const { t, lang } = useWords();
  const { tone, headline, where, since, until, why, age } = first;
  // When comes first: the place is the title of the page.
  const [begin = '', ...parts] = [since, where, [why, age].filter(isSaid).join(' '), until].filter(
    isSaid,
  );
  // What the strip may not hold is said again whole; that all is well, and since when, it holds.
  const opens = tone !== 'quiet' || where !== '' || others.length > 0;
  const inside = (
    <>
      <Icon name={STRIP_ICON[tone]} />
      <span className="strip-text">
        <strong className="strip-headline">{headline}</strong>
        <span className="strip-line">
          {others.length === 0 ? null : (
            <span className="strip-opens">{t('status.others', { count: others.length })}</span>
          )}
          {[begin.charAt(0).toLocaleUpperCase(lang) + begin.slice(1), ...parts].map((part) => (
            <span key={part}>{part}</span>
          ))}
          {opens && others.length === 0 ? (
            <span className="strip-opens">{t('status.details')}</span>
          ) : null}
        </span>
      </span>
    </>
  );
  if (!opens) return <div className={`strip strip-${tone}`}>{inside}</div>;
  return (
    <>
      <details className={`strip strip-${tone}`}>
        <summary>{inside}</summary>
      </details>
      {/* Beside what opens it, so that paper has it too. */}
      <div className="strip-rest">
        {[first, ...others].map((strip) => (
          <Whole key={strip.headline} strip={strip} />
        ))}
      </div>
    </>
  );
}

/** All that a strip says, line by line. */
function Whole({ strip }: { strip: Strip }) {
  const { t } = useWords();
  const { tone, headline, more, why, age, link } = strip;
  return (
    <div className={`whole whole-${tone}`}>
      <p className="strip-headline">{headline}</p>
      {[whereSince(strip, t), why, ...more, age].filter(isSaid).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {link === '' ? null : (
        <p>
          <a href={link} rel="noreferrer">
            {t('status.readSource')}
          </a>
        </p>
      )}
    </div>
  );
}
