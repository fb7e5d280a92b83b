import { listed } from '../../base/listed.ts';
import { territoryName } from '../../territories/names.ts';
import { useScene } from '../parts/scene.ts';

import { useWords } from '../parts/words.ts';
import type { PhoneFacts, ThisPhone } from './facts.ts';

/** Being told of an outage: what this phone can do, the switch, and a notification to try it out. */
export function NoticesSection({ phone }: { phone: ThisPhone | null }) {
  const { t } = useWords();
  const facts = phone?.facts ?? null;
  return (
    <section aria-labelledby="notices-title">
      <h2 id="notices-title">{t('notices.heading')}</h2>
      <p>{t('notices.help')}</p>
      <p>{t('notices.limits')}</p>
      {phone === null || facts === null ? null : <Switch phone={phone} facts={facts} />}
    </section>
  );
}

function Switch({ phone, facts }: { phone: ThisPhone; facts: PhoneFacts }) {
  const { t } = useWords();
  const { notifications, noticesOn, apple, installed } = facts;
  if (notifications === 'unsupported') {
    const why = apple && !installed ? 'prepare.noticesApple' : 'prepare.noticesUnsupported';
    return <p>{t(why)}</p>;
  }
  if (notifications === 'denied') return <p>{t('prepare.noticesDenied')}</p>;
  const on = noticesOn && notifications === 'granted';
  return (
    <>
      <p>
        <button type="button" className="button" onClick={() => phone.wantNotices(!on)}>
          {on ? t('notices.turnOff') : t('notices.turnOn')}
        </button>
      </p>
      <div role="status">
        {on ? <Places /> : null}
        {phone.notKept ? <p>{t('saved.notKept')}</p> : null}
      </div>
      {on ? (
        <>
          <p>
            <button type="button" className="button" onClick={phone.try}>
              {t('notices.try')}
            </button>
          </p>
          <p role="status">
            {phone.tried === 'shown' ? t('notices.tried') : null}
            {phone.tried === 'failed' ? t('notices.tryFailed') : null}
          </p>
        </>
      ) : null}
    </>
  );
}

/** For which places; without one nothing will ever be told. */
function Places() {
  const { t, lang } = useWords();
  const { saved } = useScene().view.places;
  const names = [...new Set(saved.map(({ territory }) => territoryName(territory)))];
  return names.length === 0 ? (
    <p>
      <strong>{t('notices.noPlace')}</strong>
    </p>
  ) : (
    <p>{t('notices.on', { places: listed(lang, names) })}</p>
  );
}
