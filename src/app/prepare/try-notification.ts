/** A notification to try out: it says that it is one, and looks like no outage. */
import { languageOf } from '../../i18n/languages.ts';
import type { Speech } from '../../i18n/setup.ts';
import { pathOf } from '../../pages/routes.ts';
import { registration } from './facts.ts';

const TAG = 'repli-try';

/** Shows it, and tells whether the browser says that it stands there. Never rejects. */
export async function tryNotification({ t, lang }: Speech): Promise<boolean> {
  try {
    const own = await registration();
    if (own === null) return false;
    await own.showNotification?.(t('notices.testTitle'), {
      body: t('notices.testBody'),
      tag: TAG,
      lang,
      dir: languageOf(lang).direction,
      icon: '/icons/icon-192.png',
      data: { path: pathOf({ lang, territory: null, page: 'prepare' }) },
    });
    return ((await own.getNotifications?.({ tag: TAG })) ?? []).length > 0;
  } catch {
    return false;
  }
}
