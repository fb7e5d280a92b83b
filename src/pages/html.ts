/** The frame of every page as HTML: what stands in its head, whoever draws it. */
import { LANGUAGES, type LanguageTag, languageOf } from '../i18n/languages.ts';

const escapeAttribute = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** Styles of a page, and the policy that allows them: they stand inline, so that nothing blocks behind the HTML. */
export interface Look {
  /** Minified. */
  css: string;
  /** Content-Security-Policy, with the hash of `css`. */
  csp: string;
}

interface PageHtml {
  lang: LanguageTag;
  look: Look;
  title: string;
  /** HTML that comes before all else that is fetched. */
  early?: string;
  /** More of the head. */
  head: string;
  body: string;
}

/** A whole page. */
export function pageHtml({ lang, look, title, early = '', head, body }: PageHtml): string {
  return (
    `<!doctype html><html lang="${lang}" dir="${languageOf(lang).direction}"><head>` +
    '<meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(look.csp)}">` +
    early +
    '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">' +
    `<title>${escapeAttribute(title)}</title>` +
    `<style>${look.css}</style>` +
    '<meta name="color-scheme" content="light dark">' +
    '<meta name="format-detection" content="telephone=no">' +
    '<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">' +
    `${head}</head><body>${body}</body></html>`
  );
}

interface Listed {
  description: string;
  /** Address of the site, without a slash at the end; empty if not known: then pages do not say where they are. */
  site: string;
  lang: LanguageTag;
  /** Path of the page in a language. */
  pathIn: (lang: LanguageTag) => string;
}

/** What search engines and home screens ask of a page that may be found by its address. */
export function listedHead({ description, site, lang, pathIn }: Listed): string {
  const address = (tag: LanguageTag) => `${site}${pathIn(tag)}`;
  // Search engines take whole addresses only; easy-to-read French would stand there twice as French.
  const links =
    site === ''
      ? ''
      : `<link rel="canonical" href="${address(lang)}">` +
        LANGUAGES.filter(({ tag }) => !tag.includes('-x-'))
          .map(({ tag }) => `<link rel="alternate" hreflang="${tag}" href="${address(tag)}">`)
          .join('') +
        `<link rel="alternate" hreflang="x-default" href="${address('fr')}">`;
  return (
    `<meta name="description" content="${escapeAttribute(description)}">` +
    '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">' +
    '<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#10161c">' +
    '<link rel="manifest" href="/manifest.webmanifest">' +
    '<link rel="apple-touch-icon" href="/icons/apple-touch-icon.png">' +
    links
  );
}
