/** Feeds that a page says it has (HTML Living Standard, section 4.6.7.1): what to try in its place. */
import { decodeEntities } from '../../status/detect/text/entities.ts';

const MOST = 5;
const FEED_TYPE = /^application\/(rss|atom|rdf)\+xml/i;

/** Values of a tag's attributes, by name in lower case. */
function attributesOf(tag: string): Map<string, string> {
  const found = tag.matchAll(/([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi);
  return new Map(
    [...found].map(([, name = '', a, b, c]) => [
      name.toLowerCase(),
      decodeEntities(a ?? b ?? c ?? '').trim(),
    ]),
  );
}

/** Absolute addresses of `<link rel="alternate">`, each once; links of a page may follow its `<base>`. */
export function feedsInPage(html: string, address: string): string[] {
  const tag = (name: string) => html.matchAll(new RegExp(`<${name}\\b[^<>]{0,1000}>`, 'gi'));
  const [base] = [...tag('base')].map(([text]) => attributesOf(text).get('href') ?? '');
  const place = URL.canParse(base ?? '', address) ? new URL(base ?? '', address).href : address;
  const links = [...tag('link')].map(([text]) => attributesOf(text));
  const feeds = links.flatMap((link) => {
    const rel = (link.get('rel') ?? '').toLowerCase().split(/\s+/);
    const href = link.get('href') ?? '';
    const isFeed = rel.includes('alternate') && FEED_TYPE.test(link.get('type') ?? '');
    if (!isFeed || href === '' || !URL.canParse(href, place)) return [];
    const url = new URL(href, place);
    return /^https?:$/.test(url.protocol) ? [url.href] : [];
  });
  return [...new Set(feeds)].slice(0, MOST);
}
