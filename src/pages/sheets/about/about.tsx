import type { ReactNode } from 'react';
import type { TranslateOf } from '../../../i18n/setup.ts';
import type french from '../../../i18n/sheets/about/fr.json';
import type { SheetParts } from '../document.tsx';

type Own = TranslateOf<typeof french>;

/** Where each rule and number of the project comes from, for whoever wants to look. */
const SOURCES = {
  short:
    'https://www.arcep.fr/demarches-et-services/utilisateurs/je-cherche-la-liste-des-numeros-durgence.html',
  stand: 'https://www.service-public.fr/particuliers/vosdroits/F33954',
  places: 'https://www.insee.fr/fr/information/2560452',
  outlines: 'https://www.naturalearthdata.com/',
} as const;
/** The directory with the source of every line, as anybody may reuse it. */
const REUSE = '/donnees/v1/annuaire.csv';
const DEFENDER = 'https://www.defenseurdesdroits.fr/';

/** What Repli is and is not, where it has its numbers from, what it keeps of people, and how accessible it is. */
export function aboutSheet(t: Own): Omit<SheetParts, 'others'> {
  return {
    title: t('title'),
    description: t('description'),
    body: (
      <>
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
        <Part id="is-not" title={t('isNot.title')}>
          <List
            items={(['rescue', 'caller', 'knowing'] as const).map((each) => t(`isNot.${each}`))}
          />
        </Part>
        <Sources t={t} />
        <Part id="limits" title={t('limits.title')}>
          <List
            items={(['network', 'unconfirmed', 'silence', 'old', 'location'] as const).map((each) =>
              t(`limits.${each}`),
            )}
          />
        </Part>
        <Part id="privacy" title={t('privacy.title')}>
          <List
            items={(['stays', 'position', 'none', 'site'] as const).map((each) =>
              t(`privacy.${each}`),
            )}
          />
        </Part>
        <Part id="wrong" title={t('wrong.title')}>
          <List items={(['who', 'say', 'never'] as const).map((each) => t(`wrong.${each}`))} />
        </Part>
        <Accessibility t={t} />
      </>
    ),
  };
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

const List = ({ items }: { items: readonly string[] }) => (
  <ul className="plain-list">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

function Sources({ t }: { t: Own }) {
  return (
    <Part id="sources" title={t('sources.title')}>
      <ul className="plain-list">
        <li>
          {t('sources.short')} <Link to={SOURCES.short} />
        </li>
        <li>
          {t('sources.stand')} <Link to={SOURCES.stand} />
        </li>
        <li>{t('sources.lines')}</li>
        <li>{t('sources.ladder')}</li>
        <li>
          {t('sources.places')} <Link to={SOURCES.places} /> <Link to={SOURCES.outlines} />
        </li>
      </ul>
      <p>
        <a className="button" href={REUSE}>
          {t('sources.reuse')}
        </a>
      </p>
    </Part>
  );
}

/** An address that says where it leads, the same in every language. */
function Link({ to }: { to: string }) {
  return (
    <a href={to} rel="noreferrer">
      <bdi>{new URL(to).hostname.replace(/^www\./, '')}</bdi>
    </a>
  );
}

/** In the order of the model that French sites follow. */
function Accessibility({ t }: { t: Own }) {
  return (
    <Part id="accessibility" title={t('access.title')}>
      <p>{t('access.state')}</p>
      <h3>{t('access.results')}</h3>
      <p>{t('access.tests')}</p>
      <p>{t('access.limits')}</p>
      <h3>{t('access.not')}</h3>
      <List items={(['names', 'sign', 'linked'] as const).map((each) => t(`access.${each}`))} />
      <p>{t('access.made')}</p>
      <h3>{t('access.feedback')}</h3>
      <p>{t('access.write')}</p>
      <h3>{t('access.remedy')}</h3>
      <p>
        {t('access.defender')} <Link to={DEFENDER} />
      </p>
    </Part>
  );
}
