import type { TranslateOf } from '../../../i18n/setup.ts';
import type french from '../../../i18n/sheets/about/fr.json';
import type { SheetParts } from '../document.tsx';

/** What Repli is and is not. */
export function aboutSheet(t: TranslateOf<typeof french>): SheetParts {
  return {
    title: t('title'),
    description: t('description'),
    body: (
      <>
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
        <section aria-labelledby="is-not">
          <h2 id="is-not">{t('isNot.title')}</h2>
          <ul className="plain-list">
            {(['rescue', 'caller', 'knowing'] as const).map((each) => (
              <li key={each}>{t(`isNot.${each}`)}</li>
            ))}
          </ul>
        </section>
      </>
    ),
  };
}
