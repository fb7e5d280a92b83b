import { dateWords } from '../../../base/moments.ts';
import { intlTag } from '../../../i18n/format.ts';
import { type LanguageTag, languageOf } from '../../../i18n/languages.ts';
import type { TranslateOf } from '../../../i18n/setup.ts';
import type french from '../../../i18n/sheets/data/fr.json';
import { CODE, LICENCE, REUSABLE, type Reusable } from '../../../opendata/addresses.ts';
import type { SheetParts } from '../document.tsx';
import type { SheetFacts } from '../facts.ts';
import { EXAMPLES } from './examples.ts';

type Say = TranslateOf<typeof french>;
type Name = keyof (typeof french)['files'];

/** A file as the page lists it; signed documents are not among those that are made for others. */
type Listed = Pick<Reusable, 'path' | 'each'> & { name: Name };

const BY_FORM: Partial<Record<Reusable['form'], Name>> = {
  ...({ json: 'json', csv: 'csv', geojson: 'geojson' } as const),
  ...({ atom: 'atom', rss: 'rss', jsonld: 'catalogue' } as const),
};

function nameOf({ path, form, subject }: Reusable): Name | undefined {
  if (subject === 'changes') return 'changes';
  if (path.endsWith('.schema.json')) return 'schema';
  if (path.endsWith('datapackage.json')) return 'package';
  return path.endsWith('openapi.json') ? 'openapi' : BY_FORM[form];
}

const listed = (...subjects: Reusable['subject'][]): Listed[] =>
  REUSABLE.filter(({ subject }) => subjects.includes(subject)).flatMap((file) => {
    const name = nameOf(file);
    return name === undefined ? [] : [{ path: file.path, each: file.each, name }];
  });

const SIGNED = {
  lines: { path: 'data/directory.jws', each: null, name: 'directory' },
  announcements: { path: 'status/bulletin.jws', each: null, name: 'bulletin' },
} as const satisfies Record<string, Listed>;

/** The open data: what there is, how to use it, under which licence. */
export function dataSheet(
  t: Say,
  lang: LanguageTag,
  facts: SheetFacts,
): Omit<SheetParts, 'others'> {
  const { madeAt, site, sizes } = facts;
  const { folder } = languageOf(lang);
  const inParis = { dateStyle: 'long', timeZone: 'Europe/Paris' } as const;
  const day = dateWords(intlTag(lang), inParis, new Date(madeAt));
  const kilobytes = new Intl.NumberFormat(intlTag(lang), {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  });
  const sizeOf = (path: string): string => {
    const bytes = sizes[path];
    return bytes === undefined ? '' : kilobytes.format(Math.max(1, Math.round(bytes / 1000)));
  };
  const files = (all: readonly Listed[]) => (
    <ul className="files">
      {all.map(({ path, name }) => (
        <li key={path}>
          <a href={`/${path}`}>{t(`files.${name}`)}</a> <code dir="ltr">/{path}</code>{' '}
          <span>{sizeOf(path)}</span>
        </li>
      ))}
    </ul>
  );
  const each = listed('lines', 'changes', 'announcements').flatMap((file) => file.each ?? []);
  return {
    title: t('title'),
    description: t('description'),
    body: (
      <>
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
        <p>
          <a className="button" href={folder === 'fr' ? '/embed/' : `/embed/${folder}/`}>
            {t('embed')}
          </a>
        </p>
        <section aria-labelledby="rules">
          <h2 id="rules">{t('rules.title')}</h2>
          <ul className="plain-list">
            {(['gone', 'trust', 'silence'] as const).map((rule) => (
              <li key={rule}>{t(`rules.${rule}`)}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="lines">
          <h2 id="lines">{t('lines.title')}</h2>
          <p>{t('lines.text')}</p>
          {files([...listed('lines', 'changes'), SIGNED.lines])}
          <p className="soft">{t('lines.made', { day })}</p>
        </section>
        <section aria-labelledby="announcements">
          <h2 id="announcements">{t('announcements.title')}</h2>
          <p>{t('announcements.text')}</p>
          {files([...listed('announcements'), SIGNED.announcements])}
        </section>
        <section aria-labelledby="each">
          <h2 id="each">{t('each.title')}</h2>
          <p>{t('each.text', { code: CODE })}</p>
          <ul className="files" dir="ltr">
            {each.map((path) => (
              <li key={path}>
                <code>/{path}</code>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="described">
          <h2 id="described">{t('described.title')}</h2>
          <p>{t('described.text')}</p>
          {files(listed('description'))}
        </section>
        <section aria-labelledby="examples">
          <h2 id="examples">{t('examples.title')}</h2>
          <p>{t('examples.text')}</p>
          {EXAMPLES.map(({ name, code }) => (
            <figure key={name} className="example" dir="ltr">
              <figcaption>{name}</figcaption>
              <pre>
                <code data-example={name}>{code(site)}</code>
              </pre>
            </figure>
          ))}
        </section>
        <section aria-labelledby="licence">
          <h2 id="licence">{t('licence.title')}</h2>
          <p>
            <a href={LICENCE.address}>{t('licence.text')}</a>
          </p>
        </section>
      </>
    ),
  };
}
