import { type LanguageTag, languageOf } from '../../../i18n/languages.ts';
import type { TranslateOf } from '../../../i18n/setup.ts';
import type french from '../../../i18n/sheets/contacts/fr.json';
import { TERRITORIES } from '../../../territories/names.ts';
import type { SheetParts } from '../document.tsx';

/** The lines of each territory as contacts and as texts: links to files, which are as new as the directory. */
export function contactsSheet(
  t: TranslateOf<typeof french>,
  lang: LanguageTag,
): Omit<SheetParts, 'others'> {
  const { folder } = languageOf(lang);
  const own = folder === 'fr' ? '/contacts/' : `/contacts/${folder}/`;
  return {
    title: t('title'),
    description: t('description'),
    body: (
      <>
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
        <p>{t('first')}</p>
        <p>{t('renew')}</p>
        <section aria-labelledby="contacts-list">
          <h2 id="contacts-list">{t('list')}</h2>
          {TERRITORIES.map(({ code, name }) => (
            <details key={code}>
              <summary>{`${code} ${name}`}</summary>
              <ul className="plain-list">
                {[
                  [`${own}${code}.vcf`, t('vcard')],
                  [`${own}${code}.v4.vcf`, t('other')],
                  [`${own}${code}.txt`, t('sms')],
                  [`/contacts/${code}.radio.txt`, t('radio')],
                ].map(([href, words]) => (
                  <li key={href}>
                    <a href={href}>{`${words}, ${name}`}</a>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </section>
      </>
    ),
  };
}
