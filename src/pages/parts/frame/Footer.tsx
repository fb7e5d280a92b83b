import { looseDay } from '../../../i18n/format.ts';
import { pathOf } from '../../routes.ts';
import { sheetPathOf } from '../../sheets/routes.ts';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';

const OTHER_PAGES = ['prepare', 'exercise'] as const;

/** Whether this phone is ready without a network, how old the data is, and the limits. */
export function Footer() {
  const { t, lang } = useWords();
  const { model, view, actions } = useScene();
  const { issuedAt } = model;
  const { readiness, updateReady } = view;
  const ready =
    readiness === 'ready'
      ? t('offline.ready')
      : readiness === 'not-ready'
        ? t('offline.notReady')
        : readiness === 'refused'
          ? `${t('offline.refused')} ${t('offline.wayOut')}`
          : readiness === 'preparing'
            ? t('offline.preparing')
            : '';
  return (
    <footer className="bottom">
      <p className={`readiness readiness-${readiness}`} role="status">
        {ready}
        {readiness === 'ready' && view.places.ready ? ` ${t('offline.places')}` : null}
      </p>
      {updateReady ? (
        <p className="update">
          {t('offline.update')}{' '}
          <button type="button" className="button" onClick={() => actions?.update()}>
            {t('offline.updateButton')}
          </button>
        </p>
      ) : null}
      <p>{t('footer.limits')}</p>
      <p>
        {OTHER_PAGES.filter((page) => page !== model.page).map((page) => (
          <a key={page} className="plain-link" href={pathOf({ lang, territory: null, page })}>
            {t(`${page}.title`)}
          </a>
        ))}
        <a className="plain-link" href={sheetPathOf({ lang, sheet: 'contacts' })}>
          {t('prepare.contacts')}
        </a>
        <a className="plain-link" href={sheetPathOf({ lang, sheet: 'about' })}>
          {t('footer.about')}
        </a>
      </p>
      <p>
        {issuedAt === null ? null : (
          <span>{t('footer.version', { at: looseDay(lang, issuedAt.slice(0, 10)) })} · </span>
        )}
        {t('footer.licence')}
      </p>
    </footer>
  );
}
