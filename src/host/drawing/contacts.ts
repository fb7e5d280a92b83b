/** The contacts of a territory as files with an address of their own: `/contacts/35.vcf`, `/contacts/en/35.vcf`; and as texts to pass on. */
import { contactsOf } from '../../contacts/contacts.ts';
import { radioText, smsText } from '../../contacts/pass-on.ts';
import { vcardFile } from '../../contacts/vcard.ts';
import type { Directory } from '../../directory/model.ts';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../i18n/languages.ts';
import { createI18n } from '../../i18n/setup.ts';
import { pathOf } from '../../pages/routes.ts';
import { covers } from '../../territories/scope.ts';
import type { PageKit } from './kit.ts';
import type { DrawnPage, DrawnPlace } from './shown.ts';

/** By the end of its name: what most phones take, and what newer ones do. */
const VERSIONS = [
  ['vcf', '3.0'],
  ['v4.vcf', '4.0'],
] as const;

/** Nothing for the start page, which is of no place. */
export function* contactFilesOf(
  place: DrawnPlace,
  directory: Directory,
  { assets, words }: Pick<PageKit, 'assets' | 'words'>,
): Generator<DrawnPage> {
  const territory = directory.territories.find(({ code }) => code === place);
  if (territory === undefined) return;
  const { code } = territory;
  const short = directory.national.numbers
    .filter(
      ({ callable, by, territories }) =>
        callable && by.includes('voice') && covers(territories, code),
    )
    .map(({ number }) => number);
  for (const { tag, folder } of LANGUAGES) {
    const spoken = words[tag];
    if (spoken === undefined) throw new Error(`no words for ${tag}`);
    const { t, lang } = createI18n(tag, spoken);
    const { site } = assets;
    const address = site === '' ? '' : site + pathOf({ lang, territory: code });
    const subject = { territory, short, issuedAt: directory.issuedAt, address, t, lang };
    const contacts = contactsOf(subject);
    const name = `contacts/${folder === 'fr' ? '' : `${folder}/`}${code}`;
    for (const [ending, version] of VERSIONS) {
      yield {
        file: `${name}.${ending}`,
        text: vcardFile(contacts, version, tag),
      };
    }
    // Told where there is nothing, too: a text that was there must not outlive its lines.
    yield { file: `${name}.txt`, text: smsText(subject) ?? t('numbers.nonePermanent') };
    // The local radios of France speak French.
    if (tag === DEFAULT_LANGUAGE) {
      yield { file: `${name}.radio.txt`, text: radioText(subject) ?? t('numbers.nonePermanent') };
    }
  }
}
