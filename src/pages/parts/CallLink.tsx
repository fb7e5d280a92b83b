import { Digits } from './Digits.tsx';
import { Icon } from './Icon.tsx';
import { useWords } from './words.ts';

interface CallLinkProps {
  /** A short number (`15`) or E.164. */
  number: string;
  /** The one button of a step, or a smaller one beside it. */
  size?: 'main' | 'small';
  onCall?: (() => void) | undefined;
}

/** A link that opens the phone's dialler: `tel:15` for short numbers, E.164 for full ones. */
export function CallLink({ number, size = 'main', onCall }: CallLinkProps) {
  const { t } = useWords();
  const full = number.startsWith('+');
  const [before = '', after = ''] = t('call.short', { number: '\n' }).split('\n');
  return (
    <a className={`call call-${size}`} href={`tel:${number}`} onClick={onCall}>
      <Icon name="phone" />
      <span>
        {size === 'main' ? before : <span className="sr-only">{before}</span>}
        {full ? <Digits number={number} /> : <span className="digits">{number}</span>}
        {after}
      </span>
    </a>
  );
}

/** A link that opens a message to 114. */
export function TextLink({ onCall }: { onCall?: (() => void) | undefined }) {
  const { t } = useWords();
  return (
    <a className="call call-main" href="sms:114" onClick={onCall}>
      <Icon name="message" />
      <span>{t('call.sms')}</span>
    </a>
  );
}
