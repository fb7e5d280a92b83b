import { looseDay } from '../../i18n/format.ts';
import type { Readiness } from '../model.ts';
import { useWords } from './words.ts';

interface FooterProps {
  issuedAt: string | null;
  readiness: Readiness;
  updateReady: boolean;
  onUpdate?: (() => void) | undefined;
}

/** Whether this phone is ready without a network, how old the data is, and the limits. */
export function Footer({ issuedAt, readiness, updateReady, onUpdate }: FooterProps) {
  const { t, lang } = useWords();
  const ready =
    readiness === 'ready'
      ? t('offline.ready')
      : readiness === 'not-ready'
        ? t('offline.notReady')
        : readiness === 'preparing'
          ? t('offline.preparing')
          : '';
  return (
    <footer className="bottom">
      <p className={`readiness readiness-${readiness}`} role="status">
        {ready}
      </p>
      {updateReady ? (
        <p className="update">
          {t('offline.update')}{' '}
          <button type="button" className="button" onClick={onUpdate}>
            {t('offline.updateButton')}
          </button>
        </p>
      ) : null}
      <p>{t('footer.limits')}</p>
      <p>
        {issuedAt === null ? null : (
          <span>{t('footer.version', { at: looseDay(lang, issuedAt.slice(0, 10)) })} · </span>
        )}
        {t('footer.licence')}
      </p>
    </footer>
  );
}
