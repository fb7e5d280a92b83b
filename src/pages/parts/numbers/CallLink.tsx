import type { Attempt } from '../../../exercise/outcome.ts';
import { Icon } from '../frame/Icon.tsx';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';
import { Digits } from './Digits.tsx';

interface CallLinkProps {
  /** A short number (`15`) or E.164. */
  number: string;
  /** The one button of a step, or a smaller one beside it. */
  size?: 'main' | 'small';
  /** Not red: for a number that may not be one to call. */
  plain?: boolean;
  /** In which step it stands. */
  step?: Attempt['step'];
  onCall?: (() => void) | undefined;
}

/**
 * A link that opens the phone's dialler: `tel:15` for short numbers, E.164 for full ones. In an
 * exercise it is no link at all (law 3).
 */
export function CallLink({
  number,
  size = 'main',
  plain = false,
  step = null,
  onCall,
}: CallLinkProps) {
  const { t } = useWords();
  const { exercise } = useScene().view;
  const full = number.startsWith('+');
  // The sentence around the number differs from language to language.
  const said = exercise
    ? t('exercise.wouldCall', { number: '\n' })
    : t('call.short', { number: '\n' });
  const [before = '', after = ''] = said.split('\n');
  const aloud = size === 'main' || exercise;
  const content = (
    <>
      <Icon name="phone" />
      <span>
        {aloud ? before : <span className="sr-only">{before}</span>}
        {full ? <Digits number={number} /> : <span className="digits">{number}</span>}
        {aloud ? after : <span className="sr-only">{after}</span>}
      </span>
    </>
  );
  if (exercise) return <NoCall {...{ number, step, size }}>{content}</NoCall>;
  const kind = plain ? `call call-${size} call-plain` : `call call-${size}`;
  return (
    <a className={kind} href={`tel:${number}`} onClick={onCall}>
      {content}
    </a>
  );
}

/** A link that opens a message to 114. */
export function TextLink({
  size = 'main',
  step = null,
  onCall,
}: Pick<CallLinkProps, 'size' | 'step' | 'onCall'>) {
  const { t } = useWords();
  const { exercise } = useScene().view;
  const content = (
    <>
      <Icon name="message" />
      <span>{t(exercise ? 'exercise.wouldText' : 'call.sms')}</span>
    </>
  );
  if (exercise) return <NoCall {...{ number: '114', step, size }}>{content}</NoCall>;
  return (
    <a className={`call call-${size}`} href="sms:114" onClick={onCall}>
      {content}
    </a>
  );
}

interface NoCallProps extends Attempt {
  size: 'main' | 'small';
  children: React.ReactNode;
}

/** Where a call would be, were this not an exercise: it says what would become of it. */
function NoCall({ number, step, size, children }: NoCallProps) {
  const { t } = useWords();
  const { view, actions } = useScene();
  const { practice } = view;
  return (
    <>
      <button
        type="button"
        className={`call call-${size} call-off`}
        onClick={() => actions?.practise({ number, step })}
      >
        {children}
        <span className="sr-only">{t('exercise.noCall')}</span>
      </button>
      {practice?.tried?.number === number ? <practice.TriedNote /> : null}
    </>
  );
}

/** Who came to a page of no place by mistake, in need of help, calls from here. */
export function Urgent() {
  const { t } = useWords();
  return (
    <section className="urgent" aria-labelledby="urgent-title">
      <h2 id="urgent-title">{t('prepare.urgent')}</h2>
      <p>
        {['15', '18', '17', '112'].map((number) => (
          <CallLink key={number} number={number} size="small" />
        ))}
        <TextLink size="small" />
      </p>
    </section>
  );
}
