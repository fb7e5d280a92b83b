import { useDesk } from '../desk.ts';
import { Notice } from '../parts/Notice.tsx';
import { useDeskWords, useLanguage, writtenInstant } from '../shell/language.ts';
import { phonesNow } from './phones.ts';
import { PHONES_WORDS } from './words.ts';

function usePhones() {
  const { published, clock } = useDesk();
  return phonesNow(published, clock.serverNow());
}

/** A number to call stays on one line. */
const unbroken = (duty: string): string => duty.replace(/(\d) (?=\d)/g, '$1\u00a0');

/** In the header: how old the bulletin is that phones read. */
export function PhonesAge() {
  const words = useDeskWords(PHONES_WORDS);
  const { state, age } = usePhones();
  const said =
    age === null || state === 'reading' || state === 'none'
      ? words[state === 'none' ? 'none' : state === 'unread' ? 'unread' : 'reading']
      : `${words.ago(age)}${state === 'unread' ? `, ${words.unread}` : ''}`;
  return (
    <p className={`phones-age ${state}`}>
      {words.label} <strong>{said}</strong>
    </p>
  );
}

/** When nothing new comes to phones: what that means, whom to call, and how it gets there all the same. */
export function PhonesNotice() {
  const words = useDeskWords(PHONES_WORDS);
  const language = useLanguage();
  const { published } = useDesk();
  const { state, age } = usePhones();
  const { duty, mail } = __REPLI_DESK__;
  if (state !== 'silent' && state !== 'none') return null;
  const at = writtenInstant(published.news?.bulletin.issuedAt ?? '', language);
  const letter = `mailto:${mail}?subject=${encodeURIComponent(words.subject)}&body=${encodeURIComponent(words.body(at))}`;
  return (
    <Notice kind="error" live>
      <p>
        <strong>{age === null ? words.noBulletin : words.silent(age)}</strong>
      </p>
      <p>
        {duty === '' ? words.callWhom : words.call(unbroken(duty))} {words.file}
      </p>
      {mail === '' ? null : (
        <p>
          <a className="button" href={letter}>
            {words.mail(mail)}
          </a>
        </p>
      )}
    </Notice>
  );
}
