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
  onCall?: (() => void) | undefined;
}

/**
 * A link that opens the phone's dialler: `tel:15` for short numbers, E.164 for full ones. In an
 * exercise it is no link at all (law 3).
 */
export function CallLink({ number, size = 'main', plain = false, onCall }: CallLinkProps) {
  const { t } = useWords();
  const { exercise } = useScene().view;
  const full = number.startsWith('+');
  // The sentence around the number differs from language to language.
  const [before = '', after = ''] = t('call.short', { number: '\n' }).split('\n');
  const content = (
    <>
      <Icon name="phone" />
      <span>
        {size === 'main' ? before : <span className="sr-only">{before}</span>}
        {full ? <Digits number={number} /> : <span className="digits">{number}</span>}
        {size === 'main' ? after : <span className="sr-only">{after}</span>}
      </span>
    </>
  );
  if (exercise) return <NoCall size={size}>{content}</NoCall>;
  const kind = plain ? `call call-${size} call-plain` : `call call-${size}`;
  return (
    <a className={kind} href={`tel:${number}`} onClick={onCall}>
      {content}
    </a>
  );
}

/** A link that opens a message to 114. */
export function TextLink({ size = 'main', onCall }: Pick<CallLinkProps, 'size' | 'onCall'>) {
  const { t } = useWords();
  const { exercise } = useScene().view;
  const content = (
    <>
      <Icon name="message" />
      <span>{t('call.sms')}</span>
    </>
  );
  if (exercise) return <NoCall size={size}>{content}</NoCall>;
  return (
    <a className={`call call-${size}`} href="sms:114" onClick={onCall}>
      {content}
    </a>
  );
}

/** Where a call would be, were this not an exercise. */
function NoCall({ size, children }: { size: 'main' | 'small'; children: React.ReactNode }) {
  const { t } = useWords();
  return (
    <span className={`call call-${size} call-off`}>
      {children}
      <span className="sr-only">{t('exercise.noCall')}</span>
    </span>
  );
}
