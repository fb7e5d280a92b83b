import { contactsPath } from '../../i18n/contacts-path.ts';
import { territoryName } from '../../territories/names.ts';
import { useWords } from '../parts/words.ts';
import type { ThisPhone } from './facts.ts';
import { useOwnTerritories } from './own-territories.ts';

/** The numbers of the places of this phone for its address book, or for somebody else's. */
export function ContactsSection({ phone }: { phone: ThisPhone | null }) {
  const { t, lang } = useWords();
  const territories = useOwnTerritories();
  if (territories.length === 0) return null;
  return (
    <section aria-labelledby="contacts-title">
      <h2 id="contacts-title">{t('prepare.contacts')}</h2>
      <p>{t('prepare.contactsHelp')}</p>
      {territories.map((territory) => (
        <p key={territory} className="contacts-of">
          <a className="button" href={contactsPath(lang, territory)}>
            {t('prepare.contactsAdd')} · {territoryName(territory)}
          </a>
          {phone === null ? null : <phone.ShareContacts territory={territory} />}
        </p>
      ))}
    </section>
  );
}
