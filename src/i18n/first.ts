/** Which language a person is met in, decided as soon as a French page begins to load. */
import { LANGUAGES } from './languages.ts';

/** Where a browser keeps, at hand before the page is drawn, the tag of the language chosen. */
export const CHOSEN_LANGUAGE = 'repli-language';

const folders = Object.fromEntries(LANGUAGES.map(({ tag, folder }) => [tag, folder]));

/**
 * Text of a script of its own, half a kilobyte, that French pages name before everything else: opens
 * the same page in the language chosen on this phone, else in the first of the browser's that has
 * pages, long before the app itself has come. Nothing waits for it: without it the page stays French.
 */
export const LANGUAGE_FIRST = [
  `(f=>{let c;try{c=localStorage.getItem('${CHOSEN_LANGUAGE}')}catch{}`,
  'let o=f[c];',
  'if(!o)for(const w of navigator.languages||[]){',
  "const p=w.toLowerCase().split('-')[0];",
  'o=Object.values(f).find(x=>x===p);if(o)break}',
  "if(o&&o!=='fr')location.replace('/'+o+location.pathname+location.search+location.hash)",
  `})(${JSON.stringify(folders)})`,
].join('');
