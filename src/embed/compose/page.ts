/** The page on which a town hall composes what it pastes: `/embed/`, `/embed/en/`. It reads well without script. */

import { asMarkup } from '../../base/markup.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import { TERRITORIES } from '../../territories/names.ts';
import { elementSnippet, policyFor } from '../snippet.ts';
import { speech } from '../speech.ts';
import type { EmbedWords } from '../words.ts';
import { COMPOSE_WORDS } from './words.ts';

/** With no place chosen yet. */
const EXAMPLE = { code: '35', name: 'Ille-et-Vilaine' };

export const COMPOSE_CSS = `:root{color-scheme:light dark;--i:#10161c;--g:#fff;--l:#68737e}
@media(prefers-color-scheme:dark){:root{--i:#f3f6f8;--g:#11161b;--l:#98a4ae}}
body{margin:0;overflow-wrap:anywhere;font:1rem/1.5 system-ui,sans-serif;color:var(--i);background:var(--g)}
main{max-width:44rem;margin:0 auto;padding:1rem;display:grid;grid-template-columns:minmax(0,1fr);gap:1rem}
h1,h2,p{margin:0}h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.15rem}
label,form{display:grid;grid-template-columns:minmax(0,1fr)}label{gap:.25rem;font-weight:700}a{color:inherit}
select,textarea,button{font:inherit;color:inherit;background:var(--g);border:1px solid var(--l);border-radius:.35rem;padding:.6rem;max-width:100%;box-sizing:border-box}
textarea,code{font:.9rem/1.5 ui-monospace,monospace;direction:ltr;text-align:left}textarea{width:100%;min-height:8rem}
code{display:block;overflow-wrap:anywhere;padding:.6rem;border:1px solid var(--l);border-radius:.35rem}
button{justify-self:start;min-height:2.75rem;padding-inline:1.2rem;font-weight:700}
:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem}header>a,summary,ul a{display:inline-flex;align-items:center;min-height:3rem}summary{cursor:pointer}
summary::after{content:'▾';margin-inline-start:.4rem}summary::-webkit-details-marker{display:none}ul{margin:0;padding:0;list-style:none}
iframe{border:0}form{gap:1rem}[hidden]{display:none}`;

const option = (value: string, text: string, chosen: string): string =>
  `<option value="${value}"${value === chosen ? ' selected' : ''}>${asMarkup(text)}</option>`;

/** Where this page is in a language. */
const composePath = (folder: string): string => (folder === 'fr' ? '/embed/' : `/embed/${folder}/`);

/**
 * The whole document.
 * @param site address of the site, without a slash at the end; empty where it is not known
 */
export function composeDocument(embed: EmbedWords, site: string): string {
  const { tag, folder, direction } = embed;
  const words = COMPOSE_WORDS[tag];
  const say = speech(embed);
  const titleOf = (name: string) => say('numbers.title', { name });
  const address = site === '' ? 'https://repli.example' : site;
  const shown = { site: address, code: EXAMPLE.code, folder, title: titleOf(EXAMPLE.name) };
  const places = TERRITORIES.map(({ code, name }) => option(code, `${code} ${name}`, EXAMPLE.code));
  const languages = LANGUAGES.map((each) => option(each.folder, each.name, folder));
  const others = LANGUAGES.filter((each) => each.tag !== tag).map(
    (each) =>
      `<li><a href="${composePath(each.folder)}" hreflang="${each.tag}" lang="${each.tag}" dir="${each.direction}">${asMarkup(each.name)}</a></li>`,
  );
  const home = folder === 'fr' ? '/' : `/${folder}/`;
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${asMarkup(words.title)} · Repli</title><meta name="description" content="${asMarkup(words.intro)}"><link rel="icon" href="/icons/icon.svg"><link rel="stylesheet" href="/embed/compose.css"><script type="module" src="/embed/compose.js"></script><script type="module" src="/embed/embed.js"></script></head>
<body><main>
<header><a href="${home}">Repli</a>
<details><summary>${asMarkup(LANGUAGES.find((each) => each.tag === tag)?.name ?? tag)}</summary><ul>${others.join('')}</ul></details></header>
<h1>${asMarkup(words.title)}</h1>
<p>${asMarkup(words.intro)}</p>
<p id="by-hand">${asMarkup(words.byHand)}</p>
<form data-title="${asMarkup(titleOf('\n'))}" data-copied="${asMarkup(words.copied)}">
<label>${asMarkup(words.place)}<select name="place" autocomplete="off">${places.join('')}</select></label>
<label>${asMarkup(words.language)}<select name="language" autocomplete="off">${languages.join('')}</select></label>
<label>${asMarkup(words.form)}<select name="form" autocomplete="off">${option('element', words.element, 'element')}${option('frame', words.frame, 'element')}</select></label>
<label>${asMarkup(words.code)}<textarea name="code" readonly spellcheck="false" autocomplete="off">${asMarkup(elementSnippet(shown))}</textarea></label>
<button type="button" hidden>${asMarkup(words.copy)}</button>
<p role="status"></p>
</form>
<p>${asMarkup(words.policy)}</p>
<code>${asMarkup(policyFor(address).element)}</code>
<h2>${asMarkup(words.preview)}</h2>
<repli-lines territory="${EXAMPLE.code}" lang="${folder}" heading="3"><a href="${home}${EXAMPLE.code}/">${asMarkup(titleOf(EXAMPLE.name))}</a></repli-lines>
</main></body>
</html>
`;
}
