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
import { pageOfNetwork } from './network-page.ts';
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
  const sent = await pageOfNetwork(request, ANSWER_TIMEOUT_MS);
  if (sent !== null) {
    const { answer, isOurs } = sent;
    if (answer.ok || answer.type === 'opaqueredirect' || isOurs) return answer;
  }
  // No network, or one that lies.
  return numbersInstead(new URL(request.url).pathname);
}

/** The page with the numbers to call, drawn here in place of one that cannot be had. */
export async function numbersInstead(path: string): Promise<Response> {
  const lang = languageHere(path);
  const draw = (element: ReactElement) => renderToString(element as unknown as Node);
  const page = lostDocument(lang, await keptWords(lang), pageAssets(lang), draw);
  return new Response(page, { status: 404, headers: drawnHeaders(__REPLI_PAGES__.csp) });
}

function languageHere(pathname: string): LanguageTag {
  const folder = languageOfFolder(pathname.split('/')[1] ?? '');
  return folder ?? preferredLanguage(navigator.languages) ?? DEFAULT_LANGUAGE;
}
