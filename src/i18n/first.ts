/** Which language a person is met in, decided before anything of a French page is drawn. */
import { LANGUAGES } from './languages.ts';

/** Where a browser keeps, at hand before the page is drawn, the tag of the language chosen. */
export const CHOSEN_LANGUAGE = 'repli-language';

const folders = Object.fromEntries(LANGUAGES.map(({ tag, folder }) => [tag, folder]));

/**
 * Script of the French pages that stands inline before everything else: opens the same page in the
 * language chosen on this phone, else in the first of the browser's that has pages. A text and not
 * a function, so that the hash in the security policy is the same wherever a page is drawn.
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
