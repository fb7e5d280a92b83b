/** An address that is none of our pages: the network's word when there is one, else the page with the numbers. */
import type { ReactElement } from 'react';
import {
  DEFAULT_LANGUAGE,
  type LanguageTag,
  languageOfFolder,
  preferredLanguage,
} from '../i18n/languages.ts';
import { drawnHeaders } from '../pages/headers.ts';
import { lostDocument } from '../pages/lost.tsx';
import { withTimeout } from '../published/timeout.ts';
import { keptWords, pageAssets } from './precache.ts';
import type { Node } from './string-react/react.ts';
import { renderToString } from './string-react/render.ts';

/** Parts of the site that are not citizen pages, and answer for themselves. */
const NOT_OURS = /^\/(desk|status|data|publier)\//;
/** Milliseconds: a network that accepts and never answers is given up after this. */
const ANSWER_TIMEOUT_MS = 4_000;

export const isUnknown = (pathname: string): boolean => !NOT_OURS.test(pathname);

/** What the site says of the address; without a site, the same page drawn here. */
export async function unknownAddress(request: Request): Promise<Response> {
  try {
    const answer = await withTimeout(ANSWER_TIMEOUT_MS, (signal) => fetch(request, { signal }));
    if (answer.ok || answer.type === 'opaqueredirect' || (await isOurs(answer))) return answer;
  } catch {
    // No network, or one that lies: the page below.
  }
  const lang = languageHere(new URL(request.url).pathname);
  const draw = (element: ReactElement) => renderToString(element as unknown as Node);
  const page = lostDocument(lang, await keptWords(lang), pageAssets(lang), draw);
  return new Response(page, { status: 404, headers: drawnHeaders(__REPLI_PAGES__.csp) });
}

/** A web server in front may have an error page of its own, with no number on it. */
export async function isOurs(answer: Response): Promise<boolean> {
  return (await answer.clone().text()).includes('href="tel:15"');
}

function languageHere(pathname: string): LanguageTag {
  const folder = languageOfFolder(pathname.split('/')[1] ?? '');
  return folder ?? preferredLanguage(navigator.languages) ?? DEFAULT_LANGUAGE;
}
