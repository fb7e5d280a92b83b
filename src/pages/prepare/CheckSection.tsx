import { momentOf } from '../../i18n/format.ts';
import { Icon } from '../parts/frame/Icon.tsx';
import { useScene } from '../parts/scene.ts';
import { useWords } from '../parts/words.ts';
import { type CheckedAbility, checksOf, isReady, isRefused } from './checks.ts';
import type { PhoneFacts, ThisPhone } from './facts.ts';

const ICON = { well: 'check', ill: 'alert', limit: 'question' } as const;

/** "Is this phone ready?": tried out here and now, in plain words. */
export function CheckSection({ phone }: { phone: ThisPhone | null }) {
  const { t, lang } = useWords();
  const { now } = useScene().view;
  return (
    <section aria-labelledby="check-title">
      <h2 id="check-title">{t('prepare.check')}</h2>
      {phone === null ? (
        <p>{t('prepare.checkHow')}</p>
      ) : (
        <>
          <div role="status">
            {phone.facts === null ? t('prepare.checking') : <Verdict facts={phone.facts} />}
          </div>
          {phone.facts === null ? null : <Found facts={phone.facts} />}
          {phone.facts === null ? null : (
            <p className="checked-at">
              {t('status.checkedAt', { at: momentOf({ t, lang }, phone.lookedAt, now) })}
            </p>
          )}
          <p>
            <button type="button" className="button" onClick={phone.look}>
              {t('prepare.checkAgain')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

/** Whether a call can be made from here without a network; spoken when it is found. */
function Verdict({ facts }: { facts: PhoneFacts }) {
  const { t } = useWords();
  const ready = isReady(facts);
  return (
    <p className={ready ? 'verdict' : 'verdict verdict-ill'}>
      <Icon name={ready ? 'check' : 'alert'} />
      <strong>
        {ready
          ? t('offline.ready')
          : isRefused(facts)
            ? t('offline.refused')
            : t('offline.notReady')}
      </strong>
    </p>
  );
}

function Found({ facts }: { facts: PhoneFacts }) {
  const speech = useWords();
  const { news, places, now } = useScene().view;
  return (
    <ul className="checks">
      {checksOf(facts, { news, placesReady: places.ready, now }, speech).map((check) => (
        <OneCheck key={check.id} check={check} />
      ))}
    </ul>
  );
}

function OneCheck({ check: { state, text } }: { check: CheckedAbility }) {
  return (
    <li className={`check check-${state}`}>
      <Icon name={ICON[state]} />
      <span>{text}</span>
    </li>
  );
}
