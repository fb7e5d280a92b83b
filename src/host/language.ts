/** In which language a program speaks to who runs it. */
import type { OfficeLanguage } from '../base/messages.ts';
import type { Io } from './io.ts';

/**
 * The language of the locale, in the order that POSIX gives the variables (XBD, section 8.2): the first one set
 * counts. French for every locale that is not English, `C` included.
 */
export function commandLanguage({ env }: Pick<Io, 'env'>): OfficeLanguage {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en([_.@-]|$)/i.test(locale) ? 'en' : 'fr';
}

/** The same world with a language asked for: it goes before what the locale says. */
export function speaking<Given extends Pick<Io, 'env'>>(
  language: OfficeLanguage,
  io: Given,
): Given {
  return { ...io, env: { ...io.env, LC_ALL: language } };
}
