import { useState } from 'react';
import { CopyButton } from '../parts/frame/CopyButton.tsx';
import { Icon } from '../parts/frame/Icon.tsx';
import { useScene } from '../parts/scene.ts';
import { useWords } from '../parts/words.ts';

/** Who should come, in the French that 114 reads. */
const KINDS = {
  ambulance: 'une ambulance',
  firefighters: 'les pompiers',
  police: 'la police',
} as const;
type Kind = keyof typeof KINDS;

interface Answers {
  place: string;
  kind: Kind | null;
  what: string;
}

/** The message in French, whatever the language of the page: 114 reads French first. */
function messageOf({ place, kind, what }: Answers): string {
  const parts = [
    place.trim() === '' ? '' : `Lieu\u00a0: ${place.trim()}.`,
    kind === null ? '' : `Besoin\u00a0: ${KINDS[kind]}.`,
    what.trim() === '' ? '' : `${what.trim()}.`,
    'Je ne peux pas parler ou entendre.',
  ];
  return ['URGENCE.', ...parts.filter((part) => part !== '')].join(' ');
}

/**
 * `sms:` with a body (RFC 5724). Android reads `?body=`, iOS `&body=`: `?&body=` suits both.
 */
const smsAddress = (body: string): string => `sms:114?&body=${encodeURIComponent(body)}`;

/** A few answers, the message they make, and the button that opens it. */
export function MessageForm({ place: known, onSend }: { place: string; onSend: () => void }) {
  const { t } = useWords();
  const { view } = useScene();
  const [place, setPlace] = useState(known);
  const [kind, setKind] = useState<Kind | null>(null);
  const [what, setWhat] = useState('');
  const message = messageOf({ place, kind, what });
  return (
    <div className="message-form">
      <label>
        {t('message.place')}
        <input
          value={place}
          autoComplete="street-address"
          onChange={(e) => setPlace(e.target.value)}
        />
      </label>
      <fieldset>
        <legend>{t('message.kind')}</legend>
        {(Object.keys(KINDS) as Kind[]).map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="kind"
              checked={kind === each}
              onChange={() => setKind(each)}
            />
            {t(`message.${each}`)}
          </label>
        ))}
      </fieldset>
      <label>
        {t('message.what')}
        <textarea value={what} rows={2} onChange={(e) => setWhat(e.target.value)} />
      </label>
      <p className="say-title">{t('message.preview')}</p>
      <p className="message-text" lang="fr" dir="ltr">
        {message}
      </p>
      {view.exercise ? (
        <p>{t('exercise.noCall')}</p>
      ) : (
        <a className="call call-main" href={smsAddress(message)} onClick={onSend}>
          <Icon name="message" />
          <span>{t('message.send')}</span>
        </a>
      )}
      <CopyButton text={message} />
    </div>
  );
}
