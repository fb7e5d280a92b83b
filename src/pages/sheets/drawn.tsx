/** Which sheets there are, and what draws each. */
import { createI18n } from '../../i18n/setup.ts';
import type aboutFrench from '../../i18n/sheets/about/fr.json';
import type contactsFrench from '../../i18n/sheets/contacts/fr.json';
import type dataFrench from '../../i18n/sheets/data/fr.json';
import type healthFrench from '../../i18n/sheets/health/fr.json';
import { aboutSheet } from './about/about.tsx';
import type { CardWords } from './card/parts.tsx';
import { contactsSheet } from './contacts/contacts.tsx';
import { dataSheet } from './data/data.tsx';
import type { SheetParts } from './document.tsx';
import type { SheetFacts } from './facts.ts';
import { healthSheet } from './health/health.tsx';
import { SHEETS, type SheetRoute } from './routes.ts';

/** The own words of each sheet in one language. */
export interface SheetWords {
  about: typeof aboutFrench;
  card: CardWords;
  data: typeof dataFrench;
  health: typeof healthFrench;
  contacts: typeof contactsFrench;
}

/** What a sheet says in a language, and which others there are. */
export function sheetParts(route: SheetRoute, words: SheetWords, facts: SheetFacts): SheetParts {
  const others = SHEETS.filter((sheet) => sheet !== route.sheet).map((sheet) => ({
    sheet,
    title: words[sheet].title,
  }));
  return { ...ownParts(route, words, facts), others };
}

function ownParts(
  { sheet, lang }: SheetRoute,
  words: SheetWords,
  facts: SheetFacts,
): Omit<SheetParts, 'others'> {
  switch (sheet) {
    case 'about':
      return aboutSheet(createI18n(lang, words.about).t);
    case 'data':
      return dataSheet(createI18n(lang, words.data).t, lang, facts);
    case 'health':
      return healthSheet(createI18n(lang, words.health).t, lang, facts);
    case 'contacts':
      return contactsSheet(createI18n(lang, words.contacts).t, lang);
  }
}
