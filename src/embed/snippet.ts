/** What a site pastes into its page to show a territory's numbers, and what its own policy must allow for it. */

import { asMarkup } from '../base/markup.ts';
import { framePath } from './page.ts';

interface Shown {
  /** Address of our site, without a slash at the end. */
  site: string;
  code: string;
  /** Folder of the language. */
  folder: string;
  /** Words of the link, and name of the frame: "Tous les numéros : Ille-et-Vilaine". */
  title: string;
}

/** The element, with a plain link inside for whoever runs no script. */
export function elementSnippet({ site, code, folder, title }: Shown): string {
  const page = `${site}/${folder === 'fr' ? '' : `${folder}/`}${code}/`;
  return `<script type="module" src="${site}/embed/embed.js"></script>
<repli-lines territory="${code}" lang="${folder}"><a href="${page}">${asMarkup(title)}</a></repli-lines>`;
}

/** The same in a frame, for sites that run no script of others. */
export const frameSnippet = ({ site, code, folder, title }: Shown): string =>
  `<iframe src="${site}/${framePath(code, folder)}" title="${asMarkup(title)}" width="100%" height="640"></iframe>`;

/** What a strict Content-Security-Policy of that site names for each of the two. */
export const policyFor = (site: string): { element: string; frame: string } => {
  const { origin } = new URL(site);
  return {
    element: `script-src ${origin}; connect-src ${origin}`,
    frame: `frame-src ${origin}`,
  };
};
