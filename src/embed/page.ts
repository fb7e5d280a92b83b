/** The page of a territory for frames of others: the same element, with the numbers inside it for whoever runs no script. */

import { asMarkup } from '../base/markup.ts';
import { grouped } from '../directory/written.ts';
import { looseDay } from '../i18n/format.ts';
import { labelHere } from '../i18n/label-here.ts';
import type { EmbeddedLine, EmbeddedTerritory } from './lines.ts';
import { type Say, speech } from './speech.ts';
import type { EmbedWords } from './words.ts';

/** How the page looks around the element, and without script. */
export const FRAME_CSS = `body{margin:0;overflow-wrap:anywhere;font:1rem/1.45 system-ui,sans-serif;color-scheme:light dark}
main{padding:1rem}li{margin:.5rem 0}h1{font-size:1.15rem}h2{font-size:1rem}a{display:inline-block;min-height:2rem}
repli-lines{display:block}`;

/** Where the page of a territory lies in the site, in the one folder that frames of others may open. */
export const framePath = (code: string, folder: string): string =>
  folder === 'fr' ? `embed/${code}/` : `embed/${folder}/${code}/`;

/** The whole document. Nothing in it hangs on the day: trust is dated, and outages are the script's. */
export function frameDocument(territory: EmbeddedTerritory, words: EmbedWords): string {
  const { code, name, short, lines } = territory;
  const { tag, folder, direction } = words;
  const say = speech(words);
  const page = folder === 'fr' ? `/${code}/` : `/${folder}/${code}/`;
  const title = asMarkup(say('numbers.title', { name }));
  const called = (number: string) =>
    number === '114'
      ? `<a href="sms:114">${asMarkup(say('call.sms'))}</a>`
      : `<a href="tel:${number}">${asMarkup(say('call.short', { number }))}</a>`;
  const item = (text: string, link: string) => `<li>${asMarkup(text)} ${link}</li>`;
  const line = (offered: EmbeddedLine) =>
    item(
      lineWords(offered, short, say, tag),
      `<a href="tel:${offered.number}"><bdi>${grouped(offered.number)}</bdi></a>`,
    );
  const local =
    lines.length === 0
      ? `<p>${asMarkup(say('numbers.nonePermanent'))}</p>`
      : `<p>${asMarkup(say('numbers.caution'))}</p><ul>${lines.map(line).join('')}</ul>`;
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><link rel="icon" href="/icons/icon.svg"><link rel="stylesheet" href="/embed/frame.css"><script type="module" src="/embed/embed.js"></script></head>
<body><main><repli-lines territory="${code}" lang="${folder}" heading="1"><h1>${asMarkup(say('app.tagline'))}</h1>
<p>${asMarkup(say('status.notChecked'))}</p>
<ul>${short.map((number) => `<li>${called(number)}</li>`).join('')}</ul>
<h2>${asMarkup(say('numbers.local'))}</h2>
${local}
<p><a href="${page}" target="_blank" rel="noopener">${title}</a></p></repli-lines></main></body>
</html>
`;
}

/** Which service, where, how far it may be trusted and who gives it. */
function lineWords(offered: EmbeddedLine, short: readonly string[], say: Say, tag: string): string {
  const { service, area, publisher, published, confirmed, cautions } = offered;
  const at = looseDay(tag, published);
  return [
    labelHere(say(`service.${service}`), short),
    area,
    confirmed === null
      ? say('trust.unconfirmed')
      : say('trust.confirmed', { at: looseDay(tag, confirmed.on) }),
    at === ''
      ? say('line.publishedBy', { publisher })
      : say('line.publishedByOn', { publisher, at }),
    ...cautions.map((caution) => say(`caution.${caution}`)),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
